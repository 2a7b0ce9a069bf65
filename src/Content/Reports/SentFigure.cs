using System.Text.Json.Serialization;

namespace Campaigns.Content.Reports;

/// <summary>A figure that was sent in or entered, summed over the period.</summary>
/// <param name="Name">By which forms call it.</param>
/// <param name="Label">As whoever entered it called it.</param>
/// <param name="Measure">Of what.</param>
/// <param name="Value">The sum; null where it is a share of which there are several: those are never added up.</param>
/// <param name="Rows">Of how many entries.</param>
public sealed record SentFigure(string Name, string Label, string Measure, double? Value, int Rows)
{
    /// <summary>Of a share that several gave: what each said, the lowest first; else empty.</summary>
    public IReadOnlyList<SentShare> Each { get; init; } = [];

    /// <summary>"42", or of several shares the lowest and the highest: "85,5–90"; "90" where all are alike.</summary>
    [JsonIgnore]
    public string Said => Value is { } sum ? ReportSay.Number(sum) : Each is [var low, .., var high] && low.Value < high.Value ? $"{ReportSay.Number(low.Value)}–{ReportSay.Number(high.Value)}" : Each.Count > 0 ? ReportSay.Number(Each[0].Value) : "–";

    /// <summary>"Thôn Cao Vân 85,5; Thôn Đồng 90": as many as <paramref name="most"/>, then how many more there are.</summary>
    public string Named(int most = 30) => string.Join("; ", Each.Take(most).Select(one => $"{one.Source} {ReportSay.Number(one.Value)}")) + (Each.Count > most ? $" và {ReportSay.Number(Each.Count - most)} lần ghi khác" : "");
}
