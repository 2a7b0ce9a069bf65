namespace Campaigns.Content.Plans.Paper;

/// <summary>A document as lines of NFC text, with the tables that stand among them.</summary>
/// <param name="Lines">In order; numbers from 1 as an editor counts them, or as the running line of what was drawn out of a .docx.</param>
/// <param name="Tables">In order.</param>
/// <param name="Margins">Headers, footers and text boxes: read for markings only.</param>
internal sealed record PaperText(IReadOnlyList<PaperLine> Lines, IReadOnlyList<PaperTable> Tables, IReadOnlyList<string> Margins)
{
    /// <summary>Where lines stand, by their numbers, for a document of pages.</summary>
    public IReadOnlyDictionary<int, PaperPlace> Places { get; init; } = new Dictionary<int, PaperPlace>();

    /// <summary>The pages whose letters were read from pictures.</summary>
    public IReadOnlyList<PaperPage> Pages { get; init; } = [];

    /// <summary>The numbers of lines on which a page is known to begin; null for a document that has no pages of its own.</summary>
    public IReadOnlySet<int>? Tops { get; init; }

    /// <summary>What is to be said of the pages: that one lay upside down, that one has no words.</summary>
    public IReadOnlyList<PlanWarning> Notes { get; init; } = [];

    /// <summary>No plan is longer, in characters of text: two hundred full pages.</summary>
    public const int MostCharacters = 600_000;

    /// <summary>No line of a plan is longer, in characters: four full pages without a paragraph.</summary>
    public const int MostInLine = 20_000;
}
