using System.Globalization;
using System.Xml.Linq;

namespace Campaigns.Content.Cards;

/// <summary>
/// The colours of a template by their role, as its <c>data-palette</c> names them: "ground #0B2A5B, on-ground #FFFFFF". A role that
/// begins with <c>on-</c> is text that stands on the role it names, and must be readable there.
/// </summary>
internal sealed class CardColours
{
    /// <summary>WCAG 2.2 AA, for text of any size.</summary>
    public const double LeastContrast = 4.5;

    private static readonly string[] Painted = ["fill", "stroke", "stop-color"];

    private CardColours(IReadOnlyDictionary<string, string> roles) => Roles = roles;

    public IReadOnlyDictionary<string, string> Roles { get; }

    public static CardColours Read(XElement root, TemplateFindings findings)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        if ((string?)root.Attribute("data-palette") is not { } palette)
            return new(roles);
        foreach (var entry in palette.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || !TemplateRules.Understands("id", parts[0]) || !TemplateRules.Understands("stop-color", parts[1]) || !roles.TryAdd(parts[0], parts[1].ToUpperInvariant()))
                findings.Refuse(root, $"data-palette: “{entry}” không phải “vai-trò #RRGGBB”, hoặc có hai lần", $"data-palette: “{entry}” is no “role #RRGGBB”, or stands twice");
        }
        // Two roles of one colour could not be told apart in the drawing.
        foreach (var same in roles.GroupBy(role => role.Value, StringComparer.Ordinal).Where(same => same.Count() > 1))
            findings.Refuse(root, $"data-palette: {string.Join(", ", same.Select(s => s.Key))} cùng một màu", $"data-palette: {string.Join(", ", same.Select(s => s.Key))} are one colour");
        foreach (var (text, ground) in Pairs(roles).Where(pair => Contrast(roles[pair.Text], roles[pair.Ground]) < LeastContrast))
            findings.Refuse(root, $"chữ {text} khó đọc trên nền {ground}", $"the text {text} is hard to read on {ground}");
        return new(roles);
    }

    /// <summary>A problem for every text that a centre's own colours would make hard to read.</summary>
    public IEnumerable<Problem> Unreadable(IReadOnlyDictionary<string, string> own)
    {
        var roles = Roles.ToDictionary(role => role.Key, role => own.GetValueOrDefault(role.Key, role.Value), StringComparer.Ordinal);
        foreach (var (text, ground) in Pairs(roles))
        {
            var contrast = Contrast(roles[text], roles[ground]);
            if (contrast < LeastContrast && (own.ContainsKey(text) || own.ContainsKey(ground)))
                yield return Problem.Input(
                    new(string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"Bảng màu: chữ {text} ({roles[text]}) khó đọc trên nền {ground} ({roles[ground]}): tương phản {contrast:0.0}, cần ít nhất 4,5."),
                        string.Create(CultureInfo.InvariantCulture, $"The palette: {text} ({roles[text]}) is hard to read on {ground} ({roles[ground]}): a contrast of {contrast:0.0}, 4.5 is needed.")),
                    text, new($"Làm {text} đậm hơn hoặc nhạt hơn, hoặc đổi cả {ground}.", $"Make {text} darker or lighter, or change {ground} as well."));
        }
    }

    /// <summary>Puts a centre's own colours into the drawing.</summary>
    public void Paint(XElement root, IReadOnlyDictionary<string, string> own)
    {
        var changed = Roles.Where(role => own.ContainsKey(role.Key)).ToDictionary(role => role.Value, role => own[role.Key], StringComparer.OrdinalIgnoreCase);
        if (changed.Count == 0)
            return;
        foreach (var attribute in root.Descendants().Attributes().Where(a => Painted.Contains(a.Name.LocalName, StringComparer.Ordinal)))
            if (changed.TryGetValue(attribute.Value.Trim(), out var colour))
                attribute.Value = colour;
    }

    /// <summary>How far apart two colours "#RRGGBB" are to the eye: 1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>"on-ground-soft" stands on the longest role that it continues: "ground".</summary>
    private static IEnumerable<(string Text, string Ground)> Pairs(IReadOnlyDictionary<string, string> roles) =>
        from text in roles.Keys
        where text.StartsWith("on-", StringComparison.Ordinal)
        let ground = roles.Keys.Where(role => text.AsSpan(3).SequenceEqual(role) || text.AsSpan(3).StartsWith(role + "-")).MaxBy(role => role.Length)
        where ground is not null
        select (text, ground);

    private static double Luminance(string colour)
    {
        var rgb = Convert.FromHexString(colour.AsSpan(1));
        return (0.2126 * Linear(rgb[0])) + (0.7152 * Linear(rgb[1])) + (0.0722 * Linear(rgb[2]));
    }

    private static double Linear(byte channel) => channel / 255.0 <= 0.04045 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);
}
