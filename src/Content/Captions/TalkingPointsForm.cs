namespace Campaigns.Content.Captions;

/// <summary>Talking points (gợi ý nói chuyện) for those who explain face to face: the lead, what each paragraph opens with, every entry of a list.</summary>
internal static class TalkingPointsForm
{
    private const string Sign = "- ";

    /// <summary>The points, whole ones only; the text is the title and the points.</summary>
    public static IReadOnlyList<string> Write(CaptionSource source, string title, CaptionLimit limit, List<string> cuts)
    {
        var plain = new PlainBlocks(source, withAddresses: false);
        var shortened = 0;
        var points = new List<string>();
        Add(source.Lead);
        foreach (var block in source.Body.Blocks)
        {
            var lines = plain.Of(new CaptionDocument([block], []), cuts).SelectMany(inner => inner);
            if (block is CaptionBlock.Paragraph)
                Add(Opening(string.Join(' ', lines), ref shortened));
            else
                foreach (var line in lines)
                    Add(WithoutSign(line));
        }
        foreach (var slogan in source.Item.Slogans)
            Add(CaptionSource.OneLine(slogan));
        if (shortened > 0)
            cuts.Add($"Chỉ lấy câu đầu của {shortened} đoạn.");
        var size = title.Length;
        var kept = points.TakeWhile(point => (size += Sign.Length + 1 + point.Length) <= limit.Text).ToArray();
        if (kept.Length < points.Count)
            cuts.Add($"Bỏ {points.Count - kept.Length} ý cuối để vừa một tờ ({limit.Text:#,0} ký tự).".Replace(',', '.'));
        // A first point too long for the sheet by itself is cut as any text is.
        return kept.Length > 0 || points.Count == 0 ? kept
            : [.. new[] { Fit.To(points[0], limit.Text - title.Length - Sign.Length - 1).Kept }.Where(point => point.Length > 0)];

        void Add(string point)
        {
            if (Emoji.Strip(point) is { Length: > 0 } words)
                points.Add(words);
        }
    }

    public static string Text(string title, IReadOnlyList<string> points) => string.Join('\n', points.Select(point => Sign + point).Prepend(title));

    /// <summary>Every point gets the one sign of this form.</summary>
    private static string WithoutSign(string line)
    {
        var numeral = line.AsSpan().TrimStart("0123456789");
        return numeral.Length < line.Length && numeral.StartsWith(". ") ? numeral[2..].ToString() : line.TrimStart('•', '–', '+', ' ');
    }

    private static string Opening(string paragraph, ref int shortened)
    {
        for (var at = paragraph.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = paragraph.IndexOf(' ', at + 1))
        {
            if (!Fit.EndsSentence(paragraph[..at]))
                continue;
            shortened++;
            return paragraph[..at];
        }
        return paragraph;
    }
}
