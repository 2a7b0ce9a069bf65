namespace Campaigns.Content.Plans.Understanding;

/// <summary>Small numbers in words, as documents set them in brackets behind the figures: "mười lăm", "hai mươi mốt", "một trăm linh năm".</summary>
internal static class SpelledNumber
{
    private static readonly Dictionary<string, int> Digits = new()
    {
        ["không"] = 0, ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4, ["năm"] = 5, ["lăm"] = 5, ["nhăm"] = 5, ["sáu"] = 6, ["bảy"] = 7, ["bẩy"] = 7, ["tám"] = 8, ["chín"] = 9,
    };

    /// <summary>The number, below a thousand; null where a word is none of a number.</summary>
    public static int? Of(string words)
    {
        var (sum, digit, any) = (0, 0, false);
        foreach (var word in Vietnamese.Canon(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            any = true;
            if (Digits.TryGetValue(word, out var value))
                digit = value;
            else if (word is "trăm")
                (sum, digit) = (sum + (digit * 100), 0);
            else if (word is "mươi")
                (sum, digit) = (sum + (digit * 10), 0);
            else if (word is "mười")
                (sum, digit) = (sum + 10, 0);
            else if (word is not ("linh" or "lẻ"))
                return null;
        }
        return any ? sum + digit : null;
    }
}
