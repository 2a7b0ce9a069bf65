using System.Globalization;
using System.Text;

namespace Campaigns.Content.Captions;

/// <summary>A text without any formatting: each block as its lines.</summary>
/// <param name="source">Whose text it is.</param>
/// <param name="withAddresses">Whether links show where they lead, in brackets behind their words.</param>
internal sealed class PlainBlocks(CaptionSource source, bool withAddresses)
{
    private static readonly string[] Signs = ["• ", "– ", "+ "];

    /// <summary>Blocks that say nothing are left out; pictures within the text are told in <paramref name="cuts"/>.</summary>
    public List<List<string>> Of(CaptionDocument document, List<string> cuts) =>
        [.. document.Blocks.Select(block => Lines(block, 0, cuts)).Where(lines => lines.Count > 0)];

    private List<string> Lines(CaptionBlock block, int level, List<string> cuts)
    {
        var lines = new List<string>();
        switch (block)
        {
            case CaptionBlock.Heading heading:
                Add(lines, heading.Words, cuts);
                break;
            case CaptionBlock.Paragraph paragraph:
                Add(lines, paragraph.Words, cuts);
                break;
            case CaptionBlock.Preformatted text:
                lines.AddRange(text.Text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
                break;
            case CaptionBlock.Quote quote:
                lines.AddRange(quote.Blocks.SelectMany(inner => Lines(inner, level, cuts)));
                break;
            case CaptionBlock.Bullets list:
                AddEntries(lines, list, level, cuts);
                break;
            case CaptionBlock.Table table:
                lines.AddRange(Rows(table, cell => Line(cell, cuts).Replace('\n', ' ')).Select(row => Signs[0] + row));
                break;
        }
        return lines;
    }

    /// <summary>Each row in words: "header: cell; header: cell"; cells alone where there is no header.</summary>
    public static IEnumerable<string> Rows(CaptionBlock.Table table, Func<IReadOnlyList<CaptionInline>, string> line)
    {
        var headers = table.Header.Select(line).ToArray();
        foreach (var row in table.Rows)
        {
            var cells = row.Select(line).Select((cell, column) => cell.Length == 0 ? "" : headers[column].Length == 0 ? cell : $"{headers[column]}: {cell}")
                .Where(cell => cell.Length > 0).ToArray();
            if (cells.Length > 0)
                yield return string.Join("; ", cells);
        }
    }

    private void AddEntries(List<string> lines, CaptionBlock.Bullets list, int level, List<string> cuts)
    {
        var number = list.First ?? 0;
        foreach (var entry in list.Entries)
        {
            var inner = entry.SelectMany(block => Lines(block, level + 1, cuts)).ToList();
            var sign = list.First is null ? Signs[Math.Min(level, Signs.Length - 1)] : string.Create(CultureInfo.InvariantCulture, $"{number++}. ");
            if (inner.Count == 0)
                continue;
            lines.Add(sign + inner[0]);
            lines.AddRange(inner.Skip(1));
        }
    }

    private void Add(List<string> lines, IReadOnlyList<CaptionInline> words, List<string> cuts) =>
        lines.AddRange(Line(words, cuts).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private string Line(IReadOnlyList<CaptionInline> words, List<string> cuts)
    {
        if (words is [CaptionInline.Words only])
            return only.Text.Trim();
        var line = new StringBuilder();
        Append(line, words, cuts);
        return line.ToString().Trim();
    }

    private void Append(StringBuilder line, IReadOnlyList<CaptionInline> pieces, List<string> cuts)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case CaptionInline.Words text: line.Append(text.Text); break;
                case CaptionInline.Code code: line.Append(code.Text); break;
                case CaptionInline.LineBreak: line.Append('\n'); break;
                case CaptionInline.Marked marked: Append(line, marked.Inner, cuts); break;
                case CaptionInline.Link link: Append(line, link, cuts); break;
                case CaptionInline.Picture picture: cuts.Add(picture.Alt.Length > 0 ? $"Bỏ ảnh trong bài: {picture.Alt}" : "Bỏ một ảnh trong bài."); break;
            }
        }
    }

    private void Append(StringBuilder line, CaptionInline.Link link, List<string> cuts)
    {
        var before = line.Length;
        Append(line, link.Inner, cuts);
        var words = line.ToString(before, line.Length - before);
        if (!withAddresses || source.Outside(link.Url) is not { } outside)
            return;
        var address = Bare(outside);
        if (!words.Contains(address, StringComparison.OrdinalIgnoreCase) && !SameAddress(words, outside))
            line.Append(words.Length > 0 ? $" ({address})" : address);
    }

    private static string Bare(string url) => url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        ? url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..] : url;

    /// <summary>"www.xa.gov.vn" already says "http://www.xa.gov.vn".</summary>
    private static bool SameAddress(string words, string url) =>
        words.Length > 0 && url.EndsWith(words.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Authority.Length > 0 && words.StartsWith(uri.Authority, StringComparison.OrdinalIgnoreCase);
}
