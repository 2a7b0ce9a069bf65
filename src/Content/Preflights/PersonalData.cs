using System.Text.RegularExpressions;

namespace Campaigns.Content.Preflights;

/// <summary>Finds numbers that belong to one person: they are not for everybody to read. The number itself is never repeated whole.</summary>
internal static partial class PersonalData
{
    /// <param name="text">NFC.</param>
    /// <param name="contact">Where the unit itself is reached.</param>
    public static IEnumerable<Finding> In(string text, string contact)
    {
        foreach (Match match in Citizen().Matches(text))
            yield return new(FindingLevel.Block, new($"Có dãy 12 chữ số giống số căn cước: {Hidden(match.Value)}.", $"Twelve digits that look like a citizen number: {Hidden(match.Value)}."),
                new("Bỏ số đó đi: số căn cước là dữ liệu cá nhân.", "Take it out: it is personal data."));
        var own = Digits(contact);
        foreach (Match match in Phone().Matches(text))
            if (Digits(match.Value) is var digits && !own.Contains(digits, StringComparison.Ordinal))
                yield return new(FindingLevel.Warning, new($"Có số điện thoại {Hidden(match.Value)}.", $"A telephone number: {Hidden(match.Value)}."),
                    new("Chỉ giữ nếu là số của cơ quan, hoặc người đó đã đồng ý công khai.", "Keep it only if it is an office's, or the person agreed."));
    }

    private static string Digits(string text) => string.Concat(text.Replace("+84", "0", StringComparison.Ordinal).Where(char.IsAsciiDigit));

    private static string Hidden(string number) => number.Trim() is { Length: > 5 } whole ? $"{whole[..3]}…{whole[^2..]}" : "…";

    [GeneratedRegex(@"(?<![\d.,/-])(?:\d{12}|0\d{2} \d{3} \d{3} \d{3})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Citizen();

    [GeneratedRegex(@"(?<![\d.,/+-])(?:\+84|0)(?:[ .]?\d){9,10}(?![ .]?\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phone();
}
