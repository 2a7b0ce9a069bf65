using System.Globalization;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Numbers of things that a damaged scan calls a least: "it nhat 01 l}(f)i nghi tap huén". The number must be clear; of the thing's
/// name, where it has three words or more, one may be lost.
/// </summary>
internal static class ScannedCounts
{
    private const double Near = 0.3, NearSyllable = 0.4;
    private const int MostDigits = 6, Enough = 3;

    private static readonly string[][] Least = [["it", "nhat"], ["toi", "thieu"], ["khong", "duoi"]];

    private static readonly (string Name, string[] Syllables)[] Things = [.. new[]
    {
        "hội nghị tập huấn", "lớp tập huấn", "hội nghị", "hội thảo", "tọa đàm", "cuộc thi", "hội thi", "chuyên mục", "chuyên trang", "phóng sự", "chương trình",
        "tin, bài", "băng rôn", "áp phích", "tờ rơi", "mô hình", "diễn đàn", "giải báo chí", "khu dân cư", "buổi", "video", "infographic", "pano", "podcast",
    }.Select(n => (n, UnitReading.Syllables(n)))];

    public static IEnumerable<(decimal Value, string Unit, bool AtLeast)> In(string text)
    {
        var words = ScanWords.Of(text).Where(w => w.Text.Length > 0).Select(w => w.Text).ToList();
        for (var i = 2; i < words.Count - 1; i++)
            if (words[i].Length <= MostDigits && words[i].All(char.IsAsciiDigit) && Least.Any(l => Like(l[0], words[i - 2]) && Like(l[1], words[i - 1])) && Thing(words, i + 1) is { } thing)
                yield return (decimal.Parse(words[i], CultureInfo.InvariantCulture), thing, true);
    }

    private static string? Thing(List<string> words, int at)
    {
        foreach (var (name, syllables) in Things)
        {
            var clear = 0;
            for (var k = 0; k < syllables.Length && at + k < words.Count; k++)
                clear += Misreading.Share(syllables[k], words[at + k], NearSyllable) <= NearSyllable ? 1 : 0;
            if (clear >= (syllables.Length >= Enough ? syllables.Length - 1 : syllables.Length))
                return name;
        }
        return null;
    }

    private static bool Like(string meant, string seen) => Misreading.Share(meant, seen, Near) <= Near;
}
