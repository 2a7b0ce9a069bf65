namespace Campaigns.Content.Captions;

/// <summary>The body of a Zalo article: plain paragraphs, one text block each, addresses bare.</summary>
internal static class ZaloForm
{
    public static IReadOnlyList<string> Write(CaptionSource source, CaptionLimit limit, List<string> cuts)
    {
        var body = string.Join('\n', new PlainBlocks(source, withAddresses: true).Of(source.Body, cuts).SelectMany(lines => lines)
            .DefaultIfEmpty(source.Summary.Length > 0 ? source.Summary : source.Title));
        // Paragraphs are joined by a single line feed, and none holds one: what Sheet cuts can be taken apart again.
        var sheet = new Sheet { Body = body, Gap = "\n" };
        sheet.AddTail(source.Link(limit.Form) is { } link ? $"Xem thêm: {link}" : null, "liên kết");
        sheet.AddTail(source.SourceLine(limit.Form), "dòng nguồn");
        return sheet.Fit(limit, cuts).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
