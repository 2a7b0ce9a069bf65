using System.Text;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Which written words are Vietnamese syllables: an onset, a rime that the spelling knows, and a tone that its ending allows.</summary>
internal static class Syllables
{
    private static readonly string[] Onsets =
        ["ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly HashSet<string> Rimes = [.. """
        a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
        oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyu uyp
        ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt ych
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The share of the text's words that are syllables; words with digits and words all in capitals without a vowel mark (UBND, STEM) are not counted.</summary>
    public static double Share(IEnumerable<string> lines)
    {
        int words = 0, valid = 0;
        foreach (var line in lines)
            foreach (var word in Words(line))
            {
                if (word.Any(char.IsDigit) && word.All(char.IsAscii) && !word.Any(char.IsAsciiLetterLower))
                    continue;
                if (word.All(c => c is >= 'A' and <= 'Z' or 'Đ'))
                    continue;
                words++;
                valid += Valid(word) ? 1 : 0;
            }
        return words == 0 ? 0 : (double)valid / words;
    }

    /// <summary>Whether a word, in any case, is written as a Vietnamese syllable is.</summary>
    public static bool Valid(string word)
    {
        var (letters, tone) = Parse(word);
        foreach (var onset in Onsets)
            if (letters.StartsWith(onset, StringComparison.Ordinal) && Fits(letters[onset.Length..], onset, tone))
                return true;
        return false;
    }

    private static bool Fits(string rime, string onset, char tone)
    {
        if (onset == "gi" && rime.Length == 0)
            return true;   // gì, gỉ
        if (!Rimes.Contains(rime) && !(onset is "gi" && Rimes.Contains("i" + rime)))
            return false;
        var stopped = rime[^1] is 'c' or 'p' or 't' || rime.EndsWith("ch", StringComparison.Ordinal);
        return !stopped || tone is '\u0301' or '\u0323';
    }

    /// <summary>The letters with their shapes (ă, ơ, đ) but without the tone, and the tone.</summary>
    private static (string Letters, char Tone) Parse(string word)
    {
        var letters = new StringBuilder(word.Length);
        var tone = '\0';
        foreach (var c in Vietnamese.Canon(word).Normalize(NormalizationForm.FormD))
            if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
                tone = c;
            else
                letters.Append(c);
        return (letters.ToString().Normalize(NormalizationForm.FormC), tone);
    }

    private static IEnumerable<string> Words(string line)
    {
        var start = -1;
        for (var i = 0; i <= line.Length; i++)
        {
            var inside = i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] is '¢' or '@' or '&' && start >= 0);
            if (inside && start < 0)
                start = i;
            else if (!inside && start >= 0)
            {
                yield return line[start..i];
                start = -1;
            }
        }
    }
}
