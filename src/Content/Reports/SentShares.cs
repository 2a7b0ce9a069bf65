using Campaigns.Content.Records;
using Campaigns.Content.Store;

namespace Campaigns.Content.Reports;

/// <summary>Figures sent in that are shares stand by who gave them: they are never added up.</summary>
internal static class SentShares
{
    /// <summary>Entries that are read for them.</summary>
    private const int Most = 5_000;

    /// <param name="session">Reads.</param>
    /// <param name="names">How forms call the figures.</param>
    /// <param name="args">Of the units and the days, as the sums were counted by.</param>
    /// <param name="numbers">With sums, also of shares.</param>
    public static async Task<ReportNumbers> Apart(Session session, SentNames names, object args, ReportNumbers numbers)
    {
        if (!numbers.Sent.Any(Several))
            return numbers;
        var entries = (await session.List<Row>($"""
            SELECT name AS Name, measure AS Measure, value AS Value, source AS Source FROM figure
            WHERE unit_id IN @units AND first_day >= @first AND last_day <= @last AND first_day <= @begun AND voided IS NULL ORDER BY value, source, id LIMIT {Most}
            """, args)).Where(row => ShareMeasure.Is(row.Name, row.Measure)).ToLookup(row => names[row.Name, row.Measure], StringComparer.Ordinal);
        return numbers with { Sent = [.. numbers.Sent.Select(sent => !Several(sent) ? sent : sent with { Value = null, Each = [.. entries[sent.Name].Select(row => new SentShare(row.Source, row.Value))] })] };
    }

    private static bool Several(SentFigure sent) => sent.Rows > 1 && ShareMeasure.Is(sent.Label, sent.Measure);

    private sealed class Row
    {
        public string Name { get; set; } = "";
        public string Measure { get; set; } = "";
        public double Value { get; set; }
        public string Source { get; set; } = "";
    }
}
