namespace Campaigns.Channels.ZaloOa;

/// <summary>A permission that is being asked for: where the OA's administrator goes, and what is kept until they come back.</summary>
/// <param name="Address">Zalo's page.</param>
/// <param name="State">Comes back with the code, and must be the same.</param>
/// <param name="Verifier">Proves that whoever exchanges the code asked for it; a secret until then.</param>
internal sealed record ZaloOaPermission(Uri Address, string State, string Verifier)
{
    public override string ToString() => nameof(ZaloOaPermission);
}
