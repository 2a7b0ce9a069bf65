using Campaigns.Content.Official;
using Campaigns.Content.Units;

namespace Campaigns.Content.Collecting;

/// <summary>
/// The letter that presses those who have not sent (công văn đôn đốc), to be numbered, dated and signed by the office; with the form to fill in. Why an answer came back was written to its sender alone
/// and stands in no letter.
/// </summary>
public static class RemindLetter
{
    /// <summary>So many stand behind "Kính gửi"; more are in the table alone.</summary>
    private const int MostNamed = 6;

    /// <param name="round">What is asked.</param>
    /// <param name="parts">Of whom.</param>
    /// <param name="unit">Who asks.</param>
    /// <param name="today">The day on which it is written.</param>
    /// <param name="signer">Who signs it.</param>
    /// <param name="linked">Ids of the parts that have a link which is still good.</param>
    public static OfficialDocument Of(CollectingRound round, IReadOnlyList<CollectingPart> parts, Unit unit, DateOnly today, OfficialSigner signer, IReadOnlyCollection<string> linked)
    {
        var missing = parts.Where(part => !part.Counts).ToArray();
        var (name, late) = (OfficialWords.InFull(unit.Name), today > round.Due);
        return new OfficialDocument
        {
            Kind = OfficialKind.Letter, Superior = OfficialWords.Superior(unit), Issuer = unit.Name, Symbol = OfficialSigners.LetterSymbol(unit), Place = OfficialWords.Place(unit), Year = today.Year, Subject = $"đôn đốc gửi {OfficialWords.Lower(round.Title)}", Signer = signer,
            To = missing.Length <= MostNamed ? [.. missing.Select(part => part.Contributor.Name)] : ["Các cơ quan, đơn vị có tên trong danh sách dưới đây"],
            Receivers = ["Như trên"],
            Body =
            [
                new OfficialParagraph($"{name} đã đề nghị các cơ quan, đơn vị gửi {OfficialWords.Lower(round.Title)} (số liệu {OfficialWords.Span(round.First, round.Last)}), chậm nhất {Day(round.Due)}."),
                new OfficialParagraph($"Đến {Day(today)}, {OfficialWords.Count(parts.Count - missing.Length)} trên {OfficialWords.Count(parts.Count)} cơ quan, đơn vị đã gửi. Các cơ quan, đơn vị sau đây chưa gửi hoặc phải gửi lại:"),
                new OfficialTable(
                    [new("TT", 1, ColumnAlign.Centre), new("Cơ quan, đơn vị", 6), new("Tình trạng", 7)],
                    [.. missing.Select((part, at) => (IReadOnlyList<string>)[$"{at + 1}", part.Contributor.Name, part.State == PartState.Returned ? "Phải gửi lại" : "Chưa gửi"])]),
                new OfficialParagraph(late
                    ? $"Để {name} tổng hợp, báo cáo kịp thời, đề nghị các cơ quan, đơn vị nêu trên khẩn trương gửi số liệu chậm nhất ngày      tháng      năm {today.Year}."
                    : $"Để {name} tổng hợp, báo cáo kịp thời, đề nghị các cơ quan, đơn vị nêu trên gửi số liệu đúng hạn, chậm nhất {Day(round.Due)}."),
                new OfficialParagraph($"{Ways(round, missing, linked)}Cơ quan, đơn vị nào không có hoạt động trong kỳ thì ghi số 0."),
                new OfficialParagraph("Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện"),
            ],
            Appendices = round.Figures.Count == 0 ? [] : [new OfficialAppendix("Biểu mẫu số liệu", [
                new OfficialParagraph($"Số liệu {OfficialWords.Span(round.First, round.Last)} của: ……………………………………………………"),
                new OfficialTable([new("TT", 1, ColumnAlign.Centre), new("Số liệu", 7), new("Đơn vị tính", 3, ColumnAlign.Centre), new("Số lượng", 3, ColumnAlign.Right), new("Ghi chú", 3)],
                    [.. round.Figures.Select((figure, at) => (IReadOnlyList<string>)[$"{at + 1}", figure.Name, figure.Measure, "", ""])])])],
        };
    }

    /// <summary>By which ways it is sent; nothing is said of a link that nobody has.</summary>
    private static string Ways(CollectingRound round, CollectingPart[] missing, IReadOnlyCollection<string> linked) => (missing.Count(part => linked.Contains(part.Id)), round.Figures.Count > 0) switch
    {
        (0, true) => "Số liệu được gửi bằng biểu mẫu tại Phụ lục kèm theo. ",
        (0, false) => "",
        (var some, var form) when some == missing.Length => $"Số liệu được gửi qua liên kết riêng đã cấp cho từng đơn vị{(form ? " hoặc bằng biểu mẫu tại Phụ lục kèm theo" : "")}. ",
        (_, var form) => $"Số liệu được gửi qua liên kết riêng, đối với đơn vị đã được cấp{(form ? ", hoặc bằng biểu mẫu tại Phụ lục kèm theo" : "")}. ",
    };

    private static string Day(DateOnly day) => OfficialWords.Date(day, day.Year);
}
