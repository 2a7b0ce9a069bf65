using System.Text.Json.Nodes;

namespace Campaigns.Content.Plans;

/// <summary>The fields of each kind of row, in the order in which a form has them.</summary>
public static class PlanFields
{
    /// <summary>The field that says whose a row is.</summary>
    public const string Mine = "mine";

    private static readonly IReadOnlyList<PlanField> Document = [new("number", PlanFieldKind.Line), new("date", PlanFieldKind.Day), new("issuer", PlanFieldKind.Line), new("title", PlanFieldKind.Words)];

    private static readonly IReadOnlyList<PlanField> Task =
    [
        new("text", PlanFieldKind.Words, Needed: true), new("lead", PlanFieldKind.Names), new("partners", PlanFieldKind.Names), new("when", PlanFieldKind.Time), new("result", PlanFieldKind.Words), new(Mine, PlanFieldKind.Role),
    ];

    private static readonly IReadOnlyList<PlanField> Duty =
    [
        new("kind", PlanFieldKind.Report, Needed: true), new("reporter", PlanFieldKind.Line), new("beforeDay", PlanFieldKind.Whole, Least: 1, Most: 31), new("beforeMonth", PlanFieldKind.Whole, Least: 1, Most: 12),
        new("beforeYear", PlanFieldKind.Whole, Least: 2000, Most: 2100), new("to", PlanFieldKind.Line), new("via", PlanFieldKind.Line), new(Mine, PlanFieldKind.Ours),
    ];

    private static readonly IReadOnlyList<PlanField> Target =
    [
        new("text", PlanFieldKind.Words, Needed: true), new("value", PlanFieldKind.Number, Needed: true), new("unit", PlanFieldKind.Line, Needed: true), new("atLeast", PlanFieldKind.Yes), new("year", PlanFieldKind.Whole, Least: 2000, Most: 2100),
    ];

    private static readonly IReadOnlyList<PlanField> Responsibility = [new("unit", PlanFieldKind.Line, Needed: true), new("text", PlanFieldKind.Words, Needed: true), new(Mine, PlanFieldKind.Ours)];

    private static readonly IReadOnlyList<PlanField> Theme = [new("text", PlanFieldKind.Words, Needed: true)];

    private static readonly IReadOnlyList<PlanField> Goal = [new("text", PlanFieldKind.Words, Needed: true), new("year", PlanFieldKind.Whole, Least: 2000, Most: 2100)];

    private static readonly IReadOnlyList<PlanField> Observance =
    [
        new("name", PlanFieldKind.Line, Needed: true), new("day", PlanFieldKind.Whole, Needed: true, Least: 1, Most: 31), new("month", PlanFieldKind.Whole, Needed: true, Least: 1, Most: 12), new("lunar", PlanFieldKind.Yes),
    ];

    public static IReadOnlyList<PlanField> Of(PlanRowKind kind) => kind switch
    {
        PlanRowKind.Document => Document,
        PlanRowKind.Task => Task,
        PlanRowKind.Duty => Duty,
        PlanRowKind.Target => Target,
        PlanRowKind.Responsibility => Responsibility,
        PlanRowKind.Theme => Theme,
        PlanRowKind.Goal => Goal,
        _ => Observance,
    };

    /// <summary>What is wrong with a row whose fields are each as they may be; null where nothing is.</summary>
    internal static Problem? Wrong(PlanRowKind kind, JsonObject row) =>
        kind == PlanRowKind.Observance && row["day"]?.GetValue<int>() is { } day && row["month"]?.GetValue<int>() is { } month && day > (row["lunar"]?.GetValue<bool>() == true ? LongestLunarMonth : DateTime.DaysInMonth(LeapYear, month))
            ? Problem.Input(new($"Tháng {month} không có ngày {day}.", $"Month {month} has no day {day}."), "day") : null;

    private const int LeapYear = 2024, LongestLunarMonth = 30;
}
