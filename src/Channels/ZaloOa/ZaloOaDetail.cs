namespace Campaigns.Channels.ZaloOa;

/// <summary>An article as Zalo gives it back: a closed set.</summary>
internal abstract record ZaloOaDetail
{
    private ZaloOaDetail() { }

    public sealed record Stands(bool Shown, string Title, string Description, string TrackingLink) : ZaloOaDetail;

    /// <summary>There is no such article.</summary>
    public sealed record Gone : ZaloOaDetail;

    /// <summary>Zalo did not say.</summary>
    public sealed record Unclear(string Why) : ZaloOaDetail;
}
