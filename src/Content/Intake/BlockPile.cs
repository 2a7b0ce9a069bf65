using System.Text.RegularExpressions;
using Campaigns.Content.Captions;

namespace Campaigns.Content.Intake;

/// <summary>Gathers paragraphs, and makes lists of those that are entries of one: Word has no lists, only paragraphs with a sign in front.</summary>
internal sealed partial class BlockPile
{
    private readonly List<CaptionBlock> _blocks = [];
    private readonly List<Entry> _entries = [];

    /// <param name="Level">From 0.</param>
    /// <param name="Number">Its number; null: it has a bullet.</param>
    /// <param name="Words">What it says.</param>
    private sealed record Entry(int Level, int? Number, IReadOnlyList<CaptionInline> Words);

    /// <summary>A paragraph; one that begins with a typed dash is the entry of a list, one with a plus an entry below.</summary>
    public void Paragraph(IReadOnlyList<CaptionInline> words)
    {
        if (PlainWords.Of(words).Trim().Length == 0)
            return;
        if (words[0] is CaptionInline.Words { Text: var text } && TypedSign().Match(text) is { Success: true } sign)
            Add(sign.Groups["sign"].Value == "+" ? 1 : 0, null, [new CaptionInline.Words(text[sign.Length..]), .. words.Skip(1)]);
        else
            Block(new CaptionBlock.Paragraph(words));
    }

    /// <summary>An entry of a list.</summary>
    public void Add(int level, int? number, IReadOnlyList<CaptionInline> words)
    {
        if (PlainWords.Of(words).Trim().Length > 0)
            _entries.Add(new(Math.Clamp(level, 0, 8), number, words));
    }

    public void Block(CaptionBlock block)
    {
        Close();
        _blocks.Add(block);
    }

    public IReadOnlyList<CaptionBlock> Take()
    {
        Close();
        return _blocks;
    }

    private void Close()
    {
        for (var at = 0; at < _entries.Count;)
            _blocks.Add(Nested(ref at));
        _entries.Clear();
    }

    /// <summary>The list that begins there, with what hangs below its entries; ends where the level rises or the kind changes.</summary>
    private CaptionBlock.Bullets Nested(ref int at)
    {
        var (first, entries) = (_entries[at], new List<IReadOnlyList<CaptionBlock>>());
        while (at < _entries.Count && _entries[at] is var entry && entry.Level == first.Level && entry.Number is null == first.Number is null)
        {
            at++;
            var blocks = new List<CaptionBlock> { new CaptionBlock.Paragraph(entry.Words) };
            while (at < _entries.Count && _entries[at].Level > first.Level)
                blocks.Add(Nested(ref at));
            entries.Add(blocks);
        }
        return new(first.Number, entries);
    }

    [GeneratedRegex(@"^\s*(?<sign>[-–—•·+*])\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TypedSign();
}
