namespace Campaigns.Content.Captions;

/// <summary>A post on a Facebook Page: plain text with line breaks, addresses bare, hashtags last.</summary>
internal static class FacebookForm
{
    public static string Write(CaptionSource source, string title, IReadOnlyList<string> hashtags, CaptionLimit limit, List<string> cuts)
    {
        var sheet = new Sheet { Head = title, Body = PlainBody.Of(source, cuts) };
        sheet.AddTail(source.Link(limit.Form) is { } link ? $"Xem thêm: {link}" : null, "liên kết");
        sheet.AddTail(source.SourceLine(limit.Form), "dòng nguồn");
        sheet.AddTail(Hashtags.Line(hashtags.Where(tag => !sheet.Body.Contains($"#{tag}", StringComparison.OrdinalIgnoreCase))), "các thẻ #");
        return sheet.Fit(limit, cuts);
    }
}
