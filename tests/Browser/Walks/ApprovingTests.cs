using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Posts;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>A leader with a phone of 390 by 844.</summary>
public sealed class ApprovingTests
{
    [BrowserFact]
    public async Task An_item_is_read_with_its_infographic_and_approved_with_three_taps_on_a_phone()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await Asked(desk);
        await using var seat = await desk.As("Quàng Văn Minh", Seat.Phone, roles: PersonRole.Approver);
        await seat.Go("/");

        await seat.FollowWaiting("Duyệt");
        await seat.Follow(item.Title);
        var picture = seat.Page.Locator(".hand-picture img").First;
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        (await picture.EvaluateAsync<int>("img => img.naturalWidth")).ShouldBeGreaterThan(600);
        (await Width.TooMuch(seat)).ShouldBeEmpty();
        var button = seat.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt", Exact = true });
        (await button.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
        await seat.Tap(button);

        await seat.Sees("được Quàng Văn Minh duyệt lúc");
        (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id })).ShouldAllBe(post => post.Approved);
        seat.Taps.ShouldBe(3);
        seat.IsWell();
    }

    [BrowserFact]
    public async Task An_item_that_is_sent_back_is_with_its_writer_with_the_word()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await Asked(desk);
        await using var seat = await desk.As("Quàng Văn Minh", Seat.Phone, roles: PersonRole.Approver);
        await using var writer = await desk.As("Lò Thị Hoa", roles: PersonRole.Editor);
        await seat.Go($"/duyet/{item.Id}");

        await seat.Tap(seat.Page.Locator("summary").Filter(new() { HasText = "Trả lại" }));
        await seat.Type("Vì sao trả lại, cần sửa gì", "Bổ sung số điện thoại của tổ công nghệ số.");
        await seat.Press("Trả lại");
        await writer.Go($"/tin-bai/{item.Id}");

        await writer.Sees("Bổ sung số điện thoại của tổ công nghệ số.");
        seat.IsWell();
    }

    /// <summary>The first item of the next campaign, with its infographic, sent for approval.</summary>
    internal static async Task<Item> Asked(BrowserDesk desk)
    {
        var today = desk.Unit.Today(TimeProvider.System);
        var report = (await desk.Service<CampaignPosts>().Plan("10-10", today.DayOfYear < 250 ? today.Year : today.Year + 1, desk.Unit)).Value!;
        var item = (await desk.Service<ItemStore>().Find(report.Items[0].Beat.ItemId))!;
        return (await desk.Service<SubmissionDesk>().Submit(item.Id, item.Revision, "Lò Thị Hoa")).Value!;
    }
}
