namespace Campaigns.Content.Speech.Rules;

/// <summary>Days with a year, months of a year, and spans between two days: "22/9 - 05/10/2025", "01-10/10", "tháng 4-6/2025".</summary>
internal sealed class DateRule : IRule
{
    public string Name => "date";

    public bool Read(Passage p)
    {
        if (p.At > 0 && (Signs.IsLetter(p[p.At - 1]) && !char.IsLower(p[p.At - 1])))
            return false;
        var first = DayText.At(p, p.At);
        return first.Is ? OfDays(p, first) : OfShortened(p);
    }

    private static bool OfDays(Passage p, DayText first)
    {
        var second = Dash(p, first.End) is var next && next > 0 ? DayText.At(p, next) : default;
        if (second.Is && (second.Day > 0) == (first.Day > 0) && (first.Year > 0 || second.Day > 0))
        {
            Between(p, () => first.Say(p, p.At), () => second.Say(p, next), months: first.Day == 0);
            p.At = second.End;
            return true;
        }
        if (first.Year == 0)
            return false;
        first.Say(p, p.At, DayText.IsLunar(p, first.End));
        p.At = first.End;
        return true;
    }

    /// <summary>The first day without its month: "01-10/10/2026"; the first month without its year: "tháng 4-6/2025".</summary>
    private static bool OfShortened(Passage p)
    {
        var end = p.AfterDigits(p.At);
        if (end - p.At > 2 || Dash(p, end) is not (var next and > 0) || DayText.At(p, next) is not { Is: true } second)
            return false;
        var first = int.Parse(p.Slice(p.At, end), System.Globalization.CultureInfo.InvariantCulture);
        var months = second.Day == 0;
        if (first < 1 || first >= (months ? second.Month : second.Day) || (months && !p.Ends(p.At, "tháng")))
            return false;
        Between(p, () =>
        {
            if (months)
            {
                p.Numbers.Month(p.Said, first);
                return;
            }
            if (!p.Ends(p.At, "ngày"))
                p.Said.Word("ngày");
            p.Numbers.Day(p.Said, first, lunar: false, named: false);
        }, () => second.Say(p, next), months);
        p.At = second.End;
        return true;
    }

    private static void Between(Passage p, Action first, Action second, bool months)
    {
        var named = p.Ends(p.At, "ngày") || p.Ends(p.At, "tháng");
        if (!named && !p.Ends(p.At, "từ") && !months)
            p.Said.Word("từ");
        first();
        p.Said.Word("đến");
        second();
    }

    /// <summary>Past a dash with or without spaces; 0 where there is none before a digit.</summary>
    public static int Dash(Passage p, int place)
    {
        var at = p.AfterSpaces(place);
        if (!Signs.IsDash(p[at]) && p[at] is not '÷')
            return 0;
        at = p.AfterSpaces(at + 1);
        return char.IsAsciiDigit(p[at]) ? at : 0;
    }
}
