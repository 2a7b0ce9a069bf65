namespace Campaigns.Content.Reports;

/// <summary>A period's numbers beside those of the same days a year before.</summary>
public sealed record ReportFigures(ReportNumbers Now, ReportNumbers Before)
{
    /// <summary>How much more or less than a year before; null where either was not counted.</summary>
    public double? Delta(string name) => Now[name] - Before[name];
}
