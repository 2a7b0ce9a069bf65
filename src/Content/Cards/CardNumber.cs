using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Cards;

/// <summary>Numbers as Vietnamese offices write them: "82,5 %", "1.250 hộ", "820/1.000".</summary>
internal static partial class CardNumber
{
    /// <summary>The first number of a text; of "820/1.000" how many per cent that is. Null where it begins with none, or it is below 0.</summary>
    public static double? Read(string words)
    {
        var match = Shape().Match(words.Trim());
        if (!match.Success || Value(match.Groups["number"].Value) is not { } number)
            return null;
        if (!match.Groups["of"].Success)
            return number;
        return Value(match.Groups["of"].Value) is > 0 and var whole ? 100 * number / whole : null;
    }

    public static Problem None(string words, string field) => Problem.Input(
        new($"“{words}” ở “{field}” không phải số.", $"“{words}” in “{field}” is no number."), field,
        new("Viết như 82,5 % hoặc 820/1.000.", "Write it like 82,5 % or 820/1.000."));

    /// <summary>A comma begins the decimals; a point does only where it cannot part thousands.</summary>
    private static double? Value(string text)
    {
        var plain = text.Contains(',', StringComparison.Ordinal) || Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text;
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"^(?<number>\d{1,12}([.,]\d{1,12}){0,4})(\s*/\s*(?<of>\d{1,12}([.,]\d{1,12}){0,4}))?(\D|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();
}
