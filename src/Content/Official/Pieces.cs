using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Official;

/// <summary>The paragraphs and cells that the form is put together from.</summary>
internal static class Pieces
{
    public static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Run Words(string text, int size, bool bold = false, bool italic = false)
    {
        var look = new RunProperties { RunFonts = Fonts(), FontSize = new() { Val = N(size) }, FontSizeComplexScript = new() { Val = N(size) } };
        if (bold)
            look.Bold = new();
        if (italic)
            look.Italic = new();
        return new(look, new Text(OfficialWords.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    public static RunFonts Fonts() => new() { Ascii = FormMeasures.Font, HighAnsi = FormMeasures.Font, ComplexScript = FormMeasures.Font, EastAsia = FormMeasures.Font };

    /// <summary>A line of its own, single spaced.</summary>
    public static Paragraph Line(string text, int size, JustificationValues stand, bool bold = false, bool italic = false, int before = 0, int after = 0, bool withNext = false)
    {
        var about = new ParagraphProperties { SpacingBetweenLines = Spacing(before, after, 240), Justification = new() { Val = stand } };
        if (withNext)
            about.KeepNext = new();
        return new(about, Words(text, size, bold, italic));
    }

    /// <summary>A rule of that length in the middle of that width: the border of an empty paragraph that is as narrow.</summary>
    public static Paragraph Rule(int length, int width, int after = 0)
    {
        var side = N(Math.Max(0, (width - length) / 2));
        return new(new ParagraphProperties
        {
            KeepNext = new(),
            ParagraphBorders = new(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            SpacingBetweenLines = new() { Before = "40", After = N(after), Line = "60", LineRule = LineSpacingRuleValues.Exact },
            Indentation = new() { Left = side, Right = side },
            ParagraphMarkRunProperties = new(new FontSize { Val = "4" }),
        });
    }

    public static SpacingBetweenLines Spacing(int before, int after, int line) => new() { Before = N(before), After = N(after), Line = N(line), LineRule = LineSpacingRuleValues.Auto };

    /// <summary>A table that nobody sees: two columns side by side.</summary>
    public static Table Beside(int left, int right, params TableRow[] rows)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Width = N(left + right), Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = N(left) }, new GridColumn { Width = N(right) }));
        table.Append(rows.Cast<OpenXmlElement>());
        return table;
    }

    public static TableRow Row(params TableCell[] cells) => new([new TableRowProperties(new CantSplit()), .. cells]);

    public static TableCell Cell(int width, IEnumerable<Paragraph> lines)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = N(width), Type = TableWidthUnitValues.Dxa }));
        cell.Append(lines);
        return cell;
    }
}
