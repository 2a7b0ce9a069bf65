using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Tests.Hours;

/// <summary>What the rows of the workers say of the week. The test clock stands at 08:00 on a Monday in Hà Nội, 5 October 2026.</summary>
public sealed class RunningHoursTests
{
    private const string Berlin = "Europe/Berlin";

    [StoreFact]
    public async Task A_time_at_which_the_machine_is_mostly_off_is_warned_of_with_the_nearest_hour_in_which_it_runs()
    {
        await using var store = await TestStore.Open();
        await Office(store, days: 21);

        var warnings = await Hours(store).Warnings(UnitClock.Vietnam, [(ChannelKind.Facebook, At("2026-10-12T05:00+07:00")), (ChannelKind.Portal, At("2026-10-12T10:00+07:00"))]);

        var warning = warnings.ShouldHaveSingleItem();
        warning.Vi.ShouldBe("Máy này thường tắt lúc 05:00 thứ Hai (chạy 0 % thời gian trong 21 ngày qua). Giờ gần nhất máy thường chạy: 07:00.");
        warning.En.ShouldBe("This machine is usually off at 05:00 on Monday (it ran 0 % of that hour over the last 21 days). The nearest hour in which it usually runs: 07:00.");
    }

    [StoreFact]
    public async Task The_nearest_hour_may_be_an_earlier_one_or_one_of_another_day()
    {
        await using var store = await TestStore.Open();
        await Office(store, days: 21);
        var week = await Hours(store).Of(UnitClock.Vietnam);

        week.Off(At("2026-10-12T20:30+07:00"))!.Nearest.ShouldBe(At("2026-10-12T16:00+07:00"));
        week.Off(At("2026-10-13T03:00+07:00"))!.Nearest.ShouldBe(At("2026-10-13T07:00+07:00"));
        week.Off(At("2026-10-12T23:40+07:00"))!.Words().Vi.ShouldEndWith("Giờ gần nhất máy thường chạy: 07:00 thứ Ba.");
    }

    [StoreFact]
    public async Task No_hour_is_offered_that_is_past_already()
    {
        await using var store = await TestStore.Open(new TestClock(At("2026-10-05T19:00+07:00")));
        await Office(store, days: 21);

        // The afternoon of the same day is nearer, and over.
        (await Hours(store).Of(UnitClock.Vietnam)).Off(At("2026-10-05T20:00+07:00"))!.Nearest.ShouldBe(At("2026-10-06T07:00+07:00"));
    }

    [StoreFact]
    public async Task A_machine_that_runs_at_no_hour_is_said_to_without_an_offer()
    {
        await using var store = await TestStore.Open();
        await Ran(store, At("2026-09-20T09:00+07:00"), At("2026-09-20T09:01+07:00"));

        (await Hours(store).Warnings(UnitClock.Vietnam, [(ChannelKind.ZaloOa, At("2026-10-07T09:00+07:00"))])).ShouldHaveSingleItem()
            .Vi.ShouldBe("Máy này thường tắt lúc 09:00 thứ Tư (chạy 0 % thời gian trong 14 ngày qua).");
    }

    [StoreTheory]
    [InlineData("2026-09-28T08:30+07:00", 6)]
    [InlineData("2026-09-28T08:00+07:00", 7)]
    public async Task Nothing_is_said_before_a_whole_week_was_watched(string first, int days)
    {
        await using var store = await TestStore.Open();
        await Ran(store, At(first), At(first).AddMinutes(1));
        var week = await Hours(store).Of(UnitClock.Vietnam);

        (week.Days, week.Known, week.Off(At("2026-10-07T09:00+07:00")) is not null).ShouldBe((days, days == 7, days == 7));
    }

