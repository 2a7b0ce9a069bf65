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

    public static OfficialDocument Of(CollectingRound round, IReadOnlyList<CollectingPart> parts, Unit unit, DateOnly today, OfficialSigner signer)
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
                new OfficialParagraph($"Số liệu được gửi qua liên kết riêng đã cấp cho từng đơn vị{(round.Figures.Count > 0 ? " hoặc bằng biểu mẫu tại Phụ lục kèm theo" : "")}. Cơ quan, đơn vị nào không có hoạt động trong kỳ thì ghi số 0."),
                new OfficialParagraph("Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện"),
            ],
            Appendices = round.Figures.Count == 0 ? [] : [new OfficialAppendix("Biểu mẫu số liệu", [
                new OfficialParagraph($"Số liệu {OfficialWords.Span(round.First, round.Last)} của: ……………………………………………………"),
                new OfficialTable([new("TT", 1, ColumnAlign.Centre), new("Số liệu", 7), new("Đơn vị tính", 3, ColumnAlign.Centre), new("Số lượng", 3, ColumnAlign.Right), new("Ghi chú", 3)],
                    [.. round.Figures.Select((figure, at) => (IReadOnlyList<string>)[$"{at + 1}", figure.Name, figure.Measure, "", ""])])])],
        };
    }

    private static string Day(DateOnly day) => OfficialWords.Date(day, day.Year);
}
