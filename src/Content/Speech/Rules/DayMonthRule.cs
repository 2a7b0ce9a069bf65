using System.Collections.Frozen;

namespace Campaigns.Content.Speech.Rules;

/// <summary>
/// "18/5" where it is a day: behind a word that leads to one, with a zero before, or where nothing is counted behind it.
/// Also days and months in words: "ngày 03 tháng 10", "từ 01 đến 10/10".
/// </summary>
internal sealed class DayMonthRule : IRule
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = new[]
    {
        "ngày", "từ", "đến", "trước", "sau", "dịp", "hết", "vào", "hôm", "sáng", "chiều", "tối", "đêm", "trưa", "lễ", "mừng", "tới", "khánh", "niệm", "tết", "nhật", "mùng", "mồng", "rằm", "giỗ", "hội", "thống", "nay", "mai",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is counted out of a whole: "1/3 số hộ", "8/10 bản", "05/12 xã".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted = new[]
    {
        "số", "tổng", "diện", "dân", "hộ", "xã", "phường", "bản", "thôn", "xóm", "ấp", "tổ", "khu", "khối", "huyện", "tỉnh", "chỉ", "tiêu", "đơn", "trường", "người", "học", "đại", "đồng", "cơ", "thành", "nhiệm", "mục", "nội",
        "phòng", "cán", "đảng", "chi", "doanh", "hợp", "cháu", "em", "ý", "phiếu", "lớp", "điểm", "lĩnh", "sản", "dự", "công", "đoàn", "hội", "gia", "thủ", "hồ", "ngành", "sở", "ban", "nhà", "giáo", "trạm", "cụm", "câu", "bài", "ngày", "tháng",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Measuring = new[] { "đạt", "chiếm", "lệ", "bằng", "khoảng", "hơn", "gần", "cả", "được" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is written with a stroke and is never a day: the years of school, the number of a house, a map's scale.</summary>
    private static readonly string[] NoDays = ["trình độ", "văn hóa", "học vấn", "học lực", "số nhà", "nhà số", "ngõ", "ngách", "hẻm", "kiệt", "tỷ lệ", "tỉ lệ", "lớp"];

    public string Name => "day";

    public bool Read(Passage p) => OfWords(p) || OfFigures(p) || OfDash(p);

    /// <summary>"ngày 20-11", which can be no span of days.</summary>
    private static bool OfDash(Passage p)
    {
        var first = p.AfterDigits(p.At);
        var second = p.AfterDigits(first + 1);
        if (first - p.At > 2 || p[first] is not ('-' or '.') || second - first is < 2 or > 3 || Signs.IsLetter(p[second]) || (p[second] is '-' or '/' or '.' or ',' && char.IsAsciiDigit(p[second + 1])) || !Leading.Contains(p.WordBefore(p.At)))
            return false;
        var day = int.Parse(p.Slice(p.At, first), System.Globalization.CultureInfo.InvariantCulture);
        var month = int.Parse(p.Slice(first + 1, second), System.Globalization.CultureInfo.InvariantCulture);
        if (month is < 1 or > 12 || day > 31 || (day <= month && p.WordBefore(p.At) is not ("dịp" or "lễ" or "khánh" or "niệm" or "mừng")) || (p[first] == '.' && !p.Ends(p.At, "ngày")) || Measure.At(p, second).Is)
            return false;
        new DayText(day, month, 0, second).Say(p, p.At);
        p.At = second;
        return true;
    }

    private bool OfFigures(Passage p)
    {
        if (DayText.At(p, p.At) is not { Is: true, Year: 0 } day || !IsDay(p, day))
            return false;
        day.Say(p, p.At, DayText.IsLunar(p, day.End));
        p.At = day.End;
        return true;
    }

    private bool IsDay(Passage p, DayText day)
    {
        if (Leading.Contains(p.WordBefore(p.At)) || p.Follows(Name) || p.Follows("date") || DayText.IsLunar(p, day.End))
            return true;
        if (day is { Day: 24, Month: 7 } || IsNone(p))
            return false;
        if (day.Day <= day.Month && (Counted.Contains(p.WordAfter(day.End)) || Measuring.Contains(p.WordBefore(p.At))))
            return false;
        return day.Day >= day.Month || day.Month > 4 || p.Slice(p.At, day.End).Contains('0');
    }

    private static bool IsNone(Passage p)
    {
        foreach (var words in NoDays)
            if (p.Ends(p.At, words))
                return true;
        return false;
    }

    /// <summary>"ngày 03" before "tháng", and the first day of "từ 01 đến 10/10".</summary>
    private static bool OfWords(Passage p)
    {
        var end = p.AfterDigits(p.At);
        if (end - p.At > 2 || p[end] is '/' or '%' || Signs.IsLetter(p[end]) || (p[end] is '.' or ',' or '-' && char.IsAsciiDigit(p[end + 1])))
            return false;
        var day = int.Parse(p.Slice(p.At, end), System.Globalization.CultureInfo.InvariantCulture);
        if (day is < 1 or > 31)
            return false;
        var named = p.Ends(p.At, "ngày");
        if (named && OrdinalRule.AreWeekdays(p, p.At))
            return false;
        if (!named && !p.Ends(p.At, "từ"))
            return false;
        var until = p.Begins(end, "đến") || p.Begins(end, "tới") ? p.AfterSpaces(p.AfterSpaces(end) + 3) : 0;
        if (until > 0 && p.Begins(until, "ngày"))
            until = p.AfterSpaces(until + 4);
        var ranged = until > 0 && char.IsAsciiDigit(p[until]) && DayText.At(p, until) is { Day: > 0 };
        if (!ranged && !(named && (p.Begins(end, "tháng") || p.Begins(end, "hằng") || p.Begins(end, "hàng") || p.Begins(end, "âm lịch") || AndAnother(p, end) || p.AfterSpaces(end) >= p.Text.Length || p[end] is '.' or ',' or ';')))
            return false;
        if (!named)
            p.Said.Word("ngày");
        p.Numbers.Day(p.Said, day, lunar: false, named: false);
        p.At = end;
        return true;
    }

    /// <summary>"ngày 01 và 15 hằng tháng": two days of every month.</summary>
    private static bool AndAnother(Passage p, int end)
    {
        if (!p.Begins(end, "và"))
            return false;
        var second = p.AfterSpaces(p.AfterSpaces(end) + 2);
        var last = p.AfterDigits(second);
        return last - second is 1 or 2 && (p.Begins(last, "âm lịch") || p.Begins(last, "hằng tháng") || p.Begins(last, "hàng tháng") || p.Begins(last, "mỗi tháng") || p.Begins(last, "tháng"));
    }
}
