namespace Campaigns.Channels.ZaloOa;

/// <summary>A line of Zalo's own list of articles.</summary>
internal sealed record ZaloOaListed(string Id, string Title, bool Shown, DateTimeOffset Created, long Views, long Shares);
