namespace Campaigns.Content.Captions;

/// <summary>A message for a Zalo group, carried over by hand: short plain text, the address last so that it opens a preview.</summary>
internal static class GroupForm
{
    public static string Write(CaptionSource source, string title, CaptionLimit limit, List<string> cuts)
    {
        var sheet = new Sheet { Head = title, Body = PlainBody.Of(source, cuts) };
        sheet.AddTail(source.Link(limit.Form) is { } link ? $"Xem thêm: {link}" : null, "liên kết");
        sheet.AddTail(source.SourceLine(limit.Form), "dòng nguồn");
        return sheet.Fit(limit, cuts);
    }
}
