using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Speech.Rules;

/// <summary>
/// Brackets that say again what was just said: a number in words ("05 (năm)"), and an abbreviation of the words before
/// ("chuyển đổi số (CĐS)"), which from then on stands for them. They are not read.
/// </summary>
internal sealed class BracketRule : IRule
{
    private const int Longest = 80;

    private static readonly string[] Introductions = ["sau đây gọi tắt là", "sau đây gọi là", "sau đây viết tắt là", "dưới đây gọi là", "gọi tắt là", "viết tắt là", "viết tắt", "gọi là"];

    private static readonly HashSet<string> NumberWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "mốt", "tư", "lăm", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "linh", "lẻ", "phẩy",
    };

    public string Name => "bracket";

    public bool Read(Passage p)
    {
        if (p[p.At] != '(')
            return false;
        var length = p.Text.AsSpan(p.At, Math.Min(Longest, p.Text.Length - p.At)).IndexOf(')');
        if (length < 2)
            return false;
        var inside = p.Slice(p.At + 1, p.At + length).Trim();
        if (!SaysNumber(p, inside) && !Defines(p, inside))
            return false;
        p.At += length + 1;
        return true;
    }

    private static bool SaysNumber(Passage p, ReadOnlySpan<char> inside)
    {
        var said = p.Said.Text.TrimEnd();
        if (inside.Length > 2 && said.EndsWith(inside, StringComparison.OrdinalIgnoreCase) && (said.Length == inside.Length || said[^(inside.Length + 1)] is ' ' or '\n' or '('))
            return true;
        if (p.LastEnd < 0 || p.BeforeSpaces(p.At) != p.LastEnd || p.LastRule is not ("number" or "quantity"))
            return false;
        foreach (var word in inside.Split(' '))
            if (!NumberWords.Contains(inside[word].ToString()))
                return false;
        // Number words that are not those of the number: one of the two was mistyped.
        p.Note(new($"“{p.Slice(p.LastStart, p.LastEnd)} ({inside})”: số và chữ không khớp.", $"“{p.Slice(p.LastStart, p.LastEnd)} ({inside})”: the figure and the words differ."));
        return false;
    }

    private static bool Defines(Passage p, ReadOnlySpan<char> inside)
    {
        foreach (var introduction in Introductions)
            if (inside.StartsWith(introduction, StringComparison.OrdinalIgnoreCase))
            {
                inside = inside[introduction.Length..].Trim(" :\"“”'");
                break;
            }
        if (inside.Length is < 2 or > 12)
            return false;
        foreach (var c in inside)
            if (!char.IsUpper(c) && c != '&')
                return false;
        if (Phrase(p, inside) is not { } phrase)
            return false;
        p.Define(inside.ToString(), phrase);
        return true;
    }

    /// <summary>The words right before whose first letters the token is made of; null where they do not fit.</summary>
    private static string? Phrase(Passage p, ReadOnlySpan<char> token)
    {
        var place = p.BeforeSpaces(p.At);
        var end = place;
        for (var i = token.Length - 1; i >= 0;)
        {
            while (place > 0 && p[place - 1] is ' ' or ',' or '-')
                place--;
            var word = p.WordBefore(place, out var start);
            if (word.IsEmpty)
                return null;
            var and = word.Equals("và", StringComparison.OrdinalIgnoreCase);
            if (token[i] == '&' ? !and : !and && !Same(word[0], token[i]))
                return null;
            if (!and || token[i] == '&')
                i--;
            place = start;
        }
        return p.Slice(place, end).ToString();
    }

    private static bool Same(char letter, char capital) => Vietnamese.Fold(letter.ToString()) == Vietnamese.Fold(capital.ToString());
}
