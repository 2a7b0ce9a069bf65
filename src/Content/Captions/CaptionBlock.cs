namespace Campaigns.Content.Captions;

/// <summary>A piece of a text: what every form is rendered from. A closed set.</summary>
internal abstract record CaptionBlock
{
    private CaptionBlock() { }

    /// <param name="Level">1 is the highest.</param>
    /// <param name="Words">What it says.</param>
    public sealed record Heading(int Level, IReadOnlyList<CaptionInline> Words) : CaptionBlock;

    public sealed record Paragraph(IReadOnlyList<CaptionInline> Words) : CaptionBlock;

    /// <param name="First">The number of the first entry; null: bullets.</param>
    /// <param name="Entries">Each entry's blocks.</param>
    public sealed record Bullets(int? First, IReadOnlyList<IReadOnlyList<CaptionBlock>> Entries) : CaptionBlock;

    /// <param name="Header">One cell a column.</param>
    /// <param name="Rows">Each row has as many cells as the header.</param>
    public sealed record Table(IReadOnlyList<IReadOnlyList<CaptionInline>> Header, IReadOnlyList<IReadOnlyList<IReadOnlyList<CaptionInline>>> Rows) : CaptionBlock;

    public sealed record Quote(IReadOnlyList<CaptionBlock> Blocks) : CaptionBlock;

    /// <summary>Text whose lines stand as they are.</summary>
    public sealed record Preformatted(string Text) : CaptionBlock;

    public sealed record Rule : CaptionBlock;
}
