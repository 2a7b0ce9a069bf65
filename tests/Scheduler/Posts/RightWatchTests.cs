using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Scheduler.Notices;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Queue;

namespace Campaigns.Scheduler.Tests.Posts;

/// <summary>A picture whose right ends after the approval, or before a time that a post is to get. The unit's clock is seven hours ahead.</summary>
public sealed class RightWatchTests
{
    [StoreFact]
    public async Task A_post_whose_picture_may_not_be_used_any_more_is_held_before_it_leaves_and_goes_on_when_that_is_settled()
    {
        await using var shop = await Workshop.Open();
        var crew = await shop.Hire();
        var (over, fine, plain) = (await shop.Post(TimeSpan.FromMinutes(-1)), await shop.Post(TimeSpan.FromMinutes(-1), title: "Còn hạn"), await shop.Post(TimeSpan.FromMinutes(-1), title: "Không ảnh"));
        var entry = await Picture(shop, over, Today(shop).AddDays(-1));
        await Picture(shop, fine, Today(shop));

        await crew.Work();

        var held = await shop.See(over);
        (held.State, held.Attempts).ShouldBe((PostState.Held, 0));
        held.Why!.ShouldContain($"chỉ được dùng đến hết ngày {Today(shop).AddDays(-1):dd/MM/yyyy}");
        ((await shop.See(fine)).State, (await shop.See(plain)).State).ShouldBe((PostState.Published, PostState.Published));

        await shop.Run("UPDATE library SET until = @until WHERE id = @entry", new { until = Iso(Today(shop).AddDays(30)), entry });
        (await shop.Posts.Retry(over, "Biên tập viên")).ShouldBeNull();
        await crew.Work();
        (await shop.See(over)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task A_picture_that_the_item_has_no_more_and_one_of_another_item_hold_nothing()
    {
        await using var shop = await Workshop.Open();
        var post = await shop.Post(TimeSpan.FromMinutes(-1));
        await Picture(shop, post, Today(shop).AddDays(-1));
        await shop.Run("UPDATE item SET pictures = '[]'");
        await Picture(shop, await shop.Post(TimeSpan.FromDays(90), title: "Bài khác"), Today(shop).AddDays(-1));

        await (await shop.Hire()).Work();

        (await shop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task It_is_told_days_ahead_and_once()
    {
        await using var shop = await Workshop.Open();
        var (soon, far) = (await shop.Post(TimeSpan.FromDays(5)), await shop.Post(TimeSpan.FromDays(20), title: "Còn lâu"));
        var entry = await Picture(shop, soon, Today(shop).AddDays(2));
        await Picture(shop, far, Today(shop).AddDays(2));
        await Picture(shop, await shop.Post(TimeSpan.FromDays(5), account: await shop.NewAccount("Đài xã", ChannelKind.Radio), title: "Chỉ đọc"), Today(shop).AddDays(2));
        var notices = new NoticeDesk(shop.Database, shop.Clock);

        (await shop.Database.Read(session => RightWatch.Ending(session, shop.Now))).Select(end => (end.PostId, end.Until)).ShouldBe([(soon, Today(shop).AddDays(2))]);
        (await notices.Gather(default)).ShouldBe(1);
        var notice = (await notices.Newest([shop.Store.Unit.Id], 5)).ShouldHaveSingleItem();
        notice.Subject.ShouldBe("Ảnh, video hết hạn dùng trước giờ đăng: “Ngày Chuyển đổi số quốc gia 10/10”");
        notice.Text.ShouldContain($"Trang xã: đăng {shop.Now.AddDays(5).ToOffset(TimeSpan.FromHours(7)):HH:mm dd/MM/yyyy}, được dùng đến hết ngày {Today(shop).AddDays(2):dd/MM/yyyy}.");
        shop.Clock.Advance(TimeSpan.FromHours(2));
        (await notices.Gather(default)).ShouldBe(0);

        await shop.Run("UPDATE library SET until = @until WHERE id = @entry", new { until = Iso(Today(shop).AddDays(5)), entry });
        (await shop.Database.Read(session => RightWatch.Ending(session, shop.Now))).ShouldBeEmpty("the last day is a day on which it may");
    }

    [StoreFact]
    public async Task No_post_is_moved_shifted_or_queued_to_a_day_after_its_right()
    {
        await using var shop = await Workshop.Open();
        var post = await shop.Post(TimeSpan.FromHours(1));
        await Picture(shop, post, Today(shop).AddDays(2));
        var (moves, queue) = (new MoveDesk(shop.Database, new AuditLog(shop.Clock), new WorkBell(), shop.Clock), new QueueDesk(shop.Database, new AuditLog(shop.Clock), new WorkBell(), shop.Clock));
        var said = $"Ảnh hoặc video của tin, bài này chỉ được dùng đến hết ngày {Today(shop).AddDays(2):dd/MM/yyyy}.";

        (await moves.Move(new PostMove(post, shop.Now.AddHours(1), shop.Now.AddDays(4), "Biên tập viên"))).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe(said);
        (await moves.Shift([post], 4, "Biên tập viên")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe(said);
        (await moves.Copy(post, shop.Now.AddDays(4), "Biên tập viên")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe(said);
        var day = shop.Now.AddDays(4).ToOffset(TimeSpan.FromHours(7)).DayOfWeek;
        await new PostingTimeStore(shop.Database, new AuditLog(shop.Clock)).Add(shop.Account.Id, [new PostingTime(day, new TimeOnly(7, 0))], "Quản trị");
        (await queue.Post(post, "Biên tập viên")).Problems.ShouldHaveSingleItem().What.Vi.ShouldStartWith("“Trang xã” không còn giờ trống trước hạn");
        (await moves.Move(new PostMove(post, shop.Now.AddHours(1), shop.Now.AddDays(1), "Biên tập viên"))).Value!.Done.ShouldBeTrue();
    }

    /// <summary>Gives the item of a post a picture out of the library; the id of its entry.</summary>
    private static async Task<string> Picture(Workshop shop, string post, DateOnly until)
    {
        var (id, item) = (Id.New(shop.Clock), (await shop.Value<string>("SELECT item_id FROM post WHERE id = @post", new { post }))!);
        await shop.Run("""
            INSERT INTO library (id, unit_id, kind, title, alt, credit, consent, until, body, hash, media_type, size, width, height, seconds, sought, person, created, updated)
            VALUES (@id, @unit, 0, 'Ảnh bản', 'Bản', '', '', @until, '', @id, 'image/jpeg', 10, 10, 10, 0, '', 'Chị Hoa', @now, @now)
            """, new { id, unit = shop.Store.Unit.Id, until = Iso(until), now = shop.Now.ToUnixTimeMilliseconds() });
        await shop.Run("INSERT INTO library_use (entry_id, item_id, first) VALUES (@id, @item, 0)", new { id, item });
        await shop.Run("UPDATE item SET pictures = @pictures WHERE id = @item", new { item, pictures = $$"""[{"hash":"{{id}}","mediaType":"image/jpeg","width":10,"height":10,"alt":"","entry":"{{id}}"}]""" });
        return id;
    }

    private static DateOnly Today(Workshop shop) => DateOnly.FromDateTime(shop.Now.ToOffset(TimeSpan.FromHours(7)).DateTime);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
