using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Content.Captions;

namespace Campaigns.Content.Intake;

/// <summary>Writes blocks as Markdown that <see cref="MarkdownReader"/> reads as the same blocks. Pure.</summary>
internal static partial class MarkdownWriter
{
    public static string Write(IReadOnlyList<CaptionBlock> blocks) => CleanText.Of(string.Join("\n\n", blocks.Select(Block).Where(text => text.Length > 0)));

    private static string Block(CaptionBlock block) => block switch
    {
        CaptionBlock.Heading heading => Inline.Write(heading.Words).Replace("\n", " ", StringComparison.Ordinal) is { Length: > 0 } words ? $"{new string('#', Math.Clamp(heading.Level, 2, 6))} {words}" : "",
        CaptionBlock.Paragraph paragraph => Guarded(Inline.Write(paragraph.Words)),
        CaptionBlock.Bullets list => List(list),
        CaptionBlock.Quote quote => Prefixed(Write(quote.Blocks), "> ", "> "),
        CaptionBlock.Table table => Rows(table),
        CaptionBlock.Preformatted code => $"```\n{code.Text.Replace("```", "'''", StringComparison.Ordinal)}\n```",
        CaptionBlock.Rule => "---",
        _ => "",
    };

    private static string List(CaptionBlock.Bullets list) => string.Join('\n', list.Entries.Select((entry, at) =>
    {
        var marker = list.First is { } first ? string.Create(CultureInfo.InvariantCulture, $"{first + at}. ") : "- ";
        var text = new StringBuilder();
        foreach (var block in entry)
            // A list inside follows its line; anything else stands apart.
            text.Append(text.Length == 0 ? "" : block is CaptionBlock.Bullets ? "\n" : "\n\n").Append(Block(block));
        return Prefixed(text.ToString(), marker, new string(' ', marker.Length)).TrimEnd();
    }));

    private static string Prefixed(string text, string first, string then) =>
        first + text.Replace("\n", "\n" + then, StringComparison.Ordinal).Replace($"\n{then}\n", $"\n{then.TrimEnd()}\n", StringComparison.Ordinal);

    private static string Rows(CaptionBlock.Table table)
    {
        var rows = new[] { table.Header }.Concat(table.Rows).Select(row => $"| {string.Join(" | ", row.Select(Cell))} |").ToList();
        rows.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", table.Header.Count))}");
        return string.Join('\n', rows);
    }

    private static string Cell(IReadOnlyList<CaptionInline> words) =>
        Inline.Write(words).Replace("|", @"\|", StringComparison.Ordinal).Replace("  \n", "<br>", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    /// <summary>What stands at the head of a line and would be read as a list, a heading or a quotation is words here.</summary>
    private static string Guarded(string text) => HeadSign().Replace(HeadNumber().Replace(text, @"${number}\${sign}"), @"\${sign}");

    [GeneratedRegex(@"^(?<number>\d{1,9})(?<sign>[.)])(?=\s|$)", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HeadNumber();

    [GeneratedRegex(@"^(?<sign>[-+#=>])(?=[\s\-#=>]|$)", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HeadSign();

    private static partial class Inline
    {
        public static string Write(IReadOnlyList<CaptionInline> words, string? after = null)
        {
            var (text, joined) = (new StringBuilder(), Joined(words));
            for (var i = 0; i < joined.Count; i++)
                text.Append(One(joined[i], i + 1 < joined.Count ? PlainWords.Of([joined[i + 1]]) : after ?? ""));
            return after is null ? text.ToString().Trim() : text.ToString();
        }

        private static string One(CaptionInline piece, string after) => piece switch
        {
            CaptionInline.Words words => Escaped(words.Text),
            CaptionInline.LineBreak => "  \n",
            CaptionInline.Code code => code.Text.Contains('`', StringComparison.Ordinal) ? Escaped(code.Text) : $"`{code.Text}`",
            CaptionInline.Marked marked => Marked(marked, after),
            CaptionInline.Link link => PlainWords.Of(link.Inner) == link.Url ? link.Url : $"[{Write(link.Inner)}]({(link.Url.AsSpan().IndexOfAny('(', ')') >= 0 ? $"<{link.Url}>" : link.Url)})",
            _ => "",
        };

        /// <summary>Spaces stand outside the signs, and so does a colon that a word follows at once: the signs would be no signs there.</summary>
        private static string Marked(CaptionInline.Marked marked, string after)
        {
            var inner = Write(marked.Inner, after);
            var core = inner.Trim();
            if (core.Length == 0)
                return inner;
            var (head, tail) = (inner[..inner.IndexOf(core, StringComparison.Ordinal)], inner[(inner.IndexOf(core, StringComparison.Ordinal) + core.Length)..]);
            if (tail.Length == 0 && after.Length > 0 && char.IsLetterOrDigit(after[0]))
                while (core.Length > 1 && char.IsPunctuation(core[^1]) && core[^2] != '\\' && core[^1] is not ('*' or '~' or ')' or ']'))
                    (core, tail) = (core[..^1], core[^1] + tail);
            var sign = marked.Tag switch { "strong" => "**", "del" => "~~", _ => "*" };
            return $"{head}{sign}{core}{sign}{tail}";
        }

        /// <summary>Neighbours of one kind become one: Word parts a word in many.</summary>
        private static List<CaptionInline> Joined(IReadOnlyList<CaptionInline> words)
        {
            var joined = new List<CaptionInline>();
            foreach (var piece in words)
                switch (joined is [.., var last] ? (last, piece) : (null, piece))
                {
                    case (CaptionInline.Words a, CaptionInline.Words b):
                        joined[^1] = new CaptionInline.Words(a.Text + b.Text);
                        break;
                    case (CaptionInline.Marked a, CaptionInline.Marked b) when a.Tag == b.Tag:
                        joined[^1] = new CaptionInline.Marked(a.Tag, [.. a.Inner, .. b.Inner]);
                        break;
                    default:
                        joined.Add(piece);
                        break;
                }
            return joined;
        }

        private static string Escaped(string text)
        {
            var plain = Sign().Replace(text, @"\$0");
            return plain.Contains("](", StringComparison.Ordinal) || plain.Contains("]:", StringComparison.Ordinal) ? plain.Replace("[", @"\[", StringComparison.Ordinal) : plain;
        }

        // Underscores inside a word mean nothing; & and < only before what would be an entity or a tag.
        [GeneratedRegex(@"[\\`*]|~~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w{1,32};)|<(?=[A-Za-z/!?])", RegexOptions.CultureInvariant, 10_000)]
        private static partial Regex Sign();
    }
}
