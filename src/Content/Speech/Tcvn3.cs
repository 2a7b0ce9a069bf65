namespace Campaigns.Content.Speech;

/// <summary>TCVN3 (ABC): one byte a letter; capitals with tones were a font of their own, so they come out small.</summary>
internal static class Tcvn3
{
    private const string
        Written = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        Meant = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

    public static string Read(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] > 'z' && Written.IndexOf(source[i], StringComparison.Ordinal) is >= 0 and var place ? Meant[place] : source[i];
    });
}
