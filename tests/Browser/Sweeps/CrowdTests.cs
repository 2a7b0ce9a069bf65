using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Nothing, very much, very long, very slow.</summary>
public sealed class CrowdTests
{
    private static readonly string[] Places = ["/", "/tin-bai", "/duyet", "/lich", "/lich?xem=tuan", "/lich?xem=danh-sach", "/lich/dia-chi", "/hang-cho", "/dang-tay", "/kenh", "/cai-dat/nguoi-dung", "/cai-dat/nhat-ky", "/cong", "/radio",
        "/tuan-nay", "/kho", "/chien-dich", "/ke-hoach", "/duyet/thay", "/cai-dat", "/cai-dat/buoc-duyet", "/cai-dat/dia-chi", "/tin-bai/moi", "/tin-bai/moi/bai-cu", "/tam-giu", "/tai-khoan"];

    [BrowserFact]
    public async Task A_desk_with_nothing_on_it_says_so_on_every_page()
    {
        await using var desk = await BrowserDesk.Open();
        await desk.Service<Database>().Write(async session =>
        {
            await session.Run("DELETE FROM slot");
            await session.Run("DELETE FROM account");
        });
        await using var seat = await desk.As("Lò Thị Hoa", Seat.Phone);

        foreach (var place in Places)
        {
            (await seat.Go(place)).Status.ShouldBe(200, place);
            (await NarrowTests.WiderThanTheWindow(seat)).ShouldBeEmpty(place);
            await Assertions.Expect(seat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }
        seat.IsWell();
    }

    [BrowserFact]
    public async Task Five_hundred_items_and_titles_without_an_end_fit_on_a_phone()
    {
        await using var desk = await BrowserDesk.Open();
        var (item, due) = (await Many(desk), TimeProvider.System.GetUtcNow().AddDays(1));
        await using var seat = await desk.As("Lò Thị Hoa", Seat.Phone);

        foreach (var place in Places.Concat([$"/tin-bai/{item}", $"/tin-bai/{item}/lich-su", $"/duyet/{item}", $"/lich?ngay={due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"]))
        {
            (await seat.Go(place)).Status.ShouldBe(200, place);
            (await NarrowTests.WiderThanTheWindow(seat)).ShouldBeEmpty(place);
        }
        await seat.Go("/tin-bai");
        await seat.Sees("501 tin, bài");
        await seat.Tap(seat.Page.GetByRole(AriaRole.Link, new() { Name = "Trang sau" }).First);
        await seat.Sees("Trang 2/");
        seat.IsWell();
    }

    [BrowserFact]
    public async Task On_a_slow_line_the_page_is_whole_and_what_is_typed_arrives()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await WritingTests.Item(desk);
        await using var seat = await desk.As("Lò Thị Hoa", Seat.Phone);
        await seat.Plainly();
        var line = await seat.Context.NewCDPSessionAsync(seat.Page);
        await line.SendAsync("Network.enable");
        // Of a village at noon: 150 ms there and back more, 120 KB a second.
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 120_000, ["uploadThroughput"] = 40_000 });

        await seat.Go($"/tin-bai/{item.Id}");
        await seat.Page.Locator("#loi-bai").FillAsync("Mời bà con đến nhà văn hóa.");
        await seat.Sees("Đã giữ trên máy chủ lúc");
        await seat.Press("Lưu");
        await seat.Sees("Đã lưu.");

        (await desk.Service<ItemStore>().Find(item.Id))!.Body.ShouldBe("Mời bà con đến nhà văn hóa.");
        seat.IsWell();
    }

    /// <summary>Five hundred items with posts, and one whose words have no place to break; its id.</summary>
    private static async Task<string> Many(BrowserDesk desk)
    {
        var long_ = string.Concat(Enumerable.Repeat("https://xa.example.vn/mot-duong-dan-rat-dai-khong-co-cho-ngat/", 12))[..ItemRules.LongestTitle];
        var item = await WritingTests.Item(desk, long_, string.Join("\n\n", Enumerable.Repeat(long_, 5)));
        var portal = (await desk.Service<AccountStore>().Of(desk.Unit.Id)).First(a => a.Kind == ChannelKind.Portal);
        await CalendarTests.Plan(desk, item, ChannelKind.Portal, TimeProvider.System.GetUtcNow().AddDays(1));
        await desk.Service<SubmissionDesk>().Submit(item.Id, item.Revision, "Lò Thị Hoa", long_);
        var at = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds();
        await desk.Service<Database>().Write(async session =>
        {
            for (var number = 0; number < 500; number++)
            {
                var row = new { id = Id.New(TimeProvider.System), post = Id.New(TimeProvider.System), unit = desk.Unit.Id, account = portal.Id, title = $"Tin số {number} về Ngày Chuyển đổi số quốc gia ở các bản vùng cao của xã", at, due = at + (number * 60_000L) };
                await session.Run("""
                    INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated)
                    VALUES (@id, @unit, @title, '', 'Lời.', 0, '[]', '[]', 0, 1, @at, @at)
                    """, row);
                await session.Run("""
                    INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, created, updated)
                    VALUES (@post, @unit, @id, @account, 0, @due, @due + 3600000, 0, @due, 0, @at, @at)
                    """, row);
            }
        });
        return item.Id;
    }
}
