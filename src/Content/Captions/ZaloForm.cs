namespace Campaigns.Content.Captions;

/// <summary>The body of a Zalo article: plain paragraphs, one text block each, addresses bare.</summary>
internal static class ZaloForm
{
    public const string Gap = "\n\n";

    public static IReadOnlyList<string> Write(CaptionSource source, CaptionLimit limit, List<string> cuts)
    {
        var body = string.Join(Gap, new PlainBlocks(source, withAddresses: true).Of(source.Body, cuts).SelectMany(lines => lines)
            .DefaultIfEmpty(source.Summary.Length > 0 ? source.Summary : source.Title));
        // No paragraph holds a line feed: what the sheet cut can be taken apart again.
        var sheet = new Sheet { Body = body, Gap = Gap };
        sheet.AddTail(source.Link(limit.Form) is { } link ? $"Xem thêm: {link}" : null, "liên kết");
        sheet.AddTail(source.SourceLine(limit.Form), "dòng nguồn");
        return sheet.Fit(limit, cuts).Split(Gap, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