    [StoreFact]
    public async Task A_store_on_which_no_worker_ever_ran_says_nothing()
    {
        await using var store = await TestStore.Open();

        (await Hours(store).Warnings(UnitClock.Vietnam, [(ChannelKind.Portal, At("2026-10-07T09:00+07:00"))])).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task What_a_person_posts_or_a_programme_reads_does_not_wait_for_the_machine_and_what_is_due_now_needs_no_warning()
    {
        await using var store = await TestStore.Open();
        await Ran(store, At("2026-09-20T09:00+07:00"), At("2026-09-20T09:01+07:00"));
        var night = At("2026-10-07T02:00+07:00");

        (await Hours(store).Warnings(UnitClock.Vietnam, [(ChannelKind.Assisted, night), (ChannelKind.Radio, night), (ChannelKind.Portal, store.Clock.GetUtcNow())])).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_same_time_on_many_accounts_and_weeks_is_told_once()
    {
        await using var store = await TestStore.Open();
        await Office(store, days: 21);
        var monday = At("2026-10-12T05:00+07:00");

        (await Hours(store).Warnings(UnitClock.Vietnam, [(ChannelKind.Portal, monday), (ChannelKind.Facebook, monday), (ChannelKind.Portal, monday.AddDays(7))])).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task The_last_hour_of_the_week_and_the_first_are_two_hours()
    {
        await using var store = await TestStore.Open();
        for (var sunday = At("2026-09-13T00:00+07:00"); sunday < store.Clock.GetUtcNow(); sunday = sunday.AddDays(7))
            await Ran(store, sunday.AddHours(22), sunday.AddHours(24));
        var week = await Hours(store).Of(UnitClock.Vietnam);

        (week.Share(At("2026-10-11T23:59+07:00")), week.Share(At("2026-10-12T00:00+07:00")), week.Share(At("2026-10-10T23:00+07:00"))).ShouldBe((1, 0, 0));
        week.Off(At("2026-10-12T00:30+07:00"))!.Words().Vi.ShouldEndWith("Giờ gần nhất máy thường chạy: 23:00 Chủ nhật.");
    }

    [StoreFact]
    public async Task Only_the_last_four_weeks_count()
    {
        await using var store = await TestStore.Open();
        await Ran(store, At("2026-01-01T00:00+07:00"), At("2026-08-31T00:00+07:00"));
        await Office(store, days: 40);
        var week = await Hours(store).Of(UnitClock.Vietnam);

        (week.Days, week.Share(At("2026-10-12T05:00+07:00"))).ShouldBe((28, 0));
    }

    [StoreFact]
    public async Task Where_clocks_are_set_back_the_wall_clock_counts()
    {
        // Summer time ends on 25 October 2026: eight in the morning is six in UTC before it, and seven after.
        await using var store = await TestStore.Open(new TestClock(At("2026-11-09T12:00Z")));
        for (var day = new DateOnly(2026, 10, 13); day <= new DateOnly(2026, 11, 9); day = day.AddDays(1))
            await Ran(store, Wall(day, 8), Wall(day, 18));
        var week = await Hours(store).Of(Berlin);

        for (var day = new DateOnly(2026, 11, 10); day < new DateOnly(2026, 11, 17); day = day.AddDays(1))
            (week.Share(Wall(day, 7)), week.Share(Wall(day, 8)), week.Share(Wall(day, 17)), week.Share(Wall(day, 18))).ShouldBe((0, 1, 1, 0));
    }

    [StoreFact]
    public async Task An_hour_that_clocks_repeat_or_skip_is_neither_more_nor_less_than_whole()
    {
        // Two in the morning comes twice on 25 October 2026, and not at all on 28 March 2027.
        foreach (var now in new[] { "2026-11-09T12:00Z", "2027-04-12T12:00Z" })
        {
            await using var store = await TestStore.Open(new TestClock(At(now)));
            await Ran(store, At(now).AddDays(-40), At(now));
            var week = await Hours(store).Of(Berlin);

            Enumerable.Range(0, 24 * 7).ShouldAllBe(hour => week.Share(At(now).AddHours(hour)) == 1);
            week.Off(At(now).AddDays(3)).ShouldBeNull();
        }
    }

    [StoreFact]
    public async Task A_machine_that_sleeps_did_not_run_meanwhile()
    {
        await using var store = await TestStore.Open();
        var registry = new WorkerRegistry(store.Database, store.Clock);
        var worker = await registry.Enter(CancellationToken.None);
        store.Clock.Advance(TimeSpan.FromSeconds(10));
        (await registry.Beat(worker, CancellationToken.None)).ShouldBeTrue();
        store.Clock.Advance(TimeSpan.FromHours(3));
        (await registry.Beat(worker, CancellationToken.None)).ShouldBeFalse();
        await registry.Enter(CancellationToken.None);
        var week = await Hours(store).Of(UnitClock.Vietnam);

        week.Share(At("2026-10-05T08:00+07:00"))!.Value.ShouldBe(10.0 / 3600, 0.0001);
        week.Share(At("2026-10-05T09:00+07:00")).ShouldBe(0);
    }

    [StoreFact]
    public async Task Several_workers_count_together_and_none_twice()
    {
        await using var store = await TestStore.Open();
        for (var day = At("2026-09-14T00:00+07:00"); day < store.Clock.GetUtcNow().AddDays(-1); day = day.AddDays(1))
        {
            await Ran(store, day.AddHours(7), day.AddHours(12.5));
            await Ran(store, day.AddHours(11), day.AddHours(17));
            await Ran(store, day.AddHours(11.25), day.AddHours(11.75));
        }
        var week = await Hours(store).Of(UnitClock.Vietnam);

        for (var hour = 7; hour < 17; hour++)
            week.Share(At("2026-10-06T00:00+07:00").AddHours(hour)).ShouldBe(1, $"{hour}");
        week.Share(At("2026-10-06T17:00+07:00")).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_clock_that_was_years_off_spoils_nothing()
    {
        await using var store = await TestStore.Open(new TestClock(At("2031-01-01T00:00Z")));
        var registry = new WorkerRegistry(store.Database, store.Clock);
        await Ran(store, At("2009-01-01T00:00Z"), At("2009-01-01T00:05Z"));
        await Ran(store, At("2030-01-01T00:00Z"), At("2030-01-01T09:00Z"));
        var worker = await registry.Enter(CancellationToken.None);
        // The network sets the clock right, and the worker beats on.
        store.Clock.MoveTo(At("2026-10-05T08:00+07:00"));
        (await registry.Beat(worker, CancellationToken.None)).ShouldBeTrue();
        store.Clock.Advance(TimeSpan.FromSeconds(10));
        (await registry.Beat(worker, CancellationToken.None)).ShouldBeTrue();
        var week = await Hours(store).Of(UnitClock.Vietnam);

        (week.Days, week.Known, week.Share(At("2026-10-05T08:00+07:00"))).ShouldBe((0, false, 1));
    }

    [StoreFact]
    public async Task The_week_is_told_in_one_line()
    {
        await using var store = await TestStore.Open();
        (await Hours(store).Of(UnitClock.Vietnam)).Words().Vi.ShouldBe("Giờ máy thường chạy: chưa biết, mới theo dõi 0 ngày (cần 7).");
        await Office(store, days: 21);

        var words = (await Hours(store).Of(UnitClock.Vietnam)).Words();

        words.Vi.ShouldBe("Giờ máy thường chạy (21 ngày qua): thứ Hai–thứ Sáu 07:00–11:00, 13:00–17:00; thứ Bảy 07:00–11:00; Chủ nhật tắt.");
        words.En.ShouldBe("Running hours (last 21 days): Monday–Friday 07:00–11:00, 13:00–17:00; Saturday 07:00–11:00; Sunday off.");
    }

    private static RunningHours Hours(TestStore store) => new(store.Database, store.Clock);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Wall(DateOnly day, int hour) => new Unit { Id = "", Code = "", Name = "", Place = "", Zone = Berlin }.At(day, new TimeOnly(hour, 0));

    /// <summary>A PC that is on from 7 to 11 and from 13 to 17, on Saturdays in the morning only; its first run began a number of days ago.</summary>
    private static async Task Office(TestStore store, int days)
    {
        var now = store.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        var midnight = now - now.TimeOfDay;
        for (var day = midnight.AddDays(-days); day <= now; day = day.AddDays(1))
        {
            if (day.DayOfWeek != DayOfWeek.Sunday)
                await Ran(store, day.AddHours(7), day.AddHours(11));
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                await Ran(store, day.AddHours(13), day.AddHours(17));
        }
    }

    /// <summary>A worker that ran so long, as far as the clock has come.</summary>
    private static async Task Ran(TestStore store, DateTimeOffset from, DateTimeOffset to)
    {
        var now = store.Clock.GetUtcNow();
        if (from < now)
            await store.Database.Write(session => session.Run("INSERT INTO worker (id, machine, started, beat, stopped) VALUES (@id, 'pc', @from, @to, @to)",
                new { id = Content.Id.New(store.Clock), from = from.ToUnixTimeMilliseconds(), to = (to < now ? to : now).ToUnixTimeMilliseconds() }));
    }
}
