using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Columns;
using Campaigns.Content.Items;
using Campaigns.Content.Observances;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Items;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Campaigns;

namespace Campaigns.Desk.Week;

/// <summary>Begins items for what a week owes, and gives them to people.</summary>
internal sealed class WeekActs(Drafts drafts, PlanBook book, CampaignPlanner planner, CampaignPosts campaigns, ObservanceCatalog observances, SlotStore slots, ColumnStore columns, ItemStore items, TimeProvider clock)
{
    /// <summary>When an office closes.</summary>
    private static readonly TimeOnly Closing = new(17, 0);

    /// <summary>Begins what <c>loai</c> says: for a task, an empty posting time, an empty time on the air, a day, a column, a beat.</summary>
    public async Task<Result<Item>> Begin(IFormCollection form, Unit unit, Sitting who, CancellationToken cancel)
    {
        var (key, title, person) = (form["khoa"].ToString(), form["tieu-de"].ToString(), form["nguoi-viet"].ToString());
        var order = new DraftOrder(unit, title) { Person = person };
        switch (form["loai"].ToString())
        {
            case "nhiem-vu":
                if (await book.FindTask(key, cancel) is not { Task: var task, UnitId: var owner } || owner != unit.Id)
                    return Missing;
                return await drafts.Begin(order with { TaskId = key, WriteBy = task.Task.When.To is { } last ? Before(unit.At(last, Closing)) : null }, who.Name, cancel);
            case "gio" when Time(form["luc"], unit) is { } due:
                return await drafts.Begin(order with { Post = (key, due), WriteBy = DayBefore(unit, due) }, who.Name, cancel);
            case "khung" when Time(form["luc"], unit) is { } start:
                return await drafts.Begin(order with { Post = (key, await Ahead(unit, key, start, cancel)), WriteBy = DayBefore(unit, start) }, who.Name, cancel);
            case "ngay" when Day(form["luc"]) is { } day && await observances.Find(key, cancel) is { Ok: true, Value: var observance } && observance.In(day.Year) == day:
                return await drafts.Begin(order with { NotAfter = unit.EndOf(day), WriteBy = DayBefore(unit, unit.At(day, new(8, 0))) }, who.Name, cancel);
            case "chuyen-muc":
                return (await columns.Of(unit.Id, cancel)).FirstOrDefault(one => one.Id == key && one.Retired is null) is { } column
                    ? await drafts.Begin(order with { Column = column.Name }, who.Name, cancel) : Missing;
            case "moc" when int.TryParse(form["nam"], NumberStyles.None, CultureInfo.InvariantCulture, out var year):
                return await Beat(unit, key, year, form["moc"].ToString(), person, who, cancel);
            default:
                return Missing;
        }
    }

    /// <summary>Asks somebody to write an item by a time; its words and approvals stay as they are.</summary>
    public async Task<Result<Item>> Give(IFormCollection form, Unit unit, Sitting who, CancellationToken cancel)
    {
        if (await items.Find(form["tin"].ToString(), cancel) is not { } item || item.UnitId != unit.Id)
            return Missing;
        var by = form["viet-xong"].ToString() is { Length: > 0 } text ? WhenArgument.Parse(text, unit.Zone, "viet-xong", clock) : null;
        return by is { Ok: false } ? by.Problems.ToArray() : await items.Change(item.Id, item.Revision, now => now with { Person = form["nguoi-viet"].ToString(), WriteBy = by?.Value }, who.Name, cancel);
    }

    /// <summary>Makes one beat by the code that makes whole campaigns.</summary>
    private async Task<Result<Item>> Beat(Unit unit, string observance, int year, string key, string person, Sitting who, CancellationToken cancel)
    {
        var order = await planner.Order(observance, year, unit, null, cancel);
        if (!order.Ok)
            return order.Problems.ToArray();
        if (order.Value.Template.Beats.FirstOrDefault(beat => beat.Key == key) is not { } one)
            return Missing;
        var made = await campaigns.Plan(order.Value with { Template = order.Value.Template with { Beats = [one] }, Since = clock.GetUtcNow(), Person = who.Name }, cancel);
        if (!made.Ok)
            return made.Problems.ToArray();
        if (made.Value.Items.FirstOrDefault(item => item.Beat.Beat.Key == key) is not { } report)
            return Problem.World(new("Mốc này đã qua giờ, không lập nữa.", "The time of this beat is over."), null, new("Sửa ngày, giờ của mốc ở trang chiến dịch.", "Change its day on the campaign's page."));
        var item = (await items.Find(report.Beat.ItemId, cancel))!;
        return person.Length == 0 ? item : await items.Change(item.Id, item.Revision, now => now with { Person = person, WriteBy = now.WriteBy ?? DayBefore(unit, report.Beat.At) }, who.Name, cancel);
    }

    /// <summary>An hour before a programme, so that its script can be printed; after the programme before it, into which the text would fall otherwise.</summary>
    private async Task<DateTimeOffset> Ahead(Unit unit, string station, DateTimeOffset start, CancellationToken cancel)
    {
        var day = DateOnly.FromDateTime(unit.Local(start).DateTime);
        var before = (await slots.Airtime(station, cancel)).On(day).Select(slot => unit.At(day, slot.Start)).Where(at => at < start)
            .Append(clock.GetUtcNow()).Max().AddMinutes(1);
        return start.AddHours(-1) > before ? start.AddHours(-1) : before;
    }

    /// <summary>The close of the day before; an hour before it where that is over; null where that is too.</summary>
    private DateTimeOffset? DayBefore(Unit unit, DateTimeOffset due) => Before(unit.At(DateOnly.FromDateTime(unit.Local(due).DateTime).AddDays(-1), Closing)) ?? Before(due.AddHours(-1));

    private DateTimeOffset? Before(DateTimeOffset at) => at > clock.GetUtcNow() ? at : null;

    private DateTimeOffset? Time(string? text, Unit unit) => text is { Length: > 0 } && WhenArgument.Parse(text, unit.Zone, "luc", clock) is { Ok: true, Value: var at } ? at : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static readonly Problem Missing = Problem.Input(new("Không còn việc này, hoặc chưa chọn giờ.", "This is not there any more, or no time is chosen."), null, new("Tải lại trang rồi làm lại.", "Load the page again and repeat it."));
}
