namespace Campaigns.Content.Speech.Rules;

/// <summary>The place in a row behind "thứ" ("thứ 1" is nhất, "thứ 4" tư), and the month behind "tháng".</summary>
internal sealed class OrdinalRule : IRule
{
    public string Name => "ordinal";

    public bool Read(Passage p)
    {
        var end = p.AfterDigits(p.At);
        if (end - p.At > 3 || p[end] is '.' or ',' && char.IsAsciiDigit(p[end + 1]))
            return false;
        var number = int.Parse(p.Slice(p.At, end), System.Globalization.CultureInfo.InvariantCulture);
        if (p.Ends(p.At, "ngày") && AreWeekdays(p, p.At))
        {
            p.Said.Word("thứ");
            p.Numbers.Ordinal(p.Said, number);
        }
        else if (p.Ends(p.At, "thứ") || (p.Follows(Name) && InARow(p, end) && number is >= 2 and <= 7))
            p.Numbers.Ordinal(p.Said, number);
        else if (number is >= 1 and <= 12 && p.Ends(p.At, "tháng"))
            DayText.SayMonth(p, number, DayText.IsLunar(p, end));
        else
            return false;
        p.At = end;
        return true;
    }

    /// <summary>"các ngày 2, 4, 6 hằng tuần": days of the week, whatever is not said of them.</summary>
    public static bool AreWeekdays(Passage p, int at)
    {
        while (p[at] is >= '2' and <= '7' && !char.IsAsciiDigit(p[at + 1]))
        {
            if (p.Begins(at + 1, "hằng tuần") || p.Begins(at + 1, "hàng tuần") || p.Begins(at + 1, "trong tuần") || p.Begins(at + 1, "mỗi tuần"))
                return true;
            at = p[at + 1] == ',' ? p.AfterSpaces(at + 2) : p.Begins(at + 1, "và") ? p.AfterSpaces(p.AfterSpaces(at + 1) + 2) : p.Text.Length;
        }
        return false;
    }

    /// <summary>"thứ 2, 4, 6": nothing is counted behind it.</summary>
    private static bool InARow(Passage p, int end) => p.WordAfter(end) is "" or "và" or "hằng" or "hàng" or "trong" or "tới";
}
