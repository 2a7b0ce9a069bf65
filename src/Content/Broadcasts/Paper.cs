using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Broadcasts;

/// <summary>Pieces of the station's papers: landscape A4, Times New Roman.</summary>
internal static class Paper
{
    private const string Font = "Times New Roman", CellSize = "20";

    public static Styles Styles(string halfPoints) => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font }, new FontSize { Val = halfPoints }, new Languages { Val = "vi-VN" })),
        new ParagraphPropertiesDefault()));

    public static TableBorders Borders()
    {
        const uint Eighths = 4;
        var single = BorderValues.Single;
        return new(new TopBorder { Val = single, Size = Eighths }, new LeftBorder { Val = single, Size = Eighths }, new BottomBorder { Val = single, Size = Eighths }, new RightBorder { Val = single, Size = Eighths },
            new InsideHorizontalBorder { Val = single, Size = Eighths }, new InsideVerticalBorder { Val = single, Size = Eighths });
    }

    /// <summary>Room beside the words of a cell: fourteen columns leave little.</summary>
    public static TableCellMarginDefault Margins() => new(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa });

    /// <summary>The head of a table, which stands on every page again.</summary>
    public static TableRow Head(IReadOnlyList<string> names)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(names.Select(name => Cell(name, bold: true, struck: false, centred: true)));
        return row;
    }

    /// <summary>A row that no page breaks apart.</summary>
    public static TableRow Row(IReadOnlyList<string> cells, bool struck, IReadOnlyList<int> centred)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(cells.Select((text, column) => Cell(text, bold: false, struck, centred.Contains(column))));
        return row;
    }

    public static Paragraph Line(string text, bool bold = false, string? size = null, bool centre = false, string after = "40")
    {
        var look = new RunProperties();
        if (bold)
            look.Append(new Bold());
        if (size is not null)
            look.Append(new FontSize { Val = size });
        var about = new ParagraphProperties(new SpacingBetweenLines { After = after });
        if (centre)
            about.Append(new Justification { Val = JustificationValues.Center });
        return new Paragraph(about, new Run(look, Words(text)));
    }

    /// <summary>Who signs, side by side, with room above the name.</summary>
    public static Table Signatures(params string[] who)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(who.Select(name => new TableCell(new TableCellProperties(new TableCellWidth { Width = (15_134 / who.Length).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
            Line(name, bold: true, centre: true), Line("(Ký, ghi rõ họ tên)", centre: true, after: "900"))));
        return new Table(new TableProperties(new TableWidth { Width = "15134", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(who.Select(_ => new GridColumn { Width = (15_134 / who.Length).ToString(CultureInfo.InvariantCulture) })), row);
    }

    /// <summary>A4 lying, margins of 1.5 cm.</summary>
    public static SectionProperties Landscape() => new(
        new PageSize { Width = 16_838, Height = 11_906, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 850, Bottom = 850, Left = 852, Right = 852, Header = 425, Footer = 425, Gutter = 0 });

    private static TableCell Cell(string text, bool bold, bool struck, bool centred)
    {
        var look = new RunProperties();
        if (bold)
            look.Append(new Bold());
        if (struck)
            look.Append(new Strike());
        look.Append(new FontSize { Val = CellSize });
        var about = new ParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20" });
        if (centred)
            about.Append(new Justification { Val = JustificationValues.Center });
        var cell = new TableCell();
        if (bold)
            cell.Append(new TableCellProperties(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }));
        cell.Append(new Paragraph(about, new Run(look, Words(text))));
        return cell;
    }

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
