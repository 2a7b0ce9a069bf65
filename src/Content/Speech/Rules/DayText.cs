using System.Runtime.InteropServices;

namespace Campaigns.Content.Speech.Rules;

/// <summary>A day as it is written in figures.</summary>
/// <param name="Day">0 for a month of a year.</param>
/// <param name="Year">0 where none is written.</param>
/// <param name="End">Past its last digit; 0 where there is no day.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayText(int Day, int Month, int Year, int End)
{
    private static ReadOnlySpan<byte> Lengths => [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public bool Is => End > 0;

    /// <summary>"22/12/2024", "16.3.2023", "1-7-2024", "2024-12-22", "9/2025", and without a year "18/5".</summary>
    public static DayText At(Passage p, int start)
    {
        var first = p.AfterDigits(start);
        var sign = p[first];
        if (sign is not ('/' or '.' or '-' or '–') || !char.IsAsciiDigit(p[first + 1]) || (start > 0 && p[start - 1] is '/' || (start > 1 && p[start - 1] is '.' or ',' && char.IsAsciiDigit(p[start - 2]))))
            return default;
        var second = p.AfterDigits(first + 1);
        var (a, b) = (Number(p, start, first), Number(p, first + 1, second));
        if (first - start == 4 && sign == '-' && p[second] == '-' && p.AfterDigits(second + 1) is var last && last > second + 1)
            return Whole(p, Number(p, second + 1, last), b, a, last);
        if (first - start > 2)
            return default;
        if (second - first == 5)
            return sign == '/' || p.Ends(start, "tháng") ? a is >= 1 and <= 12 && b is >= 1900 and < 2200 && Ends(p, second) ? new(0, a, b, second) : default : default;
        if (second - first > 3)
            return default;
        if (p[second] == sign && char.IsAsciiDigit(p[second + 1]))
        {
            last = p.AfterDigits(second + 1);
            var year = Number(p, second + 1, last);
            return (last - second) switch
            {
                5 when year is >= 1800 and < 2200 => Whole(p, a, b, year, last),
                3 when sign == '/' => Whole(p, a, b, year + 2000, last),
                _ => default,
            };
        }
        return sign == '/' ? Whole(p, a, b, 0, second) : default;
    }

    /// <summary>Says it; "ngày" only where it does not stand there yet.</summary>
    public void Say(Passage p, int start, bool lunar = false)
    {
        if (Day > 0)
        {
            var named = p.WordBefore(start);
            var isNamed = Same(named, "ngày") || Same(named, "mùng") || Same(named, "mồng") || Same(named, "rằm") || Same(named, "hôm");
            if (!isNamed && !lunar)
                p.Said.Word("ngày");
            if (lunar && Day == 15)
                p.Said.Word(Same(named, "rằm") ? "" : "rằm");
            else
                p.Numbers.Day(p.Said, Day, lunar, isNamed && !Same(named, "ngày") && !Same(named, "hôm"));
            p.Said.Word("tháng");
        }
        else if (!p.Ends(start, "tháng") && !p.Ends(start, "quý"))
            p.Said.Word("tháng");
        if (Day == 0 && p.Ends(start, "quý"))
            p.Numbers.Whole(p.Said, Month);
        else
            SayMonth(p, Month, lunar);
        if (Year > 0)
        {
            p.Said.Word("năm");
            p.Numbers.Whole(p.Said, Year);
        }
    }

    /// <summary>The first and the last month have names of their own in the lunar year.</summary>
    public static void SayMonth(Passage p, int month, bool lunar)
    {
        if (lunar && month is 1 or 12)
            p.Said.Word(month == 1 ? "giêng" : "chạp");
        else
            p.Numbers.Month(p.Said, month);
    }

    public static bool IsLunar(Passage p, int end) => p.Begins(end, "âm lịch") || p.Begins(end, "ÂL") || p.Begins(end, "(âm lịch") || p.Begins(end, "(ÂL");

    private static DayText Whole(Passage p, int day, int month, int year, int end) =>
        month is >= 1 and <= 12 && day >= 1 && day <= Lengths[month - 1] && Ends(p, end) ? new(day, month, year, end) : default;

    /// <summary>No more of a code behind it: "22/12/2024/QĐ", "18/5A".</summary>
    private static bool Ends(Passage p, int end) => !Signs.IsLetter(p[end]) && !(p[end] is '/' or '.' or ',' && char.IsAsciiDigit(p[end + 1])) && !(p[end] == '/' && Signs.IsLetter(p[end + 1]))
        && p[end] is not ('%' or '°');

    private static bool Same(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static int Number(Passage p, int start, int end) => end - start > 4 ? -1 : int.Parse(p.Slice(start, end), System.Globalization.CultureInfo.InvariantCulture);
}
