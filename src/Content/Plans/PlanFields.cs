namespace Campaigns.Content.Plans;

/// <summary>The fields of each kind of row, in the order in which a form has them.</summary>
public static class PlanFields
{
    private static readonly IReadOnlyList<PlanField> Document = [new("number", PlanFieldKind.Line), new("date", PlanFieldKind.Day), new("issuer", PlanFieldKind.Line), new("title", PlanFieldKind.Words)];

    private static readonly IReadOnlyList<PlanField> Task =
    [
        new("text", PlanFieldKind.Words, Needed: true), new("lead", PlanFieldKind.Names), new("partners", PlanFieldKind.Names), new("when", PlanFieldKind.Time), new("result", PlanFieldKind.Words), new("mine", PlanFieldKind.Role),
    ];

    private static readonly IReadOnlyList<PlanField> Duty =
    [
        new("kind", PlanFieldKind.Report, Needed: true), new("reporter", PlanFieldKind.Line), new("beforeDay", PlanFieldKind.Whole, Least: 1, Most: 31), new("beforeMonth", PlanFieldKind.Whole, Least: 1, Most: 12),
        new("to", PlanFieldKind.Line), new("via", PlanFieldKind.Line), new("mine", PlanFieldKind.Yes),
    ];

    private static readonly IReadOnlyList<PlanField> Target =
    [
        new("text", PlanFieldKind.Words, Needed: true), new("value", PlanFieldKind.Number, Needed: true), new("unit", PlanFieldKind.Line, Needed: true), new("atLeast", PlanFieldKind.Yes), new("year", PlanFieldKind.Whole, Least: 2000, Most: 2100),
    ];

    private static readonly IReadOnlyList<PlanField> Responsibility = [new("unit", PlanFieldKind.Line, Needed: true), new("text", PlanFieldKind.Words, Needed: true), new("mine", PlanFieldKind.Yes)];

    public static IReadOnlyList<PlanField> Of(PlanRowKind kind) => kind switch
    {
        PlanRowKind.Document => Document,
        PlanRowKind.Task => Task,
        PlanRowKind.Duty => Duty,
        PlanRowKind.Target => Target,
        _ => Responsibility,
    };
}
