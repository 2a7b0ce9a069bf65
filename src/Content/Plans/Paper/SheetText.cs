using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Plans.Paper;

/// <summary>What a workbook's cells show: texts, numbers, dates. Its parts are read from front to back, never held whole.</summary>
internal sealed class SheetText
{
    private const int MostStrings = 200_000, MostColumns = 64, MostMerges = 20_000, MostInCell = 20_000;
    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly uint[] BuiltInDates = [14, 15, 16, 17, 22];

    private readonly List<string> _shared = [];
    private readonly List<uint> _formats = [];
    private readonly Dictionary<uint, string> _codes = [];
    private readonly CancellationToken _cancel;
    private bool _from1904;

    public SheetText(WorkbookPart book, CancellationToken cancel)
    {
        _cancel = cancel;
        Book(book);
        if (book.SharedStringTablePart is { } shared)
            Shared(shared);
        if (book.WorkbookStylesPart is { } styles)
            Styles(styles);
    }

    /// <summary>The relations of the sheets in their order, and whether they are hidden.</summary>
    public List<(string Id, bool Hidden)> Sheets { get; } = [];

    /// <summary>The rows of a sheet, empty ones among them; null where it has more than is read.</summary>
    public List<SheetCell[]>? Rows(WorksheetPart sheet, int most)
    {
        var rows = new List<SheetCell[]>();
        var (cells, merges) = (new List<SheetCell>(), new List<(int Top, int Left, int Bottom, int Right)>());
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement && merges.Count < MostMerges && Merge(reader.Attributes.FirstOrDefault(a => a.LocalName == "ref").Value) is { } merge)
                merges.Add(merge);
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            _cancel.ThrowIfCancellationRequested();
            var number = int.TryParse(reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value, NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : rows.Count + 1;
            var filled = ReadRow(reader, cells);
            if (!filled)
                continue;
            if (number > most || rows.Count >= most)
                return null;
            while (rows.Count < number - 1)
                rows.Add([]);
            rows.Add([.. cells]);
        }
        foreach (var merge in merges)
            Carry(rows, merge);
        return rows;
    }

    private bool ReadRow(OpenXmlReader reader, List<SheetCell> cells)
    {
        cells.Clear();
        if (!reader.ReadFirstChild())
            return false;
        var filled = false;
        do
        {
            if (reader.ElementType != typeof(Cell) || reader.LoadCurrentElement() is not Cell cell)
                continue;
            var column = Column(cell.CellReference?.Value) ?? cells.Count;
            if (column >= MostColumns)
                continue;
            while (cells.Count <= column)
                cells.Add(SheetCell.Empty);
            cells[column] = new(Shown(cell));
            filled |= cells[column].Text.Length > 0;
        }
        while (reader.ReadNextSibling());
        return filled;
    }

    private string Shown(Cell cell)
    {
        var raw = cell.DataType?.InnerText switch
        {
            "s" => int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Count ? _shared[at] : "",
            "inlineStr" => cell.InlineString?.InnerText ?? "",
            "b" or "e" => "",
            "str" => cell.CellValue?.Text ?? "",
            _ => Number(cell.CellValue?.Text, cell.StyleIndex?.Value),
        };
        return (raw.Length > MostInCell ? raw[..MostInCell] : raw).Normalize().ReplaceLineEndings("\n").Trim();
    }

    private string Number(string? text, uint? style)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) || Math.Abs(number) > 1e15)
            return text ?? "";
        var format = style is { } index && index < _formats.Count ? _formats[(int)index] : 0;
        var code = _codes.GetValueOrDefault(format, "");
        if ((BuiltInDates.Contains(format) || IsDate(code)) && number is > 0 and < 2_958_466)
            return DateTime.FromOADate(number + (_from1904 ? 1462 : 0)).ToString(code.Length > 0 && !code.Contains('d', StringComparison.OrdinalIgnoreCase) ? "MM/yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
        return format is 9 or 10 || code.Contains('%', StringComparison.Ordinal) ? (number * 100).ToString("0.##", Vietnam) + "%" : number.ToString("0.######", Vietnam);
    }

    private static bool IsDate(string code) => code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('m', StringComparison.OrdinalIgnoreCase);

    private void Book(WorkbookPart book)
    {
        using var reader = OpenXmlReader.Create(book);
        while (reader.Read())
            if (reader.IsStartElement && reader.ElementType == typeof(Sheet) && Sheets.Count < 1000)
                Sheets.Add((reader.Attributes.FirstOrDefault(a => a.LocalName == "id").Value ?? "", reader.Attributes.Any(a => a.LocalName == "state" && a.Value is "hidden" or "veryHidden")));
            else if (reader.IsStartElement && reader.ElementType == typeof(WorkbookProperties))
                _from1904 = reader.Attributes.Any(a => a.LocalName == "date1904" && a.Value is "1" or "true");
    }

    private void Shared(SharedStringTablePart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read() && _shared.Count < MostStrings)
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem) && reader.LoadCurrentElement() is SharedStringItem item)
                _shared.Add(Words(item));
    }

    /// <summary>The words without the phonetic reading that may stand beside them.</summary>
    private static string Words(SharedStringItem item)
    {
        var text = new StringBuilder();
        foreach (var child in item.ChildElements.Where(child => child is Text or Run))
            text.Append(child is Run run ? run.Text?.Text : child.InnerText);
        return text.ToString();
    }

    private void Styles(WorkbookStylesPart part)
    {
        var inCells = false;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read() && _formats.Count < 100_000)
        {
            if (reader.ElementType == typeof(CellFormats))
                inCells = reader.IsStartElement;
            else if (reader.IsStartElement && reader.ElementType == typeof(NumberingFormat) && Attribute(reader, "numFmtId") is { } id)
                _codes[id] = reader.Attributes.FirstOrDefault(a => a.LocalName == "formatCode").Value ?? "";
            else if (reader.IsStartElement && inCells && reader.ElementType == typeof(CellFormat))
                _formats.Add(Attribute(reader, "numFmtId") ?? 0);
        }
    }

    private static uint? Attribute(OpenXmlReader reader, string name) =>
        uint.TryParse(reader.Attributes.FirstOrDefault(a => a.LocalName == name).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static void Carry(List<SheetCell[]> rows, (int Top, int Left, int Bottom, int Right) merge)
    {
        for (var r = merge.Top; r <= merge.Bottom && r < rows.Count; r++)
        {
            if (rows[r].Length <= merge.Right)
                rows[r] = [.. rows[r], .. Enumerable.Repeat(SheetCell.Empty, merge.Right + 1 - rows[r].Length)];
            for (var c = merge.Left; c <= merge.Right; c++)
                if ((r, c) != (merge.Top, merge.Left))
                    rows[r][c] = new("", Beside: c > merge.Left, Below: c == merge.Left);
        }
    }

    /// <summary>"B2:D4", from 0; null where it is none, or wider than is read.</summary>
    private static (int, int, int, int)? Merge(string? range)
    {
        var ends = range?.Split(':');
        return ends is [var first, var last] && Column(first) is { } left && Column(last) is { } right && RowOf(first) is { } top && RowOf(last) is { } bottom && left <= right && top <= bottom && right < MostColumns
            ? (top, left, bottom, right) : null;
    }

    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > 20_000)
                break;
            column = column * 26 + letter - 'A' + 1;
        }
        return column > 0 ? column - 1 : null;
    }

    private static int? RowOf(string reference) => int.TryParse(reference.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row - 1 : null;
}
