namespace Campaigns.Content.Speech.Rules;

/// <summary>Roman numbers, behind a word that is counted so, in a row of them, and as headings. "khu CD" and "Vitamin C" are letters.</summary>
internal sealed class RomanRule : IRule
{
    private static readonly string[] Keywords =
    [
        "mục", "phần", "chương", "phụ lục", "khóa", "đại hội", "đại hội đảng", "thứ", "thế kỷ", "thế kỉ", "quý", "giai đoạn", "kỳ", "tập", "quyển", "hạng", "loại", "nhóm", "vòng", "đợt", "biểu", "mẫu", "bậc", "cấp", "trung ương",
        "hội nghị", "khu vực", "vùng", "phiên", "điều", "thôn", "xóm", "bản", "ấp", "tổ", "tổ dân phố", "tdp", "tdp.", "kp", "kp.", "tk", "khu", "khu phố", "tiểu khu", "khối", "cụm", "đội", "các mục", "cấp độ",
    ];

    private static readonly string[] Tens = ["", "X", "XX", "XXX"], Ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    public string Name => "roman";

    public bool Read(Passage p)
    {
        if (p[p.At] is not ('I' or 'V' or 'X'))
            return false;
        var (value, end) = Value(p, p.At);
        if (value == 0 || !(Heads(p, end) || Counted(p) || p.Follows(Name)))
            return false;
        Say(p, p.At, value);
        var next = p.AfterSpaces(end);
        if (Signs.IsDash(p[next]) && p.AfterSpaces(next + 1) is var other && Value(p, other) is (> 0 and var last, var lastEnd) && last > value)
        {
            p.Said.Word("đến");
            Say(p, p.At, last);
            end = lastEnd;
        }
        if (p[end] == '/' && p.AfterDigits(end + 1) == end + 5)
        {
            p.Said.Word("năm");
            p.Numbers.Whole(p.Said, p.Slice(end + 1, end + 5));
            end += 5;
        }
        // "II.1" is the first part of the second.
        if (p[end] == '.' && char.IsAsciiDigit(p[end + 1]))
        {
            p.Said.Word("chấm");
            end++;
        }
        p.At = end;
        return true;
    }

    private static void Say(Passage p, int start, int value)
    {
        if (p.Ends(start, "thứ"))
            p.Numbers.Ordinal(p.Said, value);
        else
            p.Numbers.Whole(p.Said, value);
    }

    private static bool Counted(Passage p)
    {
        foreach (var keyword in Keywords)
            if (p.Ends(p.At, keyword))
                return true;
        return false;
    }

    /// <summary>"II. Nhiệm vụ", "II.1": at the start of a line, with a point or bracket behind it.</summary>
    private static bool Heads(Passage p, int end) => p[end] is '.' or ')' && !Signs.IsLetter(p[end + 1]) && p.OpensLine(p.At) && !(end == p.At + 1 && p[p.At] == 'X' && IsName(p, end + 1));

    /// <summary>"X. Mường Sáng" is a commune: two words with capitals at their heads alone.</summary>
    private static bool IsName(Passage p, int place)
    {
        var first = p.AfterSpaces(place);
        var end = p.AfterLetters(first);
        var second = p.AfterSpaces(end);
        return char.IsUpper(p[first]) && char.IsLower(p[first + 1]) && second > end && char.IsUpper(p[second]) && char.IsLower(p[second + 1]);
    }

    /// <summary>Up to 39, written as it is supposed to be; 0 where it is no number.</summary>
    private static (int Value, int End) Value(Passage p, int start)
    {
        var end = p.AfterLetters(start);
        if (end - start is < 1 or > 7 || char.IsAsciiDigit(p[end]))
            return default;
        var word = p.Slice(start, end);
        for (var tens = Tens.Length - 1; tens >= 0; tens--)
            if (word.StartsWith(Tens[tens], StringComparison.Ordinal))
            {
                for (var ones = 0; ones < Ones.Length; ones++)
                    if (word[Tens[tens].Length..].Equals(Ones[ones], StringComparison.Ordinal) && tens + ones > 0)
                        return ((tens * 10) + ones, end);
                return default;
            }
        return default;
    }
}
