using System.Text;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Tells the encodings of old Vietnamese typists apart, so that the person hears which one it is.</summary>
internal static class Legacy
{
    // What đ, à, á, ả, ạ, ă, â, ê, ô become when TCVN3 bytes are read as Latin-1: signs that no other text of words is full of.
    private const string Tcvn3Signs = "®µ¸¶¹¨©ª«¬";

    public static Problem Refuse(string where, string encoding) => Problem.Input(
        new($"Tệp dùng bảng mã {encoding}, không phải Unicode.", $"The file is written in {encoding}, not in Unicode."), where,
        new("Chuyển mã sang Unicode (UniKey: Công cụ → Chuyển mã, hoặc Ctrl+Shift+F6), lưu dạng UTF-8 rồi nhập lại.",
            "Convert it to Unicode (UniKey: Toolkit, Ctrl+Shift+F6), save it as UTF-8 and import it again."));

    /// <summary>Whether Unicode text is really TCVN3 shown through Latin-1, as documents in the old .Vn fonts are.</summary>
    public static bool LooksTcvn3(IEnumerable<string> lines)
    {
        int letters = 0, signs = 0;
        foreach (var line in lines)
            foreach (var c in line)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                signs += Tcvn3Signs.Contains(c) ? 1 : 0;
            }
        return letters > 0 && signs > 0.04 * letters;
    }

    /// <summary>The name of the encoding, where the bytes are one that is known.</summary>
    public static string? Guess(byte[] bytes)
    {
        if (LooksTcvn3([Encoding.Latin1.GetString(bytes)]))
            return "TCVN3 (ABC)";
        var text = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(bytes).Normalize();
        return Syllables.Share([text]) >= 0.8 ? "windows-1258" : null;
    }
}
