namespace Campaigns.Content.Speech.Rules;

/// <summary>Two numbers with a stroke that are no day: a part ("1/3 số hộ"), a count out of a whole ("15/19 tiêu chí"), around the clock ("24/7").</summary>
internal sealed class FractionRule : IRule
{
    public string Name => "fraction";

    public bool Read(Passage p)
    {
        var middle = p.AfterDigits(p.At);
        if (p[middle] != '/' || middle - p.At > 6)
            return false;
        var end = p.AfterDigits(middle + 1);
        if (end == middle + 1 || end - middle > 7 || (p[end] == '/' && char.IsAsciiDigit(p[end + 1])))
            return false;
        // "312/2.450 hộ"
        if (NumberText.At(p, middle + 1) is { Shape: NumberShape.Whole } whole && whole.End > end && p[end] == '.')
            end = whole.End;
        var over = p.Slice(p.At, middle);
        var under = p.Slice(middle + 1, end);
        if (over is "24" && under is "7")
        {
            p.Numbers.Whole(p.Said, 24);
            p.Said.Word("giờ mỗi ngày,");
            p.Numbers.Whole(p.Said, 7);
            p.Said.Word("ngày mỗi tuần");
        }
        else
        {
            p.Numbers.Whole(p.Said, over);
            p.Said.Word(under is ['1' or '2', _, _, _] && under[0] + under[1] is '1' + '9' or '2' + '0' ? "năm" : IsPart(p, over, under, end) ? "phần" : "trên");
            p.Numbers.Whole(p.Said, under);
        }
        if (p[end] == 'h' && !Signs.IsLetter(p[end + 1]))
        {
            p.Said.Word("giờ");
            end++;
        }
        p.At = Measure.At(p, end) is { Is: true } measure ? measure.Say(p) : end;
        return true;
    }

    private static bool IsPart(Passage p, ReadOnlySpan<char> over, ReadOnlySpan<char> under, int end) =>
        p.WordAfter(end) is "số" or "tổng" or "diện" or "dân" or "quãng" or "chặng" or "lượng"
        || (over.Length == 1 && over[0] is >= '1' and <= '4' && (under.Length == 1 || under is "10") && (under.Length == 2 || over[0] < under[0]));
}
