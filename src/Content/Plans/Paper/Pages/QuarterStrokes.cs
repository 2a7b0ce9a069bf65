using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>
/// Counts the strokes of a quarter's Roman number: of "Quý III/2026" tesseract often loses one, or reads two as an H, and the task moves
/// by three months without anything looking wrong.
/// </summary>
internal static class QuarterStrokes
{
    /// <summary>Shares of a letter's height at which an upright stroke stands at one place: between the serifs; a slash leans by more.</summary>
    private static readonly double[] Heights = [0.2, 0.5, 0.8];

    /// <summary>Pixels that an upright stroke may lean over these heights; the share of its height beyond which the next stroke is no neighbour.</summary>
    private const double Lean = 1.5, Far = 0.9;

    private const byte Stroke = 160;

    /// <summary>Quý III has the most; a year has no quarter of four strokes.</summary>
    private const int Most = 3;

    public static void Mend(List<PlacedWord> words, GreyPage page)
    {
        for (var i = 1; i < words.Count; i++)
            if (Vietnamese.Fold(words[i - 1].Text) == "quy" && Ones(words[i].Text) is > 0 and var length
                && words[i].Text[..length].Sum(letter => letter is 'H' or 'N' ? 2 : 1) is var said && Math.Max(Math.Min(said, Most), Count(words[i], page)) is > 1 and <= Most and var strokes)
                words[i] = words[i] with { Text = new string('I', strokes) + words[i].Text[length..] };
    }

    /// <summary>How many letters there are that may be ones, before a slash or the end; 0 where anything else stands there.</summary>
    private static int Ones(string word)
    {
        var length = 0;
        while (length < word.Length && word[length] is 'I' or 'l' or '1' or 'H' or 'N' or '|' or 'ï' or 'Ì' or 'Í')
            length++;
        return length is > 0 and <= Most && (length == word.Length || word[length] is '/' or ',' or '.' or ';') ? length : 0;
    }

    /// <summary>The upright strokes with which a word begins.</summary>
    private static int Count(PlacedWord word, GreyPage page)
    {
        var rows = Heights.Select(share => Middles(page, (int)(word.Top + share * word.Height), (int)word.Left - 2, (int)word.Right + 2)).ToList();
        var (count, last) = (0, double.NaN);
        foreach (var at in rows[1])
        {
            if (!rows.TrueForAll(row => row.Exists(one => Math.Abs(one - at) <= Lean)) || at - last > Far * word.Height)
                break;
            (count, last) = (count + 1, at);
        }
        return count;
    }

    /// <summary>The middles of what is inked in a row of pixels.</summary>
    private static List<double> Middles(GreyPage page, int y, int from, int to)
    {
        var middles = new List<double>();
        if (y < 0 || y >= page.Height)
            return middles;
        for (int x = Math.Max(0, from), first = -1; x <= Math.Min(page.Width, to); x++)
        {
            var ink = x < Math.Min(page.Width, to) && page.Pixels[y * page.Width + x] < Stroke;
            if (!ink && first >= 0)
                middles.Add((first + x - 1) / 2.0);
            first = ink ? (first < 0 ? x : first) : -1;
        }
        return middles;
    }
}
