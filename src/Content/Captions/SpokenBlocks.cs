namespace Campaigns.Content.Captions;

/// <summary>A text as sentences to be read aloud: each block one paragraph; lists and tables as sentences.</summary>
internal sealed class SpokenBlocks
{
    private static readonly string[] Numbers = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"];

    private int _addresses;

    public List<string> Of(CaptionDocument document, List<string> cuts)
    {
        var paragraphs = document.Blocks.Select(Say).Where(words => words.Length > 0).ToList();
        if (_addresses > 0)
            cuts.Add($"Không đọc {_addresses} địa chỉ mạng trên loa.");
        return paragraphs;
    }

    public string Line(string text) => Spoken.Of(text, ref _addresses);

    private string Say(CaptionBlock block) => block switch
    {
        CaptionBlock.Heading heading => Sentence(heading.Words),
        CaptionBlock.Paragraph paragraph => Introduces(paragraph.Words) is { } opening ? opening : Sentence(paragraph.Words),
        CaptionBlock.Preformatted text => Join(text.Text.Split('\n').Select(line => Spoken.Sentence(Line(line)))),
        CaptionBlock.Quote quote => Join(quote.Blocks.Select(Say)),
        CaptionBlock.Bullets list => Join(list.Entries.Select((entry, index) => Entry(list, entry, index))),
        CaptionBlock.Table table => Join(PlainBlocks.Rows(table, cell => Line(Words(cell))).Select(Spoken.Sentence)),
        _ => "",
    };

    private string Entry(CaptionBlock.Bullets list, IReadOnlyList<CaptionBlock> entry, int index)
    {
        var said = Join(entry.Select(Say));
        if (said.Length == 0 || list.First is not { } first)
            return said;
        var number = first + index;
        return number is > 0 && number <= Numbers.Length ? $"{Numbers[number - 1]} là: {said}" : $"Mục {number}: {said}";
    }

    /// <summary>A paragraph that leads over to what follows keeps its colon.</summary>
    private string? Introduces(IReadOnlyList<CaptionInline> words) =>
        words is [.., CaptionInline.Words last] && last.Text.TrimEnd().EndsWith(':') ? Line(Words(words)) : null;

    private string Sentence(IReadOnlyList<CaptionInline> words) => Spoken.Sentence(Line(Words(words)));

    /// <summary>A break within a line is a pause.</summary>
    private static string Words(IReadOnlyList<CaptionInline> words) => words.Any(piece => piece is CaptionInline.LineBreak)
        ? string.Join(", ", Parts(words).Select(part => part.Trim().TrimEnd(',', ';')).Where(part => part.Length > 0))
        : PlainWords.Of(words.Select(Named).ToArray());

    /// <summary>"Xem tại [đây](…)" points at a screen: the address stands in, and is replaced as every address is.</summary>
    private static CaptionInline Named(CaptionInline piece) =>
        piece is CaptionInline.Link link && PlainWords.Of(link.Inner).TrimEnd() is var words && words.EndsWith("đây", StringComparison.OrdinalIgnoreCase)
            && (words.Length == 3 || words[^4] == ' ') ? new CaptionInline.Words(words[..^3] + link.Url) : piece;

    private static IEnumerable<string> Parts(IReadOnlyList<CaptionInline> words)
    {
        var part = new List<CaptionInline>();
        foreach (var piece in words.Append(new CaptionInline.LineBreak()))
        {
            if (piece is not CaptionInline.LineBreak)
            {
                part.Add(piece);
                continue;
            }
            yield return PlainWords.Of(part.Select(Named).ToArray());
            part.Clear();
        }
    }

    private static string Join(IEnumerable<string> sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
