using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Dates that cannot be right: a weekday that is another, a deadline that was over before the plan was signed, a later number of an earlier day.</summary>
internal static partial class DateWarnings
{
    /// <summary>Numbers of a year's or a term's book this near to each other are of the same book.</summary>
    private const int NearNumbers = 20;

    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static IEnumerable<PlanWarning> In(IReadOnlyList<Paragraph> paragraphs, DateOnly? signed)
    {
        foreach (var paragraph in paragraphs)
        {
            var folded = Vietnamese.Fold(paragraph.Text);
            foreach (Match match in Weekday().Matches(folded))
                if (Dates.First(match.Value) is { } date && Index(match.Groups["w"].Value) is var said && said != (int)date.DayOfWeek)
                    yield return new("weekday", Part(paragraph.Text, match), $"Ngày {Day(date)} là {Weekdays[(int)date.DayOfWeek]}, không phải {Weekdays[said]}.", paragraph.Line);
            if (signed is { } on)
                foreach (Match match in Deadline().Matches(folded))
                    if (Dates.First(match.Groups["d"].Value) is { } end && end < on)
                        yield return new("past-deadline", Part(paragraph.Text, match), $"Hạn “{Part(paragraph.Text, match)}” đã qua trước ngày ký kế hoạch ({Day(on)}).", paragraph.Line);
        }
        foreach (var warning in Order(paragraphs))
            yield return warning;
    }

    private static IEnumerable<PlanWarning> Order(IReadOnlyList<Paragraph> paragraphs)
    {
        var seen = new Dictionary<string, List<(int Number, string Whole, DateOnly Date)>>();
        foreach (var paragraph in paragraphs)
            foreach (var cited in DocumentNumbers.In(paragraph.Text))
            {
                if (cited.Misordered || cited.Date is not { } date || !int.TryParse(Digits().Match(cited.Number).ValueSpan, out var number))
                    continue;
                var symbol = cited.Number[Digits().Match(cited.Number).Length..];
                if (!seen.TryGetValue(symbol, out var others))
                    seen.Add(symbol, others = []);
                if (others.Exists(o => o.Number == number))
                    continue;
                // Two bodies may use one symbol; numbers side by side in one book are another thing.
                foreach (var other in others.Where(o => Math.Abs(o.Number - number) <= NearNumbers && (o.Number < number) != (o.Date <= date) && o.Date != date && (symbol[0] == '-' || Math.Abs(o.Number - number) == 1)))
                    yield return new("number-order", cited.Number, $"{cited.Number} ngày {Day(date)} và {other.Whole} ngày {Day(other.Date)}: số lớn hơn lại có ngày sớm hơn.", paragraph.Line);
                others.Add((number, cited.Number, date));
            }
    }

    private static string Part(string text, Match match) => text.Substring(match.Index, match.Length);

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static int Index(string folded) => folded switch
    {
        "chu nhat" => 0, "thu hai" or "thu 2" => 1, "thu ba" or "thu 3" => 2, "thu tu" or "thu 4" => 3, "thu nam" or "thu 5" => 4, "thu sau" or "thu 6" => 5, _ => 6,
    };

    [GeneratedRegex(@"\b(?<w>thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b[\s,(]{1,3}(?:ngay\s+)?\d{1,2}(?:/\d{1,2}/|\s+thang\s+\d{1,2}\s+nam\s+)20\d\d", RegexOptions.None, 10_000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?:truoc|cham nhat|muon nhat|den het|hoan thanh|xong)(?: (?:trong|vao|truoc|la))?(?: ngay)?\s+(?<d>\d{1,2}(?:/\d{1,2}/|\s+thang\s+\d{1,2}\s+nam\s+)20\d\d)", RegexOptions.None, 10_000)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^\d{1,5}", RegexOptions.None, 10_000)]
    private static partial Regex Digits();
}
