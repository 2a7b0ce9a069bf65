using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Compares words as a person would who reads a bad scan: without marks, and a letter or two aside.</summary>
internal static class Loosely
{
    private const double Same = 0.65;

    /// <summary>Whether the words of a phrase stand together in a text, a third of them aside.</summary>
    public static bool Holds(string text, string phrase) => Share(Words(phrase), Words(text)) >= Same;

    /// <summary>Whether two names are the same unit's: most of their words agree, in order.</summary>
    public static bool Names(string a, string b)
    {
        var (x, y) = (Words(a), Words(b));
        var row = new int[y.Length + 1];
        foreach (var word in x)
        {
            var last = (int[])row.Clone();
            for (var j = 1; j <= y.Length; j++)
                row[j] = Math.Max(last[j - 1] + (Alike(word, y[j - 1]) ? 1 : 0), Math.Max(last[j], row[j - 1]));
        }
        return row[^1] >= 0.4 * (x.Length + y.Length);
    }

    /// <summary>Two words of the phrase may have run together in the text.</summary>
    private static double Share(string[] phrase, string[] text)
    {
        var rows = new int[phrase.Length + 1][];
        rows[0] = new int[text.Length + 1];
        for (var i = 1; i <= phrase.Length; i++)
        {
            var (last, row) = (rows[i - 1], rows[i] = new int[text.Length + 1]);
            row[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (Alike(phrase[i - 1], text[j - 1]) ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && text[j - 1] == phrase[i - 2] + phrase[i - 1])
                    row[j] = Math.Min(row[j], rows[i - 2][j - 1]);
            }
        }
        return 1 - (rows[^1].Min() / (double)phrase.Length);
    }

    private static bool Alike(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        if (a == b || longest < 2 || a.All(char.IsAsciiDigit) || b.All(char.IsAsciiDigit))
            return a == b;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var last = (int[])row.Clone();
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
        }
        return row[^1] <= (longest <= 4 ? 1 : 2);
    }

    private static string[] Words(string text) => [.. Vietnamese.Key(text).Replace("uy ban nhan dan", "ubnd", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w.All(char.IsAsciiDigit) ? w : w.Replace('0', 'o').Replace('1', 'l').Replace('3', 'a').Replace('4', 'a').Replace('6', 'o').Replace("ir", "u", StringComparison.Ordinal).Replace('w', 'u'))];
}
