namespace Campaigns.Content.Speech.Rules;

/// <summary>A dash: a bullet, a minus, "đến" between two of a kind, or what it is to the eye.</summary>
internal static class DashSign
{
    public static bool Read(Passage p)
    {
        var next = p.AfterSpaces(p.At + 1);
        if (p.OpensLine(p.At) && !IsMinus(p))
        {
            p.Said.Space();
            p.At++;
            return true;
        }
        if (IsMinus(p))
        {
            p.Said.Word("âm");
            p.At++;
            return true;
        }
        if (!Joins(p, next))
            return false;
        p.Said.Word("đến");
        p.At++;
        return true;
    }

    /// <summary>Right before a number and behind no other; at the start of a line only where no word is counted: "-5 hộ" is an entry of a list.</summary>
    private static bool IsMinus(Passage p)
    {
        if (!char.IsAsciiDigit(p[p.At + 1]) || (p.At > 0 && !Signs.IsSpace(p[p.At - 1]) && p[p.At - 1] is not ('(' or '[')) || char.IsAsciiDigit(p[p.BeforeSpaces(p.At) - 1]))
            return false;
        var end = NumberText.At(p, p.At + 1).End;
        return !p.OpensLine(p.At) || Measure.At(p, end).Is || p.AfterSpaces(end) >= p.Text.Length || p[p.AfterSpaces(end)] == '\n' || p.Begins(end, "độ");
    }

    /// <summary>"5kg - 7kg", "thứ 2 - thứ 6", "7 giờ - 11 giờ", "tháng 9 - tháng 12".</summary>
    private static bool Joins(Passage p, int next)
    {
        var before = p.BeforeSpaces(p.At);
        if (p.LastEnd == before && p.LastRule is "quantity" or "time" or "date" or "day" && char.IsAsciiDigit(p[next]))
            return true;
        if (char.IsAsciiDigit(p[next]))
            return p.WordBefore(before) is "giờ" or "phút" or "tuổi" or "triệu" or "đồng" or "tỷ";
        if (p.LastEnd != before)
            return false;
        var word = p.WordAfter(next);
        return p.LastRule == "abbreviation" ? p.WordBefore(before) is ['T', >= '1' and <= '9', ..] && (word is "T" && char.IsAsciiDigit(p[next + 1]) || word is "CN")
            : p.LastRule is "ordinal" or "number" or "date" or "day" or "roman" && !word.IsEmpty && p.WordBefore(p.LastStart).Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
