using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Queue;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Queues;

/// <summary>Puts together the pages of the queues, and does what their forms ask.</summary>
internal sealed class QueuePages(
    QueueList list, QueueDesk desk, PostingTimeStore times, Database database, AccountStore accounts, UnitStore units, RunningHours hours, IAntiforgery antiforgery, TimeProvider clock)
{
    private static readonly TimeSpan LateFor = TimeSpan.FromDays(14);

    /// <summary>All queues.</summary>
    public async Task<IResult> All(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var who = Sitting.Of(context)!;
        var known = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        var counts = await database.Read(async session => (await session.List<(string Account, int Waiting, int Late, int Times)>("""
            SELECT c.id, (SELECT COUNT(*) FROM post p WHERE p.account_id = c.id AND p.due > @now AND p.state IN (0, 8)),
              (SELECT COUNT(*) FROM post p WHERE p.account_id = c.id AND p.due >= @since AND p.state IN (6, 7)), (SELECT COUNT(*) FROM posting_time t WHERE t.account_id = c.id)
            FROM account c
            """, new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), since = (clock.GetUtcNow() - LateFor).ToUnixTimeMilliseconds() })).ToDictionary(row => row.Account, StringComparer.Ordinal), cancel);
        return new RazorComponentResult<QueuesPage>(new
        {
            Lines = (IReadOnlyList<QueueLine>)[.. from account in await accounts.All(cancel) where known.ContainsKey(account.UnitId) let count = counts.GetValueOrDefault(account.Id)
                select new QueueLine(account, known[account.UnitId], count.Waiting, count.Late, count.Times)],
        });
    }

    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : Missing();

    public Task<IResult> Pause(HttpContext context, string id) => Act(context, id, async (_, person, cancel) => Told(await desk.Pause(id, person, cancel)));

    public Task<IResult> Resume(HttpContext context, string id) => Act(context, id, async (_, person, cancel) => Told(await desk.Resume(id, person, cancel)));

    /// <summary>Gives a late post of this account the next free time.</summary>
    public Task<IResult> Queue(HttpContext context, string id) => Act(context, id, async (form, person, cancel) =>
        await Of(id, [form["bai"].ToString()], cancel) ? Told(await desk.Post(form["bai"].ToString(), person, cancel)) : new Answer { Problems = [Elsewhere] });

    public Task<IResult> Fill(HttpContext context, string id) => Act(context, id, async (form, person, cancel) => Told(await desk.Fill(id, form["tin"].ToString(), person, cancel)));

    /// <summary>Gives a post the place of another one, or the place of that number.</summary>
    public Task<IResult> Swap(HttpContext context, string id) => Act(context, id, async (form, person, cancel) =>
    {
        if (await Place(form, id, cancel) is not var (at, other) || CalendarForm.Seen(form["thay"]) is not { } seen)
            return new Answer { Problems = [Wrong] };
        if (!await Of(id, [.. new[] { form["bai"].ToString(), at }.Distinct(StringComparer.Ordinal)], cancel))
            return new Answer { Problems = [Elsewhere] };
        var swapped = await desk.Reorder(new QueueOrder(form["bai"].ToString(), seen, at, other, person) { Accepted = form["dong-y"] == "1" }, cancel);
        return swapped.Ok ? new Answer { Asked = swapped.Value.Asked, Anew = swapped.Value.Anew } : new Answer { Problems = swapped.Problems };
    });

    public Task<IResult> AddTimes(HttpContext context, string id) => Act(context, id, async (form, person, cancel) =>
    {
        if (Time(form["gio"]) is not { } at)
            return new Answer { Problems = [Wrong] };
        var added = await times.Add(id, [.. form["ngay"].Select(Day).OfType<DayOfWeek>().Distinct().Select(day => new PostingTime(day, at))], person, cancel);
        return new Answer { Problems = added.Problems };
    });

    public Task<IResult> RemoveTime(HttpContext context, string id) => Act(context, id, async (form, person, cancel) =>
    {
        if (Time(form["gio"]) is not { } at || Day(form["ngay"]) is not { } day)
            return new Answer { Problems = [Wrong] };
        await times.Remove(id, new PostingTime(day, at), person, cancel);
        return new Answer();
    });

    /// <summary>Whose place it is, and its time as it was seen; by number the one that stands there now, the last where there are not so many.</summary>
    private async Task<(string Post, DateTimeOffset Seen)?> Place(IFormCollection form, string id, CancellationToken cancel)
    {
        if (form["cho"].ToString() is not { Length: > 0 } number)
            return CalendarForm.Seen(form["voi-thay"]) is { } seen ? (form["voi"].ToString(), seen) : null;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place < 1 || (await list.Of(id, cancel))?.Posts is not { Count: > 0 } posts)
            return null;
        var there = posts[Math.Min(place, posts.Count) - 1];
        return (there.Id, there.Due);
    }

    private static readonly Problem Wrong = Problem.Input(new("Giờ, ngày hoặc số chỗ không đúng.", "A time, a day or a place is wrong."), null, new("Tải lại trang rồi chọn lại.", "Load the page again and choose once more."));

    private static readonly Problem Elsewhere = Problem.Input(new("Bài này không ở trong hàng chờ của kênh.", "This post is not in the account's queue."), null, new("Tải lại trang.", "Load the page again."));

    private sealed record Answer
    {
        public IReadOnlyList<string> Lines { get; init; } = [];
        public IReadOnlyList<Problem> Problems { get; init; } = [];
        public IReadOnlyList<string> Asked { get; init; } = [];
        public IReadOnlyList<string> Anew { get; init; } = [];

        public bool Asks => Asked.Count + Anew.Count > 0;
    }

    /// <summary>Whether every one of the posts stands on the account: whoever may use one queue reaches no other through it.</summary>
    private Task<bool> Of(string accountId, string[] posts, CancellationToken cancel) => database.Read(async session =>
        await session.Value<int>("SELECT COUNT(*) FROM post WHERE account_id = @accountId AND id IN @posts", new { accountId, posts }) == posts.Length, cancel);

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Actor, CancellationToken, Task<Answer>> act)
    {
        var cancel = context.RequestAborted;
        if (await accounts.Find(id, cancel) is null)
            return Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show((await View(context, id))! with { Problems = [wrong] });
        var form = await context.Request.ReadFormAsync(cancel);
        var answer = await act(form, Sitting.Of(context)!.Actor, cancel);
        if (answer is { Lines.Count: 0, Problems.Count: 0, Asks: false })
            return Results.Redirect($"/hang-cho/{id}");
        return Show((await View(context, id))! with
        {
            Lines = answer.Lines, Problems = answer.Problems, Asked = answer.Asked, Anew = answer.Anew,
            Again = !answer.Asks ? [] : [.. from field in form where field.Key is "bai" or "thay" or "voi" or "voi-thay" or "cho" select (field.Key, field.Value.ToString())],
        });
    }

    private async Task<QueueView?> View(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await list.Of(id, cancel) is not { } queue || await units.ById(queue.Account.UnitId, cancel) is not { } unit)
            return null;
        var now = clock.GetUtcNow();
        var week = QueueTimes.Between(queue.Times, TimeZoneInfo.FindSystemTimeZoneById(unit.Zone), now, now.AddDays(7));
        return new QueueView
        {
            Queue = queue, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            Off = await hours.Warnings(unit.Zone, week.Select(moment => (queue.Account.Kind, moment)), cancel),
        };
    }

    private static Answer Told(Problem? problem) => problem is null ? new() : new() { Problems = [problem] };

    private static Answer Told(Result<QueueReport> queued)
    {
        var (lines, problems) = CalendarActs.Told(queued);
        return new() { Lines = lines, Problems = problems };
    }

    private static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DayOfWeek? Day(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 0 and <= 6 ? (DayOfWeek)day : null;

    private static RazorComponentResult<QueuePage> Show(QueueView view) => new(new { View = view }) { StatusCode = view.Lines.Count > 0 ? StatusCodes.Status200OK : view.Status };

    private static RazorComponentResult<QueueMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
