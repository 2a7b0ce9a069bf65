using System.Text.RegularExpressions;

namespace Campaigns.Content.Tests.Templates;

/// <summary>Names and places as a unit would fill them in: one of common length, one long.</summary>
internal sealed partial record Filling(string Place, string Unit)
{
    public static Filling Common { get; } = new("xã Mường Sáng", "UBND xã Mường Sáng");

    public static Filling Long { get; } = new("phường Nguyễn Thượng Hiền", "Trung tâm Văn hóa phường Nguyễn Thượng Hiền");

    public static IReadOnlyList<string> Names { get; } =
        ["place", "Place", "unit", "Unit", "province", "contact", "year", "day", "weekday"];

    public static IReadOnlyList<string> NamesIn(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value)];

    public string Fill(string text) => Placeholder().Replace(text, match => match.Groups["name"].Value switch
    {
        "place" => Place,
        "Place" => char.ToUpperInvariant(Place[0]) + Place[1..],
        "unit" or "Unit" => Unit,
        "contact" => $"trụ sở {Unit}",
        "province" => "tỉnh Sơn La",
        "year" => "2026",
        "day" => "10/10/2026",
        "weekday" => "thứ Bảy",
        _ => match.Value,
    });

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
