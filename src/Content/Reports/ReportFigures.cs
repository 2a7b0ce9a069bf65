using System.Text.Json.Serialization;

namespace Campaigns.Content.Reports;

/// <summary>A period's numbers beside those of the same days a year before.</summary>
public sealed record ReportFigures(ReportNumbers Now, ReportNumbers Before)
{
    /// <summary>How much more or less than a year before; null where either was not counted.</summary>
    public double? Delta(string name) => Comparable ? Now[name] - Before[name] : null;

    /// <summary>Whether anything at all was written down a year before: where nobody used the desk yet, nought is no figure to compare with.</summary>
    [JsonIgnore]
    public bool Comparable => Before.Sent.Count > 0 || Before.OnTrial > 0 || Before.Values.Any(figure => figure.Value > 0 && FigureCatalog.Find(figure.Key)?.Source != FigureSource.Targets);
}
