using System.Text;

namespace Campaigns.Content.Tests.Plans;

/// <summary>
/// Does to clean Vietnamese what a bad scan does: most marks are lost or wrong, and letters are read as ones that look like them.
/// Numbers, words in capitals and line breaks stay, as they mostly do. The same seed damages the same way.
/// </summary>
internal sealed class ScanDamage(int seed, double misread = 0.06)
{
    private static readonly Dictionary<char, string[]> Looks = new()
    {
        ['ố'] = ["6", "b", "d", "é"], ['ổ'] = ["6", "b", "é"], ['ộ'] = ["6", "o", "b"], ['ồ'] = ["6", "d"], ['ô'] = ["6", "d", "é"], ['ớ'] = ["6", "é", "o"], ['ờ'] = ["o", "d"], ['ở'] = ["o", "&", "é"],
        ['ơ'] = ["o", "a"], ['ợ'] = ["o", "g"], ['ư'] = ["u", "w", "ir", "tr"], ['ứ'] = ["u", "ir"], ['ự'] = ["u", "w", "y"], ['ữ'] = ["u", "i"], ['ủ'] = ["u", "ti", "ii"], ['ụ'] = ["u", "y"],
        ['ã'] = ["a", "&", "3"], ['á'] = ["a", "4", "é"], ['à'] = ["a"], ['ạ'] = ["a"], ['ả'] = ["a"], ['ă'] = ["a", "i"], ['ằ'] = ["a", "i"], ['ắ'] = ["a", "i"], ['â'] = ["a", "4"], ['ấ'] = ["a", "é"],
        ['ệ'] = ["¢", "e", "é"], ['ế'] = ["e", "é"], ['ề'] = ["e", "é"], ['ể'] = ["e", "é"], ['ê'] = ["e", "é", "ę"], ['đ'] = ["d"], ['Đ'] = ["D", "P", "B"], ['ị'] = ["i", "j"], ['ọ'] = ["o", "e"],
    };

    private readonly Random _random = new(seed);

    public string Spoil(string text)
    {
        var spoilt = new StringBuilder(text.Length);
        foreach (var word in Words(text))
            spoilt.Append(word.Any(char.IsLower) ? Word(word) : Plain(word));
        return spoilt.ToString();
    }

    private string Word(string word)
    {
        var spoilt = new StringBuilder();
        foreach (var c in word)
            if (Looks.TryGetValue(c, out var others))
                spoilt.Append(_random.NextDouble() < 0.75 ? Bare(c).ToString() : others[_random.Next(others.Length)]);
            else if (c is 'o' or 'a' or 'l' or 'i' && _random.NextDouble() < misread)
                spoilt.Append(c switch { 'o' => '0', 'a' => '4', 'l' => '1', _ => 'j' });
            else
                spoilt.Append(c > '\u007f' && char.IsLetter(c) ? Bare(c) : c);
        return spoilt.ToString();
    }

    private static string Plain(string word) => string.Concat(word.Select(c => c > '\u007f' && char.IsLetter(c) ? Bare(c) : c));

    private static char Bare(char c) => c switch { 'đ' => 'd', 'Đ' => 'D', _ => c.ToString().Normalize(NormalizationForm.FormD)[0] };

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
            if (i == text.Length || char.IsWhiteSpace(text[i]) != char.IsWhiteSpace(text[i - 1]))
            {
                yield return text[start..i];
                start = i;
            }
    }
}
