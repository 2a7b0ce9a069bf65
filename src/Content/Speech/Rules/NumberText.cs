using System.Runtime.InteropServices;

namespace Campaigns.Content.Speech.Rules;

/// <summary>A number as it is written: "1.250.000", "12,5", "5,221,102", "4.0".</summary>
/// <param name="Start">Of its digits.</param>
/// <param name="Split">Where its decimal sign stands; its end where it has none.</param>
/// <param name="End">Past its last digit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberText(int Start, int Split, int End, NumberShape Shape)
{
    private const int MostGroups = 8;

    /// <summary>Before these a point is a decimal sign, as in other countries.</summary>
    private static readonly string[] Scales = ["triệu", "tỷ", "tỉ", "nghìn", "ngàn", "lần", "độ", "phần", "đồng", "tấn", "tạ", "điểm", "trăm"];

    /// <summary>The number that begins here; the place is a digit's.</summary>
    public static NumberText At(Passage p, int start)
    {
        Span<int> signs = stackalloc int[MostGroups];
        var (count, end) = (0, p.AfterDigits(start));
        while (count < MostGroups && p[end] is '.' or ',' && char.IsAsciiDigit(p[end + 1]))
        {
            signs[count++] = end;
            end = p.AfterDigits(end + 1);
        }
        if (count == 0)
            return Spaced(p, start, end);
        var (first, last) = (p[signs[0]], p[signs[count - 1]]);
        if (count == 1)
            return first == ',' ? new(start, signs[0], end, NumberShape.Decimal)
                : Threes(p, start, signs[..1], end) ? new(start, end, end, NumberShape.Whole) : new(start, signs[0], end, NumberShape.Pointed);
        if (signs[..count].ContainsAnyOther(p, first))
            return !signs[..(count - 1)].ContainsAnyOther(p, first) && first != last && Threes(p, start, signs[..(count - 1)], signs[count - 1])
                ? new(start, signs[count - 1], end, NumberShape.Decimal) : new(start, signs[0], signs[0], NumberShape.Whole);
        if (Threes(p, start, signs[..count], end))
            return new(start, end, end, NumberShape.Whole);
        return first == ',' ? new(start, signs[0], signs[0], NumberShape.Whole) : new(start, end, end, NumberShape.Dotted);
    }

    /// <summary>Says it; "1.5" is "một phẩy năm" before a measure and "một chấm năm" elsewhere.</summary>
    public void Say(Passage p, bool measured)
    {
        var numbers = p.Numbers;
        switch (Shape)
        {
            case NumberShape.Whole when p[Start] == '0' && End - Start > 2 && p.AfterDigits(Start) == End:
                numbers.Digits(p.Said, p.Slice(Start, End));
                break;
            case NumberShape.Whole:
                numbers.Whole(p.Said, p.Slice(Start, End));
                break;
            case NumberShape.Dotted:
                for (var at = Start; at < End; at = p.AfterDigits(at) + 1)
                {
                    if (at > Start)
                        p.Said.Word("chấm");
                    numbers.Whole(p.Said, p.Slice(at, p.AfterDigits(at)));
                }
                break;
            default:
                numbers.Whole(p.Said, p.Slice(Start, Split));
                p.Said.Word(Shape == NumberShape.Decimal || measured || IsScaled(p) ? "phẩy" : "chấm");
                numbers.Fraction(p.Said, p.Slice(Split + 1, End));
                break;
        }
    }

    /// <summary>Its value where it is a small whole number; -1 otherwise.</summary>
    public int Small(Passage p) => Shape == NumberShape.Whole && End - Start <= 9 && int.TryParse(p.Slice(Start, End), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : -1;

    private bool IsScaled(Passage p)
    {
        var next = p.WordAfter(End);
        foreach (var scale in Scales)
            if (next.Equals(scale, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>"1 250 000": at least two groups of exactly three behind spaces, so that two numbers side by side stay two.</summary>
    private static NumberText Spaced(Passage p, int start, int end)
    {
        var (groups, last) = (0, end);
        while (end - start <= 3 && p[start] != '0' && p[last] == ' ' && p.AfterDigits(last + 1) == last + 4 && !Signs.IsLetter(p[last + 4]) && groups < MostGroups)
            (groups, last) = (groups + 1, last + 4);
        return groups >= 2 ? new(start, last, last, NumberShape.Whole) : new(start, end, end, NumberShape.Whole);
    }

    private static bool Threes(Passage p, int start, ReadOnlySpan<int> signs, int end)
    {
        if (signs[0] - start > 3 || p[start] == '0')
            return false;
        for (var i = 0; i < signs.Length; i++)
            if ((i + 1 < signs.Length ? signs[i + 1] : end) - signs[i] != 4)
                return false;
        return true;
    }
}
