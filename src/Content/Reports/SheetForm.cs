using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Reports;

/// <summary>The names in the cells of an .xlsx; a cell of one name alone becomes a number, so that sums go on counting. Formulas stay.</summary>
internal static class SheetForm
{
    /// <summary>Cells that are looked at; a form has fewer.</summary>
    private const int MostCells = 500_000;

    public static void Fill(SpreadsheetDocument document, Regex name, Func<string, (string Text, double? Number)?> value)
    {
        if (document.WorkbookPart is not { Workbook: { } workbook } part)
            throw new InvalidDataException("no workbook");
        string[] shared = [.. part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
        var seen = 0;
        foreach (var cell in part.WorksheetParts.SelectMany(sheet => sheet.Worksheet?.Descendants<Cell>() ?? []))
        {
            if (++seen > MostCells)
                throw new InvalidDataException("too many cells");
            if (cell.CellFormula is null && Text(cell, shared) is { Length: > 0 } text)
                Fill(cell, text, name, value);
        }
        // What formulas said before is of the empty form.
        workbook.CalculationProperties ??= new();
        workbook.CalculationProperties.FullCalculationOnLoad = true;
    }

    private static void Fill(Cell cell, string text, Regex name, Func<string, (string Text, double? Number)?> value)
    {
        var alone = text.Trim();
        if (FormValues.Knows(alone) && alone.Contains('-', StringComparison.Ordinal))
        {
            if (value(alone) is { } found)
                Put(cell, found);
            return;
        }
        if (!text.Contains("{{", StringComparison.Ordinal))
            return;
        if (name.Match(alone) is { Success: true } whole && whole.Length == alone.Length)
        {
            if (value(whole.Groups["name"].Value.Trim()) is { } found)
                Put(cell, found);
            return;
        }
        var said = name.Replace(text, match => value(match.Groups["name"].Value.Trim())?.Text ?? match.Value);
        if (said != text)
            Put(cell, (said, null));
    }

    private static void Put(Cell cell, (string Text, double? Number) value)
    {
        cell.RemoveAllChildren();
        if (value.Number is { } number)
        {
            cell.DataType = null;
            cell.CellValue = new(number.ToString("R", CultureInfo.InvariantCulture));
            return;
        }
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new(new Text(value.Text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static string? Text(Cell cell, string[] shared) => cell.DataType?.Value is not { } type ? null
        : type == CellValues.SharedString ? int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Length ? shared[at] : null
        : type == CellValues.InlineString ? cell.InlineString?.InnerText : null;
}
