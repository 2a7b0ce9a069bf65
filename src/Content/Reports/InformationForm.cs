using Campaigns.Content.Collecting;

namespace Campaigns.Content.Reports;

/// <summary>One of the eight forms of grassroots information (Nghị định 49/2024/NĐ-CP), and the figures that tell of it.</summary>
/// <param name="Label">As the decree calls it.</param>
/// <param name="Figures">By name; none: nothing here counts it, and a person does.</param>
/// <param name="Ready">Keys of <see cref="ReadyFigures"/> that contributors send in and that tell of it too.</param>
public sealed record InformationForm(string Label, IReadOnlyList<string> Figures, IReadOnlyList<string> Ready)
{
    /// <summary>In the order in which reports list them.</summary>
    public static IReadOnlyList<InformationForm> All { get; } =
    [
        new("Đài truyền thanh cấp xã", ["luot-phat", "phut-phat"], ["loa"]),
        new("Bảng tin công cộng", ["bang-led"], []),
        new("Bản tin thông tin cơ sở", ["ban-tin"], []),
        new("Tài liệu không kinh doanh", ["to-roi", "so-tay"], ["to-roi"]),
        new("Tuyên truyền trực tiếp qua tuyên truyền viên cơ sở", ["tuyen-truyen-mieng", "nguoi-tuyen-truyen-mieng"], ["buoi", "nguoi"]),
        new("Cổng, trang thông tin điện tử", ["luot-dang-cong"], []),
        new("Mạng xã hội, ứng dụng nhắn tin trên Internet", ["luot-dang-mang-xa-hoi", "luot-dang-tay", "dang-ngoai"], ["mang"]),
        new("Tin nhắn viễn thông", [], []),
    ];

    /// <summary>What was counted or sent in for it, as "6 buổi"; each with what it counts. Nought is left out.</summary>
    /// <param name="now">Of the period.</param>
    public IEnumerable<(string Said, string Label, bool Sent)> Told(ReportNumbers now)
    {
        foreach (var name in Figures)
            if (now[name] is > 0 and var value && FigureCatalog.Find(name) is { } figure)
                yield return ($"{ReportSay.Number(value)} {figure.Measure}", figure.Label, false);
        foreach (var asked in ReadyFigures.All.Where(asked => Ready.Contains(asked.Key)))
            foreach (var sent in now.Sent.Where(sent => sent.Value is > 0 && SentNames.Whole(sent.Label) == SentNames.Whole(asked.Name)))
                yield return ($"{sent.Said} {sent.Measure}", sent.Label, true);
    }
}
