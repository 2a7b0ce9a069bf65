namespace Campaigns.Content.Reports;

/// <summary>All that is counted for a report. What a signed report says is this, as it was then.</summary>
public sealed record ReportNumbers
{
    public required ReportPeriod Period { get; init; }

    /// <summary>By the figures' names; one that is not here was not counted (money of which nobody said anything), which is not nought.</summary>
    public required IReadOnlyDictionary<string, double> Values { get; init; }

    public IReadOnlyList<ReportTable> Tables { get; init; } = [];

    public IReadOnlyList<SentFigure> Sent { get; init; } = [];

    public IReadOnlyList<TargetStanding> Targets { get; init; } = [];

    /// <summary>Left out: of years that were over when the period began.</summary>
    public IReadOnlyList<TargetStanding> TargetsPast { get; init; } = [];

    /// <summary>Left out: of the area of a higher level (trên địa bàn tỉnh), without a reading of this unit.</summary>
    public IReadOnlyList<TargetStanding> TargetsAbove { get; init; } = [];

    /// <summary>Posts of which channels counted anything: views and reactions are theirs alone.</summary>
    public int Measured { get; init; }

    /// <summary>Of each of them the newest count is taken; the oldest of those, and the newest. Null where nothing was counted.</summary>
    public DateTimeOffset? MeasuredFrom { get; init; }

    public DateTimeOffset? MeasuredTo { get; init; }

    /// <summary>Whole đồng of the year that were spent on a day nobody wrote down: they are in the year's sum, and in no shorter period's.</summary>
    public long Undated { get; init; }

    /// <summary>Posts on accounts on trial (sandbox), which count nowhere.</summary>
    public int OnTrial { get; init; }

    public double? this[string name] => Values.TryGetValue(name, out var value) ? value : Sent.FirstOrDefault(sent => sent.Name == name)?.Value;

    /// <summary>The figure as a paper gives it: "1.250", of shares that several gave "85,5–90", "–" where it was not counted.</summary>
    public string Said(string name) => this[name] is { } value ? ReportSay.Number(value) : Sent.FirstOrDefault(sent => sent.Name == name)?.Said ?? "–";

    public ReportTable? Table(string key) => Tables.FirstOrDefault(table => table.Key == key);
}
