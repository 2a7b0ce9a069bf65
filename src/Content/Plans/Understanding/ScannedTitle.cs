namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Where the title of a damaged scan ends: the words that follow one ("Căn cứ …", "Thực hiện Kế hoạch …", "I. MỤC ĐÍCH") are misread like any other,
/// and what runs on over them would be shown as the plan's name everywhere.
/// </summary>
internal static class ScannedTitle
{
    private const double Near = 0.5, NearPhrase = 0.34, NearKind = 0.4;

    /// <summary>A section's number and a stroke of dirt may stand before its words.</summary>
    private const int MostBefore = 2;

    private static readonly string[] Basis = ["can", "cu"], Carrying = ["thuc", "hien"], Deploying = ["trien", "khai"], Purpose = ["muc", "dich"];

    /// <summary>What a plan is founded on; the first of two words is enough.</summary>
    private static readonly string[] Founding = ["luat", "nghi", "quyet", "ke", "chi", "chuong", "cong", "thong", "huong", "van", "de", "ket"];

    /// <summary>Where in the line that begins what is no title; its length where all of it may be one.</summary>
    /// <param name="line">As the scan has it.</param>
    /// <param name="begun">Whether a part of the title stands above: then it may not begin here with "Thực hiện Nghị quyết …".</param>
    public static int End(string line, bool begun)
    {
        var words = ScanWords.Of(line).ToList();
        for (var i = begun ? 0 : 1; i + 1 < words.Count; i++)
            if ((i <= MostBefore && Like(Purpose, words, i) && (i > 0 || IsLoud(line, words[i])))
                || (words[i].Upper && !IsLoud(line, words[i]) && (Like(Basis, words, i) || Like(Carrying, words, i) || Like(Deploying, words, i)) && i + 2 < words.Count && Founds(words[i + 2].Text)))
                return i <= MostBefore ? 0 : words[i].Index;
        return line.Length;
    }

    /// <summary>Each word near by itself, both together nearer.</summary>
    private static bool Like(string[] phrase, List<ScanWord> words, int at)
    {
        var cost = 0.0;
        for (var k = 0; k < phrase.Length; k++)
            cost += Misreading.Cost(phrase[k], words[at + k].Text, Near * phrase[k].Length);
        return cost <= NearPhrase * phrase.Sum(word => word.Length);
    }

    private static bool Founds(string word) => Array.Exists(Founding, known => Misreading.Share(known, word, NearKind) <= NearKind);

    /// <summary>Titles in capitals hold "THỰC HIỆN NGHỊ QUYẾT" themselves.</summary>
    private static bool IsLoud(string line, ScanWord word) => !line.Skip(word.Index).Take(word.Length).Any(char.IsLower);
}
