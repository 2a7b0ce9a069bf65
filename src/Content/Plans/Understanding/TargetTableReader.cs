using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads targets from a table that has one to a row and a column for each year: "Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2030".</summary>
internal static partial class TargetTableReader
{
    private const int HeadingRows = 2, TitleRows = 2, MostColumns = 40, LongestName = 60, LongestUnit = 40;

    /// <summary>Where things stand in such a table.</summary>
    private sealed record Columns(int Rows, int Text, int Unit, IReadOnlyList<(int Column, int Year)> Years);

    public static bool IsTargets(PaperTable table) => Heading(table) is not null;

    public static IEnumerable<Target> Read(PaperTable table)
    {
        if (Heading(table) is not { } heading)
            yield break;
        foreach (var row in table.Rows.Skip(heading.Rows))
        {
            if (heading.Text >= row.Count || row[heading.Text] is not { Text.Length: > 0, Below: false } words)
                continue;
            var unit = heading.Unit >= 0 && heading.Unit < row.Count ? row[heading.Unit].Text.ReplaceLineEndings(" ").Trim() : "";
            foreach (var (column, year) in heading.Years)
                if (column < row.Count && Value().Match(Vietnamese.Fold(row[column].Text).Trim()) is { Success: true } value && GoalReader.Number(value.Groups["n"].Value) is { } number
                    && (value.Groups["share"].Success ? "%" : unit) is { Length: > 0 and < LongestUnit } counted)
                    yield return new Target(number, counted.ToLower(CultureInfo.GetCultureInfo("vi-VN")), value.Groups["least"].Success, year, words.Text.ReplaceLineEndings(" "), words.Line);
        }
    }

    private static Columns? Heading(PaperTable table)
    {
        for (var top = 0; top <= TitleRows && top < table.Rows.Count; top++)
            foreach (var rows in new[] { HeadingRows, 1 })
                if (top + rows < table.Rows.Count && Named(table, top, rows) is { } found)
                    return found;
        return null;
    }

    private static Columns? Named(PaperTable table, int top, int rows)
    {
        var width = Enumerable.Range(top, rows).Max(row => table.Rows[row].Count);
        if (width > MostColumns)
            return null;
        var names = Enumerable.Range(0, width).Select(column => Vietnamese.Key(string.Join(' ', Enumerable.Range(top, rows)
            .Where(row => column < table.Rows[row].Count && !table.Rows[row][column].Below).Select(row => table.Rows[row][column].Text)))).ToList();
        // A row of figures below one row of names is no heading's second.
        if (names.Exists(name => name.Length > LongestName) || (rows > 1 && Enumerable.Range(0, width).Any(c => c < table.Rows[top + 1].Count && Value().IsMatch(table.Rows[top + 1][c].Text.Trim()) && !Year().IsMatch(table.Rows[top + 1][c].Text))))
            return null;
        var text = names.FindIndex(TextName().IsMatch);
        var years = names.Select((name, i) => (Name: name, Column: i)).Where(n => n.Column != text && !DoneName().IsMatch(n.Name) && Year().Count(n.Name) == 1)
            .Select(n => (n.Column, int.Parse(Year().Match(n.Name).Value, CultureInfo.InvariantCulture))).ToList();
        return text >= 0 && years.Count > 0 ? new(top + rows, text, names.FindIndex(UnitName().IsMatch), years) : null;
    }

    [GeneratedRegex(@"^(?:ten |cac |nhom )?(?:chi tieu|muc tieu)\b", RegexOptions.None, 10_000)]
    private static partial Regex TextName();

    [GeneratedRegex(@"^(?:don vi(?: tinh)?|dvt|dv tinh)$", RegexOptions.None, 10_000)]
    private static partial Regex UnitName();

    /// <summary>What was reached is no target: "Thực hiện năm 2025", "Hiện trạng 2025".</summary>
    [GeneratedRegex(@"\b(?:thuc hien|hien trang|ket qua|da dat|uoc)\b", RegexOptions.None, 10_000)]
    private static partial Regex DoneName();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.None, 10_000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:(?<least>≥|>=?|tren|it nhat|toi thieu|tu)\s*)?(?<n>\d{1,3}(?:\.\d{3})+|\d{1,9}(?:[.,]\d{1,2})?)\s*(?<share>%)?(?<least>\s*tro len)?$", RegexOptions.None, 10_000)]
    private static partial Regex Value();
}
