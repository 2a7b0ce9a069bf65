using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Content.Records;

/// <summary>Puts together what was done of a plan.</summary>
public sealed class CoverageBook(PlanStore plans, PlanBook book, ActivityStore activities, TaskRecordStore records, TaskWatch watch, TargetReadings targets, TaskCases cases, UnitStore units, TimeProvider clock)
{
    /// <summary>Null where there is no such plan.</summary>
    /// <param name="planId">Of the plan.</param>
    /// <param name="asked">The year; null: this one, or where nothing of the plan lies in it the one that the plan is for.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<PlanCoverage?> Of(string planId, int? asked, CancellationToken cancel = default)
    {
        if (await plans.Find(planId, cancel) is not { } plan || await units.ById(plan.UnitId, cancel) is not { } unit)
            return null;
        var (today, document) = (unit.Today(clock), plan.Content.Document);
        var only = PlanYears.Only(document.Title, document.Date?.Year);
        var coverage = await Of(plan, unit, only, today, asked ?? today.Year, cancel);
        return asked is null && coverage.Tasks.Count == 0 && only is { } own && own != today.Year ? await Of(plan, unit, only, today, own, cancel) : coverage;
    }

    private async Task<PlanCoverage> Of(Plan plan, Unit unit, int? only, DateOnly today, int year, CancellationToken cancel)
    {
        var tasks = await plans.Tasks(plan.Id, cancel);
        var written = await book.Items(plan.Id, cancel);
        var items = written.Where(item => unit.Local(item.When).Year == year).ToLookup(item => item.TaskId, StringComparer.Ordinal);
        var held = await activities.OfPlan(plan.Id, cancel);
        var done = held.Where(one => one.State != ActivityState.Dropped && one.First.Year <= year && one.Last.Year >= year).ToArray();
        var pictures = (await activities.Pictures([.. done.Select(one => one.Id)], cancel)).CountBy(picture => picture.ActivityId).ToDictionary(StringComparer.Ordinal);
        var heard = await cases.OfPlan(plan.Id, cancel);
        var found = heard.Where(one => one.Day.Year == year).ToLookup(one => one.TaskId, StringComparer.Ordinal);
        // The first that was done of a task, in whatever year: what was done in time the year before is not late in this one.
        var firsts = written.Where(item => item.Published is not null).Select(item => (item.TaskId, Day: DateOnly.FromDateTime(unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(item.Published!.Value)).DateTime)))
            .Concat(held.Where(one => one is { State: ActivityState.Done, TaskId: not null }).Select(one => (TaskId: one.TaskId!, Day: one.First))).Concat(heard.Where(one => one.Done).Select(one => (one.TaskId, one.Day)))
            .GroupBy(one => one.TaskId, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Min(each => each.Day), StringComparer.Ordinal);
        var (paces, closed) = (await records.Paces(plan.Id, cancel), await records.Closed(plan.Id, year, cancel));
        var gaps = year != today.Year ? new Dictionary<string, TaskGap>(StringComparer.Ordinal) : (await watch.Of(unit, today.Monday(), cancel)).ToDictionary(lack => lack.Kept.Id, lack => lack.Gap, StringComparer.Ordinal);
        var byTask = done.ToLookup(one => one.TaskId, StringComparer.Ordinal);
        return new PlanCoverage
        {
            Plan = plan, Unit = unit, Year = year, Today = today, Others = [.. tasks.Where(task => task.Task.Mine == TaskRole.None)], Targets = await targets.Of(plan.Id, cancel), Gone = await book.Gone(plan.Id, cancel),
            Tasks = [.. tasks.Where(task => task.Task.Mine != TaskRole.None && Stands(task)).Select(task =>
            {
                var (own, acts, said, gap) = (items[task.Id].ToArray(), byTask[task.Id].ToArray(), closed.GetValueOrDefault(task.Id), gaps.GetValueOrDefault(task.Id));
                var shown = !Owed(task) || own.Any(item => item.Out > 0) || acts.Any(one => one.State == ActivityState.Done) || found[task.Id].Any(one => one.Done);
                var pace = (paces.GetValueOrDefault(task.Id) ?? new()).Over(PlanPace.Of(task.Task));
                return new CoveredTask(task, own, acts, acts.Sum(one => pictures.GetValueOrDefault(one.Id)), said, CoveredTask.Judge(task.Task.When, said, shown, gap, year, today, firsts.TryGetValue(task.Id, out var first) ? first : null), gap,
                    pace.Monthly) { Weekly = pace.Weekly, Cases = [.. found[task.Id]] };
            })],
        };

        bool Owed(KeptTask task) => PlanYears.Owed(year, task.Task.When, only);

        // What was done or said ahead of the plan's year, or after it, is shown where it happened.
        bool Stands(KeptTask task) => Owed(task) || items.Contains(task.Id) || byTask.Contains(task.Id) || found.Contains(task.Id) || closed.ContainsKey(task.Id);
    }
}
