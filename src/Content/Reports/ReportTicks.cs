namespace Campaigns.Content.Reports;

/// <summary>What may stay as it is in a report that is signed, as whoever signs it said on purpose.</summary>
/// <param name="Blanks">So many dotted blanks.</param>
/// <param name="Behind">So many places of which the words are behind the figures or the period.</param>
public sealed record ReportTicks(int Blanks, int Behind)
{
    private static readonly Phrase s_kept = new("Chưa ký; những gì bạn đã gõ còn nguyên trên trang này.", "Nothing is signed; what you typed is still here.");

    internal Problem? Refused(IReadOnlyList<ReportBlank> blanks) => blanks.Sum(blank => blank.Count) is var left && left > Blanks
        ? Problem.Input(new($"Báo cáo còn {left} chỗ trống: {ReportBlanks.Named(blanks)}.", $"{left} blanks are left: {ReportBlanks.Named(blanks)}."), "con-trong",
            new($"Điền nốt, hoặc đánh dấu “Ký dù còn {left} chỗ trống” rồi bấm lại. {s_kept.Vi}", $"Fill them, or tick that it is signed with {left} blanks. {s_kept.En}")) : null;

    internal Problem? Refused(IReadOnlyList<ReportBehind> behind) => behind.Count > Behind
        ? Problem.Input(new($"Lời của {behind.Count} phần chưa khớp với số liệu, kỳ báo cáo hiện nay: {string.Join(", ", behind.Select(one => one.Place))}.", $"The words of {behind.Count} parts are behind the figures or the period: {string.Join(", ", behind.Select(one => one.Place))}."), "loi-cu",
            new($"Đề xuất lại các phần ấy, hoặc đánh dấu “Ký dù lời của {behind.Count} phần chưa khớp với số liệu” rồi bấm lại. {s_kept.Vi}", $"Have them proposed anew, or tick that it is signed with them. {s_kept.En}")) : null;
}
