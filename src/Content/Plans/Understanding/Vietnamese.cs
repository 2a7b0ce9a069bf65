using System.Text;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Vietnamese text made comparable, letter for letter: the result is as long as the input, so that a place found in the one
/// is the same place in the other. The input is NFC.
/// </summary>
internal static class Vietnamese
{
    private const int Size = 0x2200;
    private static readonly char[] Plain = Table(fold: false), Bare = Table(fold: true);
    private static readonly Dictionary<(char, char), (char, char)> NewTone = Tones();

    /// <summary>Lower case, one kind of dash, quote and space, the tone where the new spelling puts it (hoá, hóa); marks are kept.</summary>
    public static string Canon(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        Through(Plain, source, span);
        for (var i = 1; i < span.Length; i++)
            if (span[i] > 'z' && NewTone.TryGetValue((span[i - 1], span[i]), out var pair))
                (span[i - 1], span[i]) = pair;
    });

    /// <summary>As <see cref="Canon"/>, and without any mark: "Đổi mới" is "doi moi".</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) => Through(Bare, source, span));

    /// <summary>Folded words and nothing else: what two writings of the same thing share.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Fold(text))
            if (char.IsLetterOrDigit(c))
                key.Append(c);
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        return key.ToString().TrimEnd();
    }

    /// <summary>Runs of white space become one space, and none stand at the ends.</summary>
    public static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Through(char[] table, string source, Span<char> span)
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] < Size ? table[source[i]] : source[i];
    }

    private static char[] Table(bool fold)
    {
        var table = new char[Size];
        for (var i = 0; i < Size; i++)
            table[i] = One((char)i, fold);
        return table;
    }

    private static char One(char c, bool fold) => char.ToLowerInvariant(c) switch
    {
        'ð' => fold ? 'd' : 'đ',   // U+00F0, which old converters write for đ
        'đ' => fold ? 'd' : 'đ',
        '‐' or '‑' or '‒' or '–' or '—' or '―' => '-',
        '“' or '”' or '„' or '«' or '»' => '"',
        '‘' or '’' => '\'',
        var other when char.IsWhiteSpace(other) => ' ',
        var other when fold && char.IsLetter(other) => other.ToString().Normalize(NormalizationForm.FormD)[0],
        var other => other,
    };

    private static Dictionary<(char, char), (char, char)> Tones()
    {
        const string marked = "àáảãạèéẻẽẹỳýỷỹỵ", first = "òóỏõọòóỏõọùúủũụ", plain = "aaaaaeeeeeyyyyy";
        return Enumerable.Range(0, marked.Length).ToDictionary(i => (i < 10 ? 'o' : 'u', marked[i]), i => (first[i], plain[i]));
    }
}
