namespace Campaigns.Proof.Crashes;

/// <summary>The channel of a world.</summary>
internal enum Where
{
    Portal,
    Sandbox,
    WordPress,
    Facebook,
    FacebookInOneStep,
    ZaloOa,
}
