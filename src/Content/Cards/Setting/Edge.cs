namespace Campaigns.Content.Cards.Setting;

/// <summary>Where text, or the slack of a flow, sits along one direction.</summary>
internal enum Edge
{
    Start,
    Middle,
    End,
}
