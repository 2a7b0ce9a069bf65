using System.Globalization;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Moving posts by hand: dragged in the month, lined up in a queue.</summary>
public sealed class CalendarTests
{
    [BrowserFact]
    public async Task A_post_that_is_dragged_to_another_day_goes_out_on_that_day_at_the_same_time()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk);
        // The tenth of the month after next: no week of it is over, and the day is on no other page of the grid.
        var month = TimeProvider.System.GetUtcNow().AddMonths(2);
        var due = new DateTimeOffset(month.Year, month.Month, 10, 9, 0, 0, TimeSpan.FromHours(7));
        var post = await Plan(desk, item, ChannelKind.Portal, due);
        await using var seat = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await seat.Go($"/lich?ngay={due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        var shown = seat.Page.Locator(".lich-bai").Filter(new() { HasText = item.Title });
        await Assertions.Expect(shown).ToBeVisibleAsync();

        await Drag(seat, shown, seat.Page.Locator($"[data-date='{due.AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}']").First);

        await seat.Sees("Đã dời.");
        (await desk.Service<PostList>().Find(post))!.Due.ShouldBe(due.AddDays(2));

        // Half-way through its approval: what another day does to the step that was taken is said, and nothing moves before it is meant.
        var steps = desk.Service<StepDesk>();
        (await steps.Save(desk.Unit.Id, [new() { Id = "", Name = "Ban biên tập", TakerUnit = desk.Unit.Id }, new() { Id = "", Name = "Lãnh đạo", TakerUnit = desk.Unit.Id }], "Quản trị")).ShouldBeEmpty();
        (await desk.Service<ApprovalDesk>().Take(new ApprovalRequest(item.Id, "Bà Phó"))).Value!.Next.ShouldNotBeNull();
        await seat.Go($"/lich?ngay={due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        await Drag(seat, shown, seat.Page.Locator($"[data-date='{due.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}']").First);
        await Assertions.Expect(seat.Page.Locator("#lich-hoi")).ToContainTextAsync("các bước đã duyệt phải duyệt lại từ đầu");
        (await steps.State(item.Id))!.Taken.Count.ShouldBe(1);
        await seat.Press("Vẫn dời, sẽ duyệt lại");
        await seat.Sees("Đã dời.");
        (await steps.State(item.Id))!.Taken.ShouldBeEmpty();
        seat.IsWell();
    }

    [BrowserFact]
    public async Task A_queue_is_given_times_on_its_page_and_a_post_takes_the_next_free_one()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk);
        var post = await Plan(desk, item, ChannelKind.Facebook, TimeProvider.System.GetUtcNow().AddDays(30));
        var account = (await desk.Service<AccountStore>().Of(desk.Unit.Id)).First(a => a.Kind == ChannelKind.Facebook);
        await using var seat = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);

        await seat.Go($"/hang-cho/{account.Id}");
        await seat.Type("Giờ", "19:30");
        foreach (var day in await seat.Page.Locator(".thu input").AllAsync())
            await day.SetCheckedAsync(true);
        await seat.Press("Thêm giờ đăng");
        await seat.Sees("còn trống");
        await seat.Go($"/lich/bai/{post}");
        await seat.Press("Xếp hàng");

        await seat.Sees("19:30");
        var due = (await desk.Service<PostList>().Find(post))!.Due.ToOffset(TimeSpan.FromHours(7));
        (due.Hour, due.Minute).ShouldBe((19, 30));
        due.ShouldBeLessThan(TimeProvider.System.GetUtcNow().AddDays(2));
        seat.IsWell();
    }

    [BrowserFact]
    public async Task A_post_of_a_queue_is_dragged_to_its_place()
    {
        await using var desk = await BrowserDesk.Open();
        var due = TimeProvider.System.GetUtcNow().AddDays(30);
        foreach (var title in new[] { "Bài một", "Bài hai", "Bài ba" })
            await Plan(desk, await WritingTests.Item(desk, title), ChannelKind.Facebook, due = due.AddDays(1));
        var account = (await desk.Service<AccountStore>().Of(desk.Unit.Id)).First(a => a.Kind == ChannelKind.Facebook);
        await using var seat = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await seat.Go($"/hang-cho/{account.Id}");

        await Drag(seat, seat.Page.Locator(".hang-keo").Nth(2), seat.Page.Locator(".hang .gio").First);

        await Assertions.Expect(seat.Page.Locator("[data-keo] a").First).ToHaveTextAsync("Bài ba");
        seat.IsWell();
    }

    internal static async Task<string> Plan(BrowserDesk desk, Item item, ChannelKind kind, DateTimeOffset due)
    {
        var account = (await desk.Service<AccountStore>().Of(desk.Unit.Id)).First(a => a.Kind == kind);
        await desk.Service<PostStore>().Plan([new NewPost(desk.Unit.Id, item.Id, account.Id, due, due.AddDays(60))]);
        return (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id, AccountId = account.Id }))[0].Id;
    }

    /// <summary>As a hand does it: pressed, moved in steps, let go.</summary>
    private static async Task Drag(Seat seat, ILocator what, ILocator where)
    {
        await where.ScrollIntoViewIfNeededAsync();
        var (from, to) = ((await what.BoundingBoxAsync())!, (await where.BoundingBoxAsync())!);
        await seat.Page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await seat.Page.Mouse.DownAsync();
        await seat.Page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + (to.Height / 2), new() { Steps = 12 });
        await seat.Page.Mouse.UpAsync();
    }
}
