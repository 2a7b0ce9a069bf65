using System.Globalization;
using Campaigns.Content.Items;

namespace Campaigns.Content.Captions;

/// <summary>A notice of one sheet for the public board (bảng tin công cộng): who speaks, what about, the words, where to ask.</summary>
internal static class NoticeForm
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Write(CaptionSource source, string title, CaptionLimit limit, List<string> cuts)
    {
        var head = new[] { source.Unit.Name, source.Item.Genre == Genre.Notice ? "Thông báo" : "", title }
            .Where(line => line.Length > 0).Select(line => Emoji.Strip(line).ToUpper(Vietnamese));
        var sheet = new Sheet { Head = string.Join('\n', head), Body = Emoji.Strip(PlainBody.Of(source, cuts)) };
        sheet.AddTail(source.Unit.Settings.Contact.Length > 0 ? $"Liên hệ: {CaptionSource.OneLine(source.Unit.Settings.Contact)}" : null, "dòng liên hệ");
        sheet.AddTail(source.Link(limit.Form) is { } link ? $"Xem thêm: {link}" : null, "liên kết");
        sheet.AddTail(source.SourceLine(limit.Form), "dòng nguồn");
        return sheet.Fit(limit, cuts);
    }
}
