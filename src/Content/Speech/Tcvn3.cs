namespace Campaigns.Content.Speech;

/// <summary>TCVN3 (ABC): one byte a letter; capitals with tones were a font of their own, so they come out small, but in a line of capitals.</summary>
internal static class Tcvn3
{
    private const string
        Written = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        Meant = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

    /// <summary>So many plain capitals behind the first letter of their words tell a line in capitals, whose toned letters came out small.</summary>
    private const int Inner = 2;

    public static string Read(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] > 'z' && Written.IndexOf(source[i], StringComparison.Ordinal) is >= 0 and var place ? Meant[place] : source[i];
        foreach (var line in source.AsSpan().Split('\n'))
            if (Loud(source.AsSpan(line)))
                for (var i = line.Start.Value; i < line.End.Value; i++)
                    span[i] = char.ToUpperInvariant(span[i]);
    });

    /// <summary>"KÕ HO¹CH", but not "Bµ Tù" or "Sè: 15/KH-UBND".</summary>
    private static bool Loud(ReadOnlySpan<char> line)
    {
        if (line.ContainsAnyInRange('a', 'z'))
            return false;
        var inner = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            for (var i = 1; i < word.Length && !word.Contains('/'); i++)
                inner += char.IsAsciiLetterUpper(word[i]) ? 1 : 0;
        }
        return inner >= Inner;
    }
}
