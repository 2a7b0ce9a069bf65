using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Counts the automatic numbers of a .docx, which stand nowhere in its text: "I. ", "1.1. ", "a) ", "- ".</summary>
internal sealed class DocxNumbers
{
    private readonly Dictionary<int, (int List, Dictionary<int, Level> Levels)> _lists = [];
    private readonly Dictionary<string, NumberingProperties> _styles = [];
    private readonly Dictionary<int, int?[]> _counts = [];

    public static DocxNumbers Of(MainDocumentPart main)
    {
        var numbers = new DocxNumbers();
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var drawn = (numbering?.Elements<AbstractNum>() ?? []).Where(a => a.AbstractNumberId?.Value is not null)
            .GroupBy(a => a.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First());
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is not { } id || instance.AbstractNumId?.Val?.Value is not { } list || !drawn.TryGetValue(list, out var levels))
                continue;
            var byLevel = levels.Elements<Level>().Where(l => l.LevelIndex?.Value is >= 0 and < 9).GroupBy(l => l.LevelIndex!.Value).ToDictionary(g => g.Key, g => g.First());
            foreach (var over in instance.Elements<LevelOverride>())
                if (over.LevelIndex?.Value is >= 0 and < 9 and var index && over.Level is { } level)
                    byLevel[index] = level;
            // A list that starts anew counts on its own; the others of one definition count on together.
            var own = instance.Elements<LevelOverride>().Any(o => o.StartOverrideNumberingValue is not null);
            numbers._lists[id] = (own ? -id - 1 : list, byLevel);
        }
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } name && style.StyleParagraphProperties?.NumberingProperties is { } properties)
                numbers._styles[name] = properties;
        return numbers;
    }

    /// <summary>The number in front of this paragraph, with the space after it; empty where it has none. Call once a paragraph, in order.</summary>
    public string Next(Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var styled = style is not null ? _styles.GetValueOrDefault(style) : null;
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var id = own?.NumberingId?.Val?.Value ?? styled?.NumberingId?.Val?.Value;
        if (id is not { } number || !_lists.TryGetValue(number, out var list))
            return "";
        var depth = Math.Clamp(own?.NumberingLevelReference?.Val?.Value ?? styled?.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        if (!list.Levels.TryGetValue(depth, out var level))
            return "";
        var counts = _counts.TryGetValue(list.List, out var kept) ? kept : _counts[list.List] = new int?[9];
        counts[depth] = counts[depth] is { } last ? last + 1 : Start(level);
        Array.Clear(counts, depth + 1, 8 - depth);
        var label = Label(level, list.Levels, counts);
        return label.Length == 0 ? "" : label + " ";
    }

    private static int Start(Level level) => level.StartNumberingValue?.Val?.Value ?? 1;

    private static string Label(Level level, Dictionary<int, Level> levels, int?[] counts)
    {
        var format = level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (format == NumberFormatValues.Bullet)
            return level.LevelText?.Val?.Value?.Trim() == "+" ? "+" : "-";
        if (format == NumberFormatValues.None)
            return "";
        var text = new StringBuilder(level.LevelText?.Val?.Value ?? "");
        for (var i = 0; i < 9; i++)
            if (levels.TryGetValue(i, out var at))
                text.Replace($"%{i + 1}", Count(counts[i] ?? Start(at), at.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal));
        return text.ToString().Trim();
    }

    private static string Count(int value, NumberFormatValues format) => format switch
    {
        NumberFormatValues.UpperRoman => Roman(value),
        NumberFormatValues.LowerRoman => Roman(value).ToLowerInvariant(),
        NumberFormatValues.UpperLetter => Letter(value).ToUpperInvariant(),
        NumberFormatValues.LowerLetter => Letter(value),
        NumberFormatValues.DecimalZero => value.ToString("00", CultureInfo.InvariantCulture),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int value) => value is < 1 or > 520 ? "" : new string((char)('a' + (value - 1) % 26), (value - 1) / 26 + 1);

    private static string Roman(int value)
    {
        if (value is < 1 or > 399)
            return value.ToString(CultureInfo.InvariantCulture);
        var roman = new StringBuilder();
        foreach (var (worth, sign) in new[] { (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
            for (; value >= worth; value -= worth)
                roman.Append(sign);
        return roman.ToString();
    }
}
