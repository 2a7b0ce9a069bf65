using System.Text;

namespace Campaigns.Content.Speech;

/// <summary>VNI: the bare letter, and its mark as a second byte.</summary>
internal static class Vni
{
    // What each mark makes of a, e, o, u, y, ô (VNI's ơ) and ö (VNI's ư); a space where it makes nothing.
    private const string Letters = "aeouyôö";

    private static readonly Dictionary<char, string> Marks = new()
    {
        ['ù'] = "áéóúýớứ", ['ø'] = "àèòùỳờừ", ['û'] = "ảẻỏủỷởử", ['õ'] = "ãẽõũỹỡữ", ['ï'] = "ạẹọụ ợự",
        ['ê'] = "ă      ", ['é'] = "ắ      ", ['è'] = "ằ      ", ['ú'] = "ẳ      ", ['ü'] = "ẵ      ", ['ë'] = "ặ      ",
        ['â'] = "âêô    ", ['á'] = "ấếố    ", ['à'] = "ầềồ    ", ['å'] = "ẩểổ    ", ['ã'] = "ẫễỗ    ", ['ä'] = "ậệộ    ",
    };

    private static readonly Dictionary<char, char> Alone = new() { ['ñ'] = 'đ', ['ô'] = 'ơ', ['ö'] = 'ư', ['æ'] = 'ỉ', ['ó'] = 'ĩ', ['ò'] = 'ị', ['î'] = 'ỵ' };

    public static string Read(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var small = char.ToLowerInvariant(text[i]);
            if (i + 1 < text.Length && Letters.IndexOf(small, StringComparison.Ordinal) is >= 0 and var letter
                && Marks.GetValueOrDefault(char.ToLowerInvariant(text[i + 1])) is { } marked && marked[letter] != ' ')
            {
                read.Append(As(text[i], marked[letter]));
                i++;
            }
            else
                read.Append(Alone.TryGetValue(small, out var one) ? As(text[i], one) : text[i]);
        }
        return read.ToString();
    }

    private static char As(char written, char meant) => char.IsUpper(written) ? char.ToUpperInvariant(meant) : meant;
}
