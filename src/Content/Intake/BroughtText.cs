using Campaigns.Content.Captions;
using Campaigns.Content.Items;

namespace Campaigns.Content.Intake;

/// <summary>A text that was written elsewhere, as an item keeps it.</summary>
/// <param name="Title">Of its first heading or line; empty where nothing is short enough to be one.</param>
/// <param name="Body">Markdown.</param>
/// <param name="Notes">What was converted or left behind, for the person who brought it.</param>
public sealed record BroughtText(string Title, string Body, IReadOnlyList<Phrase> Notes)
{
    /// <summary>The whole as Markdown, its first line too.</summary>
    internal static BroughtText Whole(IReadOnlyList<CaptionBlock> blocks, IReadOnlyList<Phrase> notes) => new("", MarkdownWriter.Write(blocks), notes);

    /// <summary>Its first heading, else its first paragraph, is the title where it is as short as one, and leaves the text then.</summary>
    internal static BroughtText Titled(IReadOnlyList<CaptionBlock> blocks, IReadOnlyList<Phrase> notes)
    {
        var first = blocks.FirstOrDefault(block => block is CaptionBlock.Heading { Level: 1 }) ?? blocks.FirstOrDefault(block => block is CaptionBlock.Heading or CaptionBlock.Paragraph);
        var words = first switch
        {
            CaptionBlock.Heading heading => PlainWords.Of(heading.Words),
            CaptionBlock.Paragraph paragraph => PlainWords.Of(paragraph.Words),
            _ => "",
        };
        var title = CaptionSource.OneLine(words);
        return title.Length is 0 or > ItemRules.LongestTitle ? Whole(blocks, notes) : new(title, MarkdownWriter.Write([.. blocks.Where(block => !ReferenceEquals(block, first))]), notes);
    }
}
