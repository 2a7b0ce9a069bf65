using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Queue;

namespace Campaigns.Scheduler.Tests.Queue;

public sealed class QueueDeskTests
{
    private static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();

    // The clock stands at 08:00 in Hà Nội on Monday, 5 October 2026.
    [StoreFact]
    public async Task An_approved_item_gets_the_next_free_posting_time_of_each_of_its_accounts()
    {
        await using var workshop = await Workshop.Open();
        var zalo = await workshop.NewAccount("OA xã", ChannelKind.ZaloOa);
        await Times(workshop, workshop.Account, EveryDay, "07:00", "19:30");
        await Times(workshop, zalo, [DayOfWeek.Wednesday], "11:15");
        var post = await workshop.Post(TimeSpan.FromDays(30));
        var item = await Item(workshop, post);
        await workshop.Posts.Plan([new NewPost(zalo.UnitId, item, zalo.Id, workshop.Now.AddDays(30), workshop.Now.AddDays(31))]);

        var report = (await Desk(workshop).Item(item, "Biên tập viên")).Value!;

        report.Problems.ShouldBeEmpty();
        report.Posts.Select(p => (p.Account, p.Due.ToString("HH:mm dd/MM zzz", System.Globalization.CultureInfo.InvariantCulture), p.Approved)).ShouldBe([("Trang xã", "19:30 05/10 +07:00", true), ("OA xã", "11:15 07/10 +07:00", false)], ignoreOrder: true);
        (await workshop.See(post)).Approved.ShouldBeTrue();
        (await workshop.Value<long>("SELECT not_after - due FROM post WHERE id = @post", new { post })).ShouldBe((long)workshop.Account.Grace.TotalMilliseconds);
        (await workshop.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'post.queue'")).ShouldBe(2);
    }

    [StoreFact]
    public async Task To_press_again_changes_nothing_and_the_next_item_gets_the_next_time()
    {
        await using var workshop = await Workshop.Open();
        await Times(workshop, workshop.Account, EveryDay, "19:30");
        var (one, two) = (await workshop.Post(TimeSpan.FromDays(30)), await workshop.Post(TimeSpan.FromDays(30), title: "Bài hai"));
        var (first, second) = (await Queue(workshop, one), await Queue(workshop, two));
        (await Queue(workshop, one)).ShouldBe(first);
        (second - first).ShouldBe(TimeSpan.FromDays(1));
        (await workshop.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'post.queue'")).ShouldBe(2);
    }

    [StoreFact]
    public async Task Presses_at_the_same_moment_get_different_times()
    {
        await using var workshop = await Workshop.Open();
        await Times(workshop, workshop.Account, EveryDay, "07:00", "11:00", "19:30");
        var posts = new List<string>();
        for (var i = 0; i < 12; i++)
            posts.Add(await workshop.Post(TimeSpan.FromDays(90), title: $"Bài {i}"));
        var desk = Desk(workshop);

        await Task.WhenAll(posts.Select(post => Task.Run(() => desk.Post(post, "Biên tập viên"))));

        var dues = new List<DateTimeOffset>();
        foreach (var post in posts)
            dues.Add((await workshop.See(post)).Due);
        dues.ShouldBeUnique();
        dues.Max().ShouldBe(Local(10, 9, 7, 0));
    }

    [StoreTheory]
    [InlineData(PostState.Scheduled, true)]
    [InlineData(PostState.Waiting, true)]
    [InlineData(PostState.Sending, true)]
    [InlineData(PostState.Published, true)]
    [InlineData(PostState.Pending, true)]
    [InlineData(PostState.Unknown, true)]
    [InlineData(PostState.Held, true)]
    [InlineData(PostState.Failed, false)]
    [InlineData(PostState.Missed, false)]
    [InlineData(PostState.Cancelled, false)]
    [InlineData(PostState.Withdrawn, false)]
    public async Task A_time_is_taken_by_what_goes_out_then_and_not_by_what_does_not(PostState state, bool taken)
    {
        await using var workshop = await Workshop.Open();
        await Times(workshop, workshop.Account, EveryDay, "19:30");
        // Half a minute past it: the same minute to whoever reads the page.
        var there = await workshop.Post(TimeSpan.FromHours(11.5) + TimeSpan.FromSeconds(30));
        await workshop.Run("UPDATE post SET state = @state WHERE id = @there", new { state, there });
        var post = await workshop.Post(TimeSpan.FromDays(30), title: "Bài hai");

        (await Queue(workshop, post)).ShouldBe(Local(10, 5, 19, 30).AddDays(taken ? 1 : 0));
    }

    [StoreFact]
    public async Task Another_accounts_post_takes_no_time_of_this_one()
    {
        await using var workshop = await Workshop.Open();
        var zalo = await workshop.NewAccount("OA xã", ChannelKind.ZaloOa);
        await Times(workshop, workshop.Account, EveryDay, "19:30");
        await workshop.Post(TimeSpan.FromHours(11.5), account: zalo);
        var post = await workshop.Post(TimeSpan.FromDays(30), title: "Bài hai");

        (await Queue(workshop, post)).ShouldBe(Local(10, 5, 19, 30));
    }

    [StoreFact]
    public async Task The_time_lies_inside_what_the_item_and_its_approval_allow_or_there_is_none()
    {
        await using var workshop = await Workshop.Open();
        await Times(workshop, workshop.Account, EveryDay, "07:00");
        var post = await workshop.Post(TimeSpan.FromDays(30));
        var item = await Item(workshop, post);
        await workshop.Run("UPDATE approval SET window_from = @from, window_to = @to", new { from = Local(10, 8, 7, 0).ToUnixTimeMilliseconds(), to = Local(10, 9, 7, 0).ToUnixTimeMilliseconds() });

        (await Queue(workshop, post)).ShouldBe(Local(10, 8, 7, 0));
        await workshop.Run("UPDATE item SET not_after = @last WHERE id = @item", new { last = Local(10, 8, 6, 59).ToUnixTimeMilliseconds(), item });
        var none = await Desk(workshop).Item(item, "Biên tập viên");

        none.Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("“Trang xã” không còn giờ trống trước hạn 06:59 08/10/2026.");
        (await workshop.See(post)).Due.ShouldBe(Local(10, 8, 7, 0));
    }

    [StoreFact]
    public async Task The_last_moment_is_never_later_than_the_items_own()
    {
        await using var workshop = await Workshop.Open();
        await Times(workshop, workshop.Account, EveryDay, "19:30");
        var post = await workshop.Post(TimeSpan.FromDays(30));
        var last = Local(10, 5, 20, 0).ToUnixTimeMilliseconds();
        await workshop.Run("UPDATE item SET not_after = @last", new { last });

        await Queue(workshop, post);

        (await workshop.Value<long>("SELECT not_after FROM post WHERE id = @post", new { post })).ShouldBe(last);
    }

    [StoreFact]
    public async Task An_account_without_posting_times_does_not_keep_the_others_from_theirs()
    {
        await using var workshop = await Workshop.Open();
        var zalo = await workshop.NewAccount("OA xã", ChannelKind.ZaloOa);
        await Times(workshop, workshop.Account, EveryDay, "19:30");
        var item = await Item(workshop, await workshop.Post(TimeSpan.FromDays(30)));
        await workshop.Posts.Plan([new NewPost(zalo.UnitId, item, zalo.Id, workshop.Now.AddDays(30), workshop.Now.AddDays(31))]);

        var report = (await Desk(workshop).Item(item, "Biên tập viên")).Value!;

        report.Posts.ShouldHaveSingleItem().Account.ShouldBe("Trang xã");
        report.Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Kênh “OA xã” chưa có giờ đăng.");
    }

    [StoreFact]
    public async Task What_nobody_approved_is_not_queued_as_an_item()
    {
        await using var workshop = await Workshop.Open();
        await Times(workshop, workshop.Account, EveryDay, "19:30");
        var draft = await workshop.Post(TimeSpan.FromDays(3), approved: false);
        var changed = await workshop.Post(TimeSpan.FromDays(3), title: "Sửa sau khi duyệt");
        await workshop.Run("UPDATE item SET revision = 2 WHERE id = (SELECT item_id FROM post WHERE id = @changed)", new { changed });

        foreach (var post in new[] { draft, changed })
            (await Desk(workshop).Item(await Item(workshop, post), "Biên tập viên")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tin, bài chưa được duyệt nên chưa xếp hàng được.");
        (await workshop.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'post.queue'")).ShouldBe(0);
    }

    [StoreTheory]
    [InlineData(PostState.Missed, true)]
    [InlineData(PostState.Failed, true)]
    [InlineData(PostState.Held, true)]
    [InlineData(PostState.Sending, false)]
    [InlineData(PostState.Published, false)]
    [InlineData(PostState.Cancelled, false)]
    public async Task What_was_missed_is_offered_the_next_free_time_and_what_is_out_is_not(PostState state, bool possible)
    {
        await using var workshop = await Workshop.Open();
        await Times(workshop, workshop.Account, EveryDay, "19:30");
        var post = await workshop.Post(-TimeSpan.FromDays(1));
        await workshop.Run("UPDATE post SET state = @state, why = 'Máy tắt.', held = CASE WHEN @state = 8 THEN 0 END WHERE id = @post", new { state, post });

        var queued = await Desk(workshop).Post(post, "Biên tập viên");

        queued.Ok.ShouldBe(possible);
        var seen = await workshop.See(post);
        (seen.State, seen.Why).ShouldBe(possible ? (PostState.Scheduled, null) : (state, "Máy tắt."));
        seen.Due.ShouldBe(possible ? Local(10, 5, 19, 30) : workshop.Now.AddDays(-1));
    }

    [StoreFact]
    public async Task A_worker_that_holds_a_post_loses_it_when_it_is_queued_anew()
    {
        await using var workshop = await Workshop.Open();
        await Times(workshop, workshop.Account, EveryDay, "19:30");
        var post = await workshop.Post();
        await workshop.Run("UPDATE post SET worker = 'w1', lease_until = @until WHERE id = @post", new { until = workshop.Now.AddMinutes(1).ToUnixTimeMilliseconds(), post });

        await Queue(workshop, post);

        (await workshop.Value<string>("SELECT worker FROM post WHERE id = @post", new { post })).ShouldBeNull();
    }

    [StoreFact]
    public async Task An_item_of_the_library_waits_in_the_queue_for_its_own_approval_there_and_is_taken_once()
    {
        await using var workshop = await Workshop.Open();
        var zalo = await workshop.NewAccount("OA xã", ChannelKind.ZaloOa);
        await Times(workshop, zalo, EveryDay, "11:00");
        var item = await Item(workshop, await workshop.Post(TimeSpan.FromDays(3)));
        var list = new QueueList(workshop.Database, workshop.Accounts, workshop.Clock);
        (await list.Of(zalo.Id))!.Library.ShouldHaveSingleItem().Id.ShouldBe(item);

        var filled = (await Desk(workshop).Fill(zalo.Id, item, "Biên tập viên")).Value!;
        var again = await Desk(workshop).Fill(zalo.Id, item, "Biên tập viên");

        (filled.Posts[0].Due, filled.Posts[0].Approved).ShouldBe((Local(10, 5, 11, 0), false));
        (await workshop.See(filled.Posts[0].Id)).Approved.ShouldBeFalse();
        again.Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tin, bài này đã có trong hàng của “OA xã”.");
        (await list.Of(zalo.Id))!.Library.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Two_posts_change_places_with_the_time_that_each_has_left()
    {
        await using var workshop = await Workshop.Open();
        var (one, two) = (await workshop.Post(TimeSpan.FromHours(1), grace: TimeSpan.FromHours(2)), await workshop.Post(TimeSpan.FromHours(4), title: "Bài hai", grace: TimeSpan.FromHours(5)));
        var (early, late) = ((await workshop.See(one)).Due, (await workshop.See(two)).Due);

        (await Desk(workshop).Reorder(new QueueOrder(two, late, one, early, "Biên tập viên"))).Value!.Done.Count.ShouldBe(2);

        ((await workshop.See(one)).Due, (await workshop.See(two)).Due).ShouldBe((late, early));
        (await workshop.Value<long>("SELECT not_after FROM post WHERE id = @two", new { two })).ShouldBe((early + TimeSpan.FromHours(5)).ToUnixTimeMilliseconds());
        (await Desk(workshop).Reorder(new QueueOrder(two, late, one, early, "Người khác"))).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("Người khác vừa dời bài này sang");
    }

    [StoreFact]
    public async Task Changing_places_asks_first_where_one_of_the_two_leaves_its_approved_window()
    {
        await using var workshop = await Workshop.Open();
        var (one, two) = (await workshop.Post(TimeSpan.FromHours(1)), await workshop.Post(TimeSpan.FromDays(4), title: "Bài hai"));
        var (early, late) = ((await workshop.See(one)).Due, (await workshop.See(two)).Due);
        await workshop.Run("UPDATE approval SET window_to = @to WHERE id = (SELECT approval_id FROM post WHERE id = @one)", new { to = workshop.Now.AddDays(1).ToUnixTimeMilliseconds(), one });
        var swap = new QueueOrder(one, early, two, late, "Biên tập viên");

        var asked = (await Desk(workshop).Reorder(swap)).Value!;
        (asked.Done.Count, asked.Asked.ShouldHaveSingleItem()).ShouldBe((0, "Ngày Chuyển đổi số quốc gia 10/10"));
        (await workshop.See(one)).Due.ShouldBe(early);
        var list = (await new QueueList(workshop.Database, workshop.Accounts, workshop.Clock).Of(workshop.Account.Id))!;
        list.Rows.Where(row => row.Post is not null).Select(row => row.Post!.UpVoids).ShouldBe([false, true]);

        (await Desk(workshop).Reorder(swap with { Accepted = true })).Value!.Done.Count.ShouldBe(2);
        ((await workshop.See(one)).Approved, (await workshop.See(two)).Approved).ShouldBe((false, true));
    }

    [StoreFact]
    public async Task A_post_put_at_another_place_moves_those_between_one_place_and_no_time_is_lost()
    {
        await using var workshop = await Workshop.Open();
        var posts = new List<string>();
        foreach (var hour in Enumerable.Range(1, 4))
            posts.Add(await workshop.Post(TimeSpan.FromHours(hour), title: $"Bài {hour}"));
        var times = new List<DateTimeOffset>();
        foreach (var post in posts)
            times.Add((await workshop.See(post)).Due);

        (await Desk(workshop).Reorder(new QueueOrder(posts[3], times[3], posts[1], times[1], "Biên tập viên"))).Value!.Done.Count.ShouldBe(3);
        (await Order(workshop)).ShouldBe([posts[0], posts[3], posts[1], posts[2]]);
        (await Desk(workshop).Reorder(new QueueOrder(posts[0], times[0], posts[2], times[3], "Biên tập viên"))).Value!.Done.Count.ShouldBe(4);
        (await Order(workshop)).ShouldBe([posts[3], posts[1], posts[2], posts[0]]);
        (await workshop.Database.Read(session => session.List<long>("SELECT due FROM post ORDER BY due"))).ShouldBe(times.Select(time => time.ToUnixTimeMilliseconds()));

        await workshop.Run("UPDATE post SET state = 3 WHERE id = @id", new { id = posts[3] });
        (await Desk(workshop).Reorder(new QueueOrder(posts[0], times[3], posts[3], times[0], "Biên tập viên"))).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Bài này không còn trong hàng chờ.");
        await workshop.Run("UPDATE item SET not_after = @last WHERE title = 'Bài 2'", new { last = times[1].ToUnixTimeMilliseconds() });
        (await Desk(workshop).Reorder(new QueueOrder(posts[0], times[3], posts[1], times[1], "Biên tập viên"))).Problems.ShouldHaveSingleItem().Where.ShouldBe("Bài 2");
    }

    private static async Task<IReadOnlyList<string>> Order(Workshop workshop) => await workshop.Database.Read(session => session.List<string>("SELECT id FROM post ORDER BY due"));

    private static QueueDesk Desk(Workshop workshop) => new(workshop.Database, new AuditLog(workshop.Clock), new WorkBell(), workshop.Clock);

    private static async Task<DateTimeOffset> Queue(Workshop workshop, string post) =>
        (await Desk(workshop).Post(post, "Biên tập viên")).Value!.Posts.ShouldHaveSingleItem().Due.ToUniversalTime();

    private static async Task Times(Workshop workshop, Account account, DayOfWeek[] days, params string[] times) =>
        (await new PostingTimeStore(workshop.Database, new AuditLog(workshop.Clock)).Add(account.Id,
            [.. days.SelectMany(day => times.Select(time => new PostingTime(day, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture))))], "Quản trị")).Ok.ShouldBeTrue();

    private static async Task<string> Item(Workshop workshop, string post) => (await workshop.Value<string>("SELECT item_id FROM post WHERE id = @post", new { post }))!;

    private static DateTimeOffset Local(int month, int day, int hour, int minute) => new DateTimeOffset(2026, month, day, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();
}
