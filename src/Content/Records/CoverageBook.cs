using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Content.Records;

/// <summary>Puts together what was done of a plan.</summary>
public sealed class CoverageBook(PlanStore plans, PlanBook book, ActivityStore activities, TaskRecordStore records, TaskWatch watch, TargetReadings targets, UnitStore units, TimeProvider clock)
{
    /// <summary>Null where there is no such plan.</summary>
    /// <param name="planId">Of the plan.</param>
    /// <param name="asked">The year; null: this one.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<PlanCoverage?> Of(string planId, int? asked, CancellationToken cancel = default)
    {
        if (await plans.Find(planId, cancel) is not { } plan || await units.ByCodeOrName(plan.UnitId, cancel) is not { } unit)
            return null;
        var today = unit.Today(clock);
        var year = asked ?? today.Year;
        var tasks = await plans.Tasks(planId, cancel);
        var items = (await book.Items(planId, cancel)).Where(item => unit.Local(item.When).Year == year).ToLookup(item => item.TaskId, StringComparer.Ordinal);
        var done = (await activities.OfPlan(planId, cancel)).Where(one => one.State != ActivityState.Dropped && one.First.Year <= year && one.Last.Year >= year).ToArray();
        var pictures = (await activities.Pictures([.. done.Select(one => one.Id)], cancel)).CountBy(picture => picture.ActivityId).ToDictionary(StringComparer.Ordinal);
        var (paces, closed) = (await records.Paces(planId, cancel), await records.Closed(planId, year, cancel));
        var gaps = year != today.Year ? new Dictionary<string, TaskGap>(StringComparer.Ordinal) : (await watch.Of(unit, today.Monday(), cancel)).ToDictionary(lack => lack.Kept.Id, lack => lack.Gap, StringComparer.Ordinal);
        var byTask = done.ToLookup(one => one.TaskId, StringComparer.Ordinal);
        return new PlanCoverage
        {
            Plan = plan, Unit = unit, Year = year, Today = today, Others = [.. tasks.Where(task => task.Task.Mine == TaskRole.None)], Targets = await targets.Of(planId, cancel),
            Tasks = [.. tasks.Where(task => task.Task.Mine != TaskRole.None && !(task.Task.When.To?.Year < year) && !(task.Task.When.From?.Year > year)).Select(task =>
            {
                var (own, acts, said, gap) = (items[task.Id].ToArray(), byTask[task.Id].ToArray(), closed.GetValueOrDefault(task.Id), gaps.GetValueOrDefault(task.Id));
                var shown = own.Any(item => item.Out > 0) || acts.Any(one => one.State == ActivityState.Done);
                return new CoveredTask(task, own, acts, acts.Sum(one => pictures.GetValueOrDefault(one.Id)), said, CoveredTask.Judge(task.Task.When, said, shown, gap, year, today), gap,
                    paces.TryGetValue(task.Id, out var pace) ? pace : null);
            })],
        };
    }
}
