namespace Campaigns.Channels.Contract;

/// <summary>A permission that is being asked for: where the account's administrator goes, and what is kept until they come back.</summary>
/// <param name="Address">The platform's page.</param>
/// <param name="State">Comes back with the code, and must be the same.</param>
/// <param name="Verifier">Proves that whoever exchanges the code asked for it; a secret until then.</param>
public sealed record PermissionAsked(Uri Address, string State, string Verifier)
{
    public override string ToString() => nameof(PermissionAsked);
}
