using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans;

/// <summary>The tables of a plan's rows.</summary>
internal static class PlanTables
{
    public static PlanTable<PlanTask> Tasks { get; } = new(PlanRowKind.Task, "plan_task", [t => Vietnamese.Key(t.Text)], t => new()
    {
        ["place"] = t.Id, ["text"] = t.Text, ["mine"] = (int)t.Mine, ["when_kind"] = (int)t.When.Kind, ["when_from"] = t.When.From?.Iso(), ["when_to"] = t.When.To?.Iso(),
    })
    {
        Words = t => t.Text, Place = t => t.Id,
    };

    public static PlanTable<Duty> Duties { get; } = new(PlanRowKind.Duty, "plan_duty",
        [d => $"{Vietnamese.Key(d.Reporter ?? "")}|{d.Kind}|{d.BeforeDay}|{d.BeforeMonth}", d => $"{Vietnamese.Key(d.Reporter ?? "")}|{d.Kind}"], d => new()
        {
            ["kind"] = (int)d.Kind, ["before_day"] = d.BeforeDay, ["before_month"] = d.BeforeMonth, ["before_year"] = d.BeforeYear, ["mine"] = d.Mine ? 1 : 0,
        });

    public static PlanTable<Target> Targets { get; } = new(PlanRowKind.Target, "plan_target",
        [t => FormattableString.Invariant($"{Vietnamese.Key(t.Text)}|{t.Value}|{t.Unit}|{t.Year}"), t => $"{Vietnamese.Key(t.Text)}|{t.Unit}", t => FormattableString.Invariant($"{t.Value}|{t.Unit}|{t.Year}")],
        t => new() { ["year"] = t.Year }) { Words = t => $"{t.Text} {t.Unit}" };

    public static PlanTable<Responsibility> Responsibilities { get; } = new(PlanRowKind.Responsibility, "plan_responsibility",
        [r => $"{Vietnamese.Key(r.Unit)}|{Vietnamese.Key(r.Text)}", r => Vietnamese.Key(r.Text)], r => new() { ["mine"] = r.Mine ? 1 : 0 }) { Words = r => $"{r.Unit} {r.Text}" };

    public static PlanTable<PlanObservance> Observances { get; } = new(PlanRowKind.Observance, "plan_observance", [o => $"{o.Day}/{o.Month}/{o.Lunar}", o => Vietnamese.Key(o.Name)], o => new()
    {
        ["day"] = o.Day, ["month"] = o.Month, ["lunar"] = o.Lunar ? 1 : 0,
    });

    public static PlanTable<Theme> Themes { get; } = new(PlanRowKind.Theme, "plan_theme", [t => Vietnamese.Key(t.Text)], t => new() { ["place"] = t.Id }) { Words = t => t.Text, Place = t => t.Id };

    public static PlanTable<Goal> Goals { get; } = new(PlanRowKind.Goal, "plan_goal", [g => Vietnamese.Key(g.Text)], g => new() { ["year"] = g.Year }) { Words = g => g.Text };

    /// <summary>Null for the head, which stands in the plan itself.</summary>
    public static IPlanTable? Of(PlanRowKind kind) => kind switch
    {
        PlanRowKind.Task => Tasks,
        PlanRowKind.Duty => Duties,
        PlanRowKind.Target => Targets,
        PlanRowKind.Responsibility => Responsibilities,
        PlanRowKind.Theme => Themes,
        PlanRowKind.Goal => Goals,
        PlanRowKind.Observance => Observances,
        _ => null,
    };
}
