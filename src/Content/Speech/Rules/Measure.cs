using System.Collections.Frozen;

namespace Campaigns.Content.Speech.Rules;

/// <summary>What a number counts: per cent, money, a unit, and "trên" what ("km/h", "tạ/ha"). Found before the number is said, said after it.</summary>
/// <param name="Start">Where it begins behind the number.</param>
/// <param name="First">What is said first.</param>
/// <param name="Rest">Past it, where a stroke may go on.</param>
internal readonly record struct Measure(int Start, string First, int Rest)
{
    private const int Longest = 10;

    /// <summary>Words a measure is taken by: "triệu đồng/năm", "lít/người/ngày".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Per = new[]
    {
        "giờ", "giây", "phút", "ngày", "tuần", "tháng", "quý", "năm", "người", "hộ", "lần", "lượt", "cái", "chiếc", "con", "cây", "kỳ", "vụ", "buổi", "suất", "học sinh", "khẩu", "đợt", "lớp", "sào", "mẫu", "công", "bao", "tấn", "tạ", "ca", "lượng", "chỉ", "chuyến", "bình", "gói", "hộp", "viên", "thùng", "tiết", "ngày công",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Is => Rest > 0;

    /// <summary>The measure behind the number that ends here.</summary>
    public static Measure At(Passage p, int end)
    {
        var start = p[end] == ' ' ? end + 1 : end;
        if (p[start] is '%' or '‰')
            return new(start, p[start] == '%' ? "phần trăm" : "phần nghìn", start + 1);
        return Unit(p, start, glued: start == end) is var (unit, rest) ? new(start, unit, rest) : default;
    }

    /// <summary>The unit that begins here, behind a number in words: "2 triệu m2", "mỗi ha".</summary>
    public static Measure OfWord(Passage p, int start) => Unit(p, start, glued: false) is var (unit, rest) ? new(start, unit, rest) : default;

    /// <summary>Says it with all that it is measured by, and answers where it ends.</summary>
    public int Say(Passage p)
    {
        p.Said.Word(First);
        return SayPer(p, Rest, counted: true);
    }

    /// <summary>"/h", "/người/ngày": says as much of it as there is.</summary>
    /// <param name="counted">Behind a number with its unit any plain word is what it is taken by: "đồng/hành vi", "%/tổng số hộ".</param>
    public static int SayPer(Passage p, int at, bool counted = false)
    {
        while (p[at] == '/')
        {
            if (Unit(p, at + 1, glued: false) is var (unit, rest))
            {
                p.Said.Word("trên").Word(unit);
                at = rest;
            }
            else if (p.AfterLetters(at + 1) is var end && (Per.Contains(p.Slice(at + 1, end)) || counted && IsPlain(p.Slice(at + 1, end))))
            {
                p.Said.Word("trên").Word(p.Slice(at + 1, end));
                at = end;
            }
            else if (counted && p.AfterDigits(at + 1) is var hours && hours - at is 2 or 3 && ((p[hours] == 'h' && !Signs.IsLetter(p[hours + 1])) || p.Begins(hours, "giờ")))
            {
                // "100mm/24h": the time is read by its own rule.
                p.Said.Word("trong");
                return at + 1;
            }
            else if (counted && p.AfterDigits(at + 1) is var time && time - at is 2 or 3 && (p.Begins(time, "tháng") || p.Begins(time, "ngày") || p.Begins(time, "năm") || p.Begins(time, "tuần")))
            {
                // "đồng/em/12 tháng": so many of them are said next.
                p.Said.Word("trên");
                return at + 1;
            }
            else if (p[at + 1] == 'h' && !Signs.IsLetter(p[at + 2]))
            {
                p.Said.Word("trên giờ");
                at += 2;
            }
            else
                break;
        }
        return at;
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            if (!char.IsLower(letter))
                return false;
        return word.Length > 1;
    }

    private static (string Say, int End)? Unit(Passage p, int start, bool glued)
    {
        for (var length = Math.Min(Longest, p.Text.Length - start); length > 0; length--)
        {
            var end = start + length;
            if (Signs.IsLetter(p[end]) || (char.IsAsciiDigit(p[end]) && !(glued && IsMetre(p, start, end))) || p[end] is '²' or '³' || Signs.IsSpace(p[end - 1]))
                continue;
            // "5 đ/c" is five comrades.
            if (p.Words.Unit(p.Slice(start, end)) is { } unit && (!unit.Glued || glued) && !IsTerm(p, start, end))
                return (unit.Say, end);
        }
        return null;
    }

    /// <summary>"1m65": the metre with what is left of it behind; "m2" and "m3" are areas and volumes, and were tried before.</summary>
    private static bool IsMetre(Passage p, int start, int end) => p.Slice(start, end) is "m" && p.AfterDigits(end) - end <= 2;

    private static bool IsTerm(Passage p, int start, int end)
    {
        if (p[end] != '/')
            return false;
        foreach (var term in p.Words.Beginning(p.Slice(start, p.AfterLetters(start))))
            if (term.Written.Length > end - start && term.Stands(p, start))
                return true;
        return false;
    }
}
