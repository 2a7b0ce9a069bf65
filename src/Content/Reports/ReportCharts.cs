using Campaigns.Content.Cards;
using Campaigns.Content.Official;

namespace Campaigns.Content.Reports;

/// <summary>The months of a report as a picture, by whatever paints cards here; where nothing does, the table stands alone.</summary>
public sealed class ReportCharts(CardStudio studio)
{
    /// <summary>Null: nothing paints here, or there is nothing to show.</summary>
    public async Task<OfficialPicture?> Months(ReportFigures figures, CancellationToken cancel = default)
    {
        var lines = figures.Now.Table("thang")?.Lines ?? [];
        if (lines.Count < 2 || lines.All(line => line.All == 0) || !studio.Paints)
            return null;
        var drawn = MonthChart.Draw(studio.Fonts, lines);
        if (!drawn.Ok)
            return null;
        var painted = await studio.Picture(drawn.Value, cancel);
        return painted.Ok ? new OfficialPicture(painted.Value, drawn.Value.Width, drawn.Value.Height, drawn.Value.Alt) : null;
    }
}
