using Campaigns.Content.Captions;
using Campaigns.Content.Speech;

namespace Campaigns.Content.Intake;

/// <summary>Plain text as it was copied from somewhere: a line is a paragraph, typed dashes are lists, old encodings are converted. Pure.</summary>
public static class TextIntake
{
    /// <summary>The whole text.</summary>
    public static BroughtText Read(string text) => BroughtText.Whole(Blocks(text, out var notes), notes);

    /// <summary>Its first line is the title, where it is as short as one.</summary>
    public static BroughtText Titled(string text) => BroughtText.Titled(Blocks(text, out var notes), notes);

    private static IReadOnlyList<CaptionBlock> Blocks(string text, out List<Phrase> notes)
    {
        notes = [];
        var pile = new BlockPile();
        foreach (var line in CleanText.Of(LegacyText.Convert(text, notes)).Split('\n'))
            pile.Paragraph([new CaptionInline.Words(line.Trim())]);
        return pile.Take();
    }
}
