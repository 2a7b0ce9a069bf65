using System.Collections.Frozen;
using System.Globalization;

namespace Campaigns.Content.Speech.Rules;

/// <summary>Two numbers with a dash of which the second is the larger: "5 - 7 người", "3-5%", "2021-2025". Scores stay two numbers.</summary>
internal sealed class RangeRule : IRule
{
    /// <summary>Behind these "từ" is not said again, or not at all: "lớp 1-5", "khoảng 5-7 người".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Quiet = new[]
    {
        "từ", "lớp", "số", "trang", "điều", "khoản", "tổ", "cấp", "bản", "tháng", "năm", "tuần", "kỳ", "tiết", "thứ", "khối", "khóa", "quý", "đội", "thôn", "bài", "phần", "mục", "chương", "tập", "nhóm", "hạng", "mức", "khoảng",
        "đoạn", "ngày", "gần", "hơn", "giữa", "khu",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Name => "range";

    public bool Read(Passage p)
    {
        var first = NumberText.At(p, p.At);
        if (DateRule.Dash(p, first.End) is not (var next and > 0) || (p.At > 0 && Signs.IsDash(p[p.At - 1])))
            return false;
        var second = NumberText.At(p, next);
        if (DateRule.Dash(p, second.End) > 0 || Signs.IsLetter(p[second.End]) && !Measure.At(p, second.End).Is)
            return false;
        var (score, rising) = (p.Ends(p.At, "tỷ số") || p.Ends(p.At, "tỉ số") || p.Ends(p.At, "thắng") || p.Ends(p.At, "thua") || p.Ends(p.At, "hòa"), Value(p, first) < Value(p, second));
        if (!score && !rising)
            return false;
        Say(p, first, second, next, score);
        return true;
    }

    private static void Say(Passage p, NumberText first, NumberText second, int next, bool score)
    {
        var measure = Measure.At(p, second.End);
        var (years, term) = (IsYear(p, first) && IsYear(p, second), p.Ends(p.At, "nhiệm kỳ") || p.Ends(p.At, "năm học"));
        var (months, days) = (p.Ends(p.At, "tháng") && second.Small(p) <= 12, p.Ends(p.At, "thứ") && second.Small(p) <= 7);
        if (!years && !score && !Quiet.Contains(p.WordBefore(p.At)))
            p.Said.Word("từ");
        Number(p, first, months, days, measure.Is);
        if (years && term)
            p.Said.Comma();
        else if (!score)
            p.Said.Word("đến").Word(months ? "tháng" : days ? "thứ" : "");
        Number(p, second, months, days, measure.Is);
        p.At = measure.Is ? measure.Say(p) : second.End;
        _ = next;
    }

    private static void Number(Passage p, NumberText number, bool months, bool days, bool measured)
    {
        if (months)
            p.Numbers.Month(p.Said, number.Small(p));
        else if (days)
            p.Numbers.Ordinal(p.Said, number.Small(p));
        else
            number.Say(p, measured);
    }

    private static bool IsYear(Passage p, NumberText number) => number.End - number.Start == 4 && number.Small(p) is >= 1800 and < 2200;

    /// <summary>Good enough to compare; what is no number at all is below every other.</summary>
    private static double Value(Passage p, NumberText number)
    {
        Span<char> plain = stackalloc char[24];
        var length = 0;
        for (var at = number.Start; at < number.End && length < plain.Length; at++)
            if (char.IsAsciiDigit(p[at]))
                plain[length++] = p[at];
            else if (at == number.Split)
                plain[length++] = '.';
        return number.Shape != NumberShape.Dotted && double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }
}
