using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Campaigns.Content.Official.FormMeasures;

namespace Campaigns.Content.Official;

/// <summary>A table of the body or an appendix.</summary>
internal static class FormTable
{
    public static Table Of(OfficialTable table, int width)
    {
        var shares = table.Columns.Sum(column => column.Share);
        int[] widths = [.. table.Columns.Select(column => width * column.Share / shares)];
        widths[^1] += width - widths.Sum();
        var made = new Table(
            new TableProperties(new TableWidth { Width = Pieces.N(width), Type = TableWidthUnitValues.Dxa }, Borders(), new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(each => new GridColumn { Width = Pieces.N(each) })),
            Row([.. table.Columns.Select(column => (column.Name, JustificationValues.Center))], widths, bold: true, head: true));
        for (var at = 0; at < table.Rows.Count; at++)
            made.Append(Row([.. table.Columns.Select((column, place) => (place < table.Rows[at].Count ? table.Rows[at][place] : "", Stand(column.Align)))], widths, table.Strong.Contains(at), head: false));
        return made;
    }

    private static TableRow Row(IReadOnlyList<(string Text, JustificationValues Stand)> cells, int[] widths, bool bold, bool head)
    {
        var about = new TableRowProperties(new CantSplit());
        if (head)
            about.Append(new TableHeader());
        var row = new TableRow(about);
        for (var at = 0; at < cells.Count; at++)
        {
            row.Append(new TableCell(
                [new TableCellProperties(new TableCellWidth { Width = Pieces.N(widths[at]), Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                    .. cells[at].Text.Split('\n').Select(line => Pieces.Line(line.Trim(), TableSize, cells[at].Stand, bold, before: 30, after: 30))]));
        }
        return row;
    }

    private static JustificationValues Stand(ColumnAlign align) => align switch
    {
        ColumnAlign.Centre => JustificationValues.Center,
        ColumnAlign.Right => JustificationValues.Right,
        _ => JustificationValues.Left,
    };

    private static TableBorders Borders()
    {
        const uint Eighths = 4;
        var single = BorderValues.Single;
        return new(new TopBorder { Val = single, Size = Eighths }, new LeftBorder { Val = single, Size = Eighths }, new BottomBorder { Val = single, Size = Eighths }, new RightBorder { Val = single, Size = Eighths },
            new InsideHorizontalBorder { Val = single, Size = Eighths }, new InsideVerticalBorder { Val = single, Size = Eighths });
    }
}
