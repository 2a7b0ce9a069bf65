using Campaigns.Content.Collecting;

namespace Campaigns.Desk.Collecting;

/// <summary>A link that was made just now, in the message in which it is sent; it is shown this once.</summary>
public sealed record MadeLink(CollectingPart Part, string Address, string? Pin, string Text);
