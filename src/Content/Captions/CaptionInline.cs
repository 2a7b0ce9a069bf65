namespace Campaigns.Content.Captions;

/// <summary>A piece of a line. A closed set; links and pictures hold only addresses that are safe to follow.</summary>
internal abstract record CaptionInline
{
    private CaptionInline() { }

    public sealed record Words(string Text) : CaptionInline;

    public sealed record Code(string Text) : CaptionInline;

    public sealed record LineBreak : CaptionInline;

    /// <param name="Tag">The HTML element: <c>em</c>, <c>strong</c> or <c>del</c>.</param>
    /// <param name="Inner">What is marked.</param>
    public sealed record Marked(string Tag, IReadOnlyList<CaptionInline> Inner) : CaptionInline;

    /// <param name="Url">Absolute, or from the root of the portal.</param>
    /// <param name="Inner">Its words; the address itself where there were none.</param>
    public sealed record Link(string Url, IReadOnlyList<CaptionInline> Inner) : CaptionInline;

    public sealed record Picture(string Url, string Alt) : CaptionInline;
}
