using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Reads a plan from a .docx: the body's paragraphs with their automatic numbers, and the tables squared.</summary>
internal sealed class DocxPaper
{
    /// <summary>Tables inside tables beyond this depth are not read.</summary>
    private const int Deepest = 8;

    private readonly List<PaperLine> _lines = [];
    private readonly List<PaperTable?> _tables = [];
    private readonly List<string> _margins = [];
    private readonly DocxNumbers _numbers;

    private readonly CancellationToken _cancel;

    private DocxPaper(DocxNumbers numbers, CancellationToken cancel) => (_numbers, _cancel) = (numbers, cancel);

    public static Result<PaperText> Read(byte[] bytes, string where, CancellationToken cancel = default)
    {
        if (ZipGuard.Check(bytes, where) is { } unfit)
            return unfit;
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), false,
                new OpenSettings { AutoSave = false, MaxCharactersInPart = 100_000_000 });
            if (document.MainDocumentPart is not { Document.Body: { } body } main)
                return ZipGuard.Broken(where);
            var paper = new DocxPaper(DocxNumbers.Of(main), cancel);
            paper.Blocks(body, table: -1, depth: 0);
            foreach (var part in main.HeaderParts.Select(p => (OpenXmlElement?)p.Header).Concat(main.FooterParts.Select(p => p.Footer)))
                paper._margins.AddRange(part?.Descendants<Paragraph>().Select(p => p.InnerText.Normalize().Trim()) ?? []);
            return paper.Whole(where);
        }
        catch (Exception e) when (e is XmlException or OpenXmlPackageException or InvalidDataException or IOException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException or OverflowException)
        {
            // The library throws these for what is in the file: a document type, a missing part, a relation to nowhere.
            return ZipGuard.Broken(where);
        }
    }

    private Result<PaperText> Whole(string where)
    {
        var characters = _lines.Sum(l => (long)l.Text.Length);
        if (characters > PaperText.MostCharacters || _lines.Exists(l => l.Text.Length > PaperText.MostInLine))
            return Problem.Input(new($"Văn bản dài {characters} ký tự, tối đa {PaperText.MostCharacters} và {PaperText.MostInLine} mỗi đoạn.",
                $"The document has {characters} characters; at most {PaperText.MostCharacters}, and {PaperText.MostInLine} a paragraph."), where,
                new("Đây không phải một kế hoạch; chọn đúng tệp.", "This is no plan; choose the right file."));
        return new PaperText(_lines, [.. _tables.Select(t => t!)], _margins);
    }

    private void Blocks(OpenXmlElement parent, int table, int depth)
    {
        foreach (var child in parent.ChildElements)
            switch (child)
            {
                case Paragraph paragraph:
                    Lines(paragraph, table);
                    break;
                case Table inner when depth < Deepest:
                    Square(inner, table, depth + 1);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    Blocks(child, table, depth);
                    break;
            }
    }

    /// <summary>A table of the body becomes a table of its own; one inside a cell only gives that cell its lines.</summary>
    private void Square(Table table, int outer, int depth)
    {
        var index = outer;
        if (outer < 0)
        {
            index = _tables.Count;
            _tables.Add(null);
        }
        var rows = new List<IReadOnlyList<PaperCell>>();
        foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table && r.TableRowProperties?.GetFirstChild<Deleted>() is null))
            rows.Add(Row(row, rows.Count > 0 ? rows[^1] : [], index, depth));
        if (outer < 0)
            _tables[index] = new PaperTable(rows);
    }

    private List<PaperCell> Row(TableRow row, IReadOnlyList<PaperCell> above, int table, int depth)
    {
        var cells = new List<PaperCell>();
        var before = Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, 64);
        cells.AddRange(Enumerable.Repeat(PaperCell.Empty, before));
        _cancel.ThrowIfCancellationRequested();
        foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row))
        {
            var first = _lines.Count;
            Blocks(cell, table, depth);
            var text = string.Join('\n', _lines.Skip(first).Select(l => l.Text).Where(t => t.Length > 0));
            var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 64);
            var merge = cell.TableCellProperties?.VerticalMerge;
            var below = merge is not null && merge.Val?.Value != MergedCellValues.Restart && cells.Count < above.Count;
            // An old way to merge sideways: the cell stands there, and only says that it goes on.
            var beside = cell.TableCellProperties?.HorizontalMerge is { } sideways && sideways.Val?.Value != MergedCellValues.Restart && cells.Count > 0;
            var square = beside ? cells[^1] with { Beside = true }
                : below ? above[cells.Count] with { Below = true, Beside = false } : new PaperCell(text, first < _lines.Count ? _lines[first].Number : 0);
            cells.Add(square);
            for (var i = 1; i < span; i++)
                cells.Add(square with { Beside = true });
        }
        return cells;
    }

    private void Lines(Paragraph paragraph, int table)
    {
        var text = new DocxWords();
        text.Add(paragraph);
        _margins.AddRange(text.Boxed);
        var label = text.Text.AsSpan().Trim().IsEmpty ? "" : _numbers.Next(paragraph);
        foreach (var line in (label + text.Text).Normalize().Split('\n'))
            _lines.Add(new PaperLine(_lines.Count + 1, line.Trim(), table));
    }
}
