using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Writing;

public sealed class ItemListTests
{
    [StoreFact]
    public async Task Items_are_narrowed_by_the_address_of_the_page()
    {
        await using var desk = await WritingBench.Open();
        var meeting = await desk.Item("Họp bản Nà Ban", more: i => i with { Section = "Thông báo", Authors = ["Lò Văn Toản"] });
        await desk.Item("Chuyển đổi số ở xã", more: i => i with { Section = "Chuyển đổi số", Person = "Chị Mai" });
        await desk.Queue(meeting);
        await desk.Service<SubmissionDesk>().Submit(meeting.Id, 1, WritingBench.Writer);

        (await Titles(desk, "")).ShouldBe(["Họp bản Nà Ban", "Chuyển đổi số ở xã"], ignoreOrder: true);
        (await Titles(desk, "?tim=hop+ban")).ShouldBe(["Họp bản Nà Ban"]);
        (await Titles(desk, "?tim=họp")).ShouldBe(["Họp bản Nà Ban"]);
        (await Titles(desk, "?tim=hòp")).ShouldBeEmpty();
        (await Titles(desk, "?trang-thai=cho-duyet")).ShouldBe(["Họp bản Nà Ban"]);
        (await Titles(desk, "?trang-thai=nhap")).ShouldBe(["Chuyển đổi số ở xã"]);
        (await Titles(desk, "?chuyen-muc=Chuyển+đổi+số")).ShouldBe(["Chuyển đổi số ở xã"]);
        (await Titles(desk, "?tac-gia=Lò+Văn+Toản")).ShouldBe(["Họp bản Nà Ban"]);
        (await Titles(desk, "?tac-gia=Chị+Mai")).ShouldBe(["Chuyển đổi số ở xã"]);
        (await Titles(desk, "?tac-gia=Lò")).ShouldBeEmpty();
        var page = await desk.See("/tin-bai?tim=hop");
        page.QuerySelector("#tim")!.GetAttribute("value").ShouldBe("hop");
        page.Body!.TextContent.ShouldContain("Đăng lúc");
        page.Body!.TextContent.ShouldContain("Lò Văn Toản");
    }

    [StoreFact]
    public async Task Five_hundred_items_are_leafed_through_and_each_stands_there_once()
    {
        await using var desk = await WritingBench.Open();
        await desk.Service<Database>().Write(async session =>
        {
            for (var i = 0; i < 500; i++)
                await session.Run("""
                    INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated)
                    VALUES (@id, @unit, @title, '', 'Lời.', 0, '[]', '[]', 0, 1, 1, @updated)
                    """, new { id = $"i{i:000}", unit = desk.Unit.Id, title = $"Tin {i:000} {new string('d', 280)}", updated = i / 7 });
        });

        var (seen, path) = (new List<string>(), "/tin-bai?trang-thai=nhap");
        while (path is not null)
        {
            var page = await desk.See(path);
            page.QuerySelector(".writing-count")!.TextContent.ShouldBe("500 tin, bài");
            seen.AddRange(page.QuerySelectorAll(".writing-list .title").Select(title => title.TextContent));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        (seen.Count, seen.Distinct(StringComparer.Ordinal).Count()).ShouldBe((500, 500));
        (await Titles(desk, "?tim=tin+499")).Count.ShouldBe(1);
        (await Titles(desk, "?trang=999")).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_items_and_a_filter_that_makes_no_sense_break_nothing()
    {
        await using var desk = await WritingBench.Open();
        (await desk.Text("/tin-bai")).ShouldContain("Chưa có tin, bài nào.");
        (await desk.Text("/tin-bai?tim=x&trang=0&trang-thai=la&don-vi=khong")).ShouldContain("Không có tin, bài nào khớp.");
        (await desk.Status("/tin-bai/moi")).ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_item_is_begun_with_its_title_and_whose_it_is()
    {
        await using var desk = await WritingBench.Open();

        var untitled = await desk.Press("/tin-bai/moi", "/tin-bai/moi", null, ("tieu-de", "  "));
        var begun = await desk.Press("/tin-bai/moi", "/tin-bai/moi", null, ("tieu-de", "Phát quà Tết"));

        untitled.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        begun.Status.ShouldBe(System.Net.HttpStatusCode.Redirect);
        var item = (await desk.Service<ItemStore>().Find(begun.Location!.Split('/')[^1]))!;
        (item.Title, item.UnitId, item.Person, item.State).ShouldBe(("Phát quà Tết", desk.Unit.Id, WritingBench.Writer, ItemState.Draft));
        (await desk.See(begun.Location!)).QuerySelector("#tieu-de")!.GetAttribute("value").ShouldBe("Phát quà Tết");
    }

    [Fact]
    public async Task The_list_stays_small_beside_its_libraries()
    {
        await using var desk = await WritingBench.Open();
        for (var i = 0; i < 60; i++)
            await desk.Item($"Tin thứ {i}");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tin-bai") { Headers = { { "Accept-Encoding", "gzip" } } };
        using var answer = await desk.Client.SendAsync(request);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(60_000);
    }

    private static async Task<IReadOnlyList<string>> Titles(DeskBench desk, string query) =>
        [.. (await desk.See($"/tin-bai{query}")).QuerySelectorAll(".writing-list .title").Select(title => title.TextContent)];
}
