using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>
/// Finds the marking of a state secret: MẬT, TỐI MẬT, TUYỆT MẬT on a line of its own (or in a column of its own on a line, a
/// header, a text box), never the words inside a sentence.
/// </summary>
internal static partial class Secrecy
{
    /// <summary>How far down the marking of the whole document may stand, in lines that are not empty.</summary>
    private const int HeadLines = 60;

    private const int FullLine = 40;

    /// <summary>The marking as it stands; null where there is none.</summary>
    public static string? Marking(PaperText paper)
    {
        var (seen, above) = (0, "");
        foreach (var line in paper.Lines)
        {
            if (line.Text.Length == 0)
                continue;
            seen++;
            // Further down a single word in a table's cell may be honey (mật): only capitals outside a table count there.
            var ends = EndsSentence(above, line.Text);
            above = line.Text;
            foreach (var part in Columns().Split(line.Text))
                if (!ends && Marks(part) && (seen <= HeadLines || (line.Table < 0 && !part.Any(char.IsLower))))
                    return part.Trim();
        }
        return paper.Margins.SelectMany(margin => Columns().Split(margin)).FirstOrDefault(Marks)?.Trim();
    }

    public static Problem Refuse(string where, string marking) => Problem.Input(
        new($"Tài liệu đóng dấu “{marking}”: không được đưa vào chương trình này. Không phần nào của tệp được giữ lại.",
            $"The document is marked “{marking}”: it must not enter this program. Nothing of it was kept."), where,
        new("Xử lý tài liệu theo quy định về bảo vệ bí mật nhà nước, trên máy không nối mạng.", "Handle it as the law on state secrets asks, on a machine without a network."));

    /// <summary>"… thanh toán không dùng tiền" and "mat." below it, as a scan writes mặt: the last word of a long line's sentence, in small letters without its marks, is no stamp.</summary>
    private static bool EndsSentence(string above, string line) =>
        above.Length >= FullLine && char.IsLetter(above[^1]) && line is "mat." or "mat;" or "mat,";

    private static bool Marks(string part)
    {
        var words = Vietnamese.Key(part);
        if (words.Length > 40)
            return false;
        var spelled = Spread().Replace(words, "");   // M Ậ T, with its letters spread
        return Marked().IsMatch(words) && !Homograph(part) || (spelled is "mat" or "toimat" or "tuyetmat" && !Homograph(part));
    }

    /// <summary>"Mắt", "mất" and "mặt" fold to the same letters; a word with marks must carry the right ones, one without is a scan's.</summary>
    private static bool Homograph(string part)
    {
        var canon = Spread().Replace(Vietnamese.Canon(part), "");
        return !canon.Contains("mật", StringComparison.Ordinal) && !canon.Contains("mat", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s{2,}|\t", RegexOptions.None, 10_000)]
    private static partial Regex Columns();

    [GeneratedRegex(@"(?<=\b\w) (?=\w\b)", RegexOptions.None, 10_000)]
    private static partial Regex Spread();

    [GeneratedRegex("^(?:(?:(?:muc )?do|dau) mat )?(?:toi |tuyet )?mat$", RegexOptions.None, 10_000)]
    private static partial Regex Marked();
}
