using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Records;

/// <summary>Tasks that come again, as the store has them. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class TaskWatchTests
{
    private static readonly Actor Who = "Lò Thị Hoa";
    private static readonly DateOnly Monday = new(2026, 10, 5);

    [StoreFact]
    public async Task What_lacks_an_item_is_found_until_an_item_or_an_activity_is_there_or_somebody_closed_it()
    {
        await using var at = await RecordStores.Open();
        var plans = new PlanStore(at.Store.Database, new FrozenStore(at.Store.Database, at.Store.Clock), at.Store.Clock);
        var plan = await plans.Keep(at.Unit, new("kh3.txt", [3]), new PlanContent
        {
            Document = new() { Number = "20/KH-UBND", Date = new(2026, 1, 5) },
            Tasks =
            [
                Task("I.1", PlanTimeKind.Weekly), Task("I.2", PlanTimeKind.Monthly), Task("I.3", PlanTimeKind.Monthly), Task("I.4", PlanTimeKind.Ongoing), Task("I.5", PlanTimeKind.Ongoing),
                Task("I.6", PlanTimeKind.Weekly) with { Mine = TaskRole.None },
            ],
        });
        var tasks = (await plans.Tasks(plan.Id)).ToDictionary(task => task.Task.Id, task => task.Id);
        var (watch, records) = (new TaskWatch(at.Store.Database, at.Store.Clock), new TaskRecordStore(at.Store.Database, at.Audit, at.Store.Clock));
        await records.Pace(plan.Id, tasks["I.5"], new(2), Who);

        (await Lacks()).ShouldBe(["I.1 Week 1", "I.2 Month 1", "I.3 Month 1", "I.5 Month 2"], "the plan is new: nothing was silent for sixty days");
        (await Slots()).ShouldBe(["I.1 09/10", "I.1 16/10", "I.2 25/10", "I.3 25/10"]);

        await Item(tasks["I.1"]);
        await Item(tasks["I.5"]);
        await at.Activities.Save(new() { UnitId = at.Unit, TaskId = tasks["I.2"], Kind = ActivityKind.Leaflet, Title = "Tờ rơi", First = new(2026, 10, 20), Last = new(2026, 10, 21) }, Who);
        await records.Close(plan.Id, tasks["I.3"], 2026, TaskOutcome.Done, "", Who, sure: true);

        (await Lacks()).ShouldBe(["I.5 Month 1"]);
        (await Slots()).ShouldBe(["I.1 12/10"], "what is begun, planned or closed needs no place; the next stands on the weekday of the last");
        await records.Pace(plan.Id, tasks["I.1"], new(Weekday: DayOfWeek.Wednesday), Who);
        (await Slots()).ShouldBe(["I.1 14/10"], "where a day is set, on that day");
        (await Lacks()).ShouldBe(["I.5 Month 1"], "a day alone asks for no more");
        at.Store.Clock.Advance(TimeSpan.FromDays(70));
        (await watch.Of(at.Store.Unit, new(2026, 12, 14))).Single(lack => lack.Kept.Task.Id == "I.4").Gap.ShouldBe(new TaskGap(TaskLackKind.Silent, 70, 60));

        async Task<IEnumerable<string>> Slots() => (await watch.Slots([at.Store.Unit], Monday, new(2026, 10, 18)))
            .Concat(await watch.Slots([at.Store.Unit], new(2026, 10, 25), new(2026, 10, 25))).Select(slot => $"{slot.Kept.Task.Id} {slot.Day:dd/MM}");

        async Task<IEnumerable<string>> Lacks() => (await watch.Of(at.Store.Unit, Monday)).Select(lack => $"{lack.Kept.Task.Id} {lack.Gap.Kind} {lack.Gap.Missing}");

        async Task Item(string task) => (await new ItemStore(at.Store.Database, at.Audit, at.Store.Clock).Save(new Item { Id = Id.New(at.Store.Clock), UnitId = at.Unit, Title = "Bài", Body = "Lời.", PlanTaskId = task }, Who.Name)).Ok.ShouldBeTrue();

    }

    [StoreFact]
    public async Task A_plan_for_next_year_owes_nothing_before_that_year_and_one_of_this_year_nothing_after_it()
    {
        await using var at = await RecordStores.Open();
        var plans = new PlanStore(at.Store.Database, new FrozenStore(at.Store.Database, at.Store.Clock), at.Store.Clock);
        foreach (var year in new[] { 2026, 2027 })
            await plans.Keep(at.Unit, new($"kh{year}.txt", [(byte)(year - 2000)]), new PlanContent
            {
                Document = new() { Number = $"{year}/KH-UBND", Title = $"Truyền thông trên địa bàn xã năm {year}", Date = new(2026, 1, 5) }, Tasks = [Task($"{year}.1", PlanTimeKind.Weekly), Task($"{year}.2", PlanTimeKind.Ongoing)],
            });
        var watch = new TaskWatch(at.Store.Database, at.Store.Clock);

        (await Lacks(Monday)).ShouldBe(["2026.1 Week"]);
        (await watch.Slots([at.Store.Unit], new(2026, 12, 21), new(2027, 1, 17))).Select(slot => $"{slot.Kept.Task.Id} {slot.Day:dd/MM}").ShouldBe(["2026.1 25/12", "2027.1 01/01", "2027.1 08/01", "2027.1 15/01"]);
        at.Store.Clock.Advance(TimeSpan.FromDays(91));
        (await Lacks(new(2027, 1, 4))).ShouldBe(["2027.1 Week"], "an ongoing task is silent from the beginning of its year on");
        at.Store.Clock.Advance(TimeSpan.FromDays(60));
        (await Lacks(new(2027, 3, 1))).ShouldBe(["2027.1 Week", "2027.2 Silent"], ignoreOrder: true);

        async Task<IEnumerable<string>> Lacks(DateOnly monday) => (await watch.Of(at.Store.Unit, monday)).Select(lack => $"{lack.Kept.Task.Id} {lack.Gap.Kind}");
    }

    private static PlanTask Task(string id, PlanTimeKind kind) => new() { Id = id, Text = $"Việc {id}", Mine = TaskRole.Lead, When = new(kind) };
}
