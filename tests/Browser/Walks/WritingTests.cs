using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Writing an item: what is typed outlives whatever happens to line, server and browser.</summary>
public sealed class WritingTests
{
    private const string Words = "Kính mời bà con bản Nà Ban đến nhà văn hóa.\n\nNgười già, người khuyết tật được đưa đón: “gọi trước một ngày”. Ngày mở cửa: Thứ Bảy, ước chừng 8 giờ.";

    [BrowserFact]
    public async Task What_is_typed_is_seen_as_each_channel_says_it_and_is_there_when_the_page_is_opened_anew()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await Writer(desk, await Item(desk));

        await Body(seat).FillAsync(Words);
        await seat.Sees("Đã giữ trên máy chủ lúc");
        await Assertions.Expect(seat.Page.GetByRole(AriaRole.Region, new() { Name = "Facebook" }).Last).ToContainTextAsync("Người già, người khuyết tật");
        await seat.Page.ReloadAsync();

        await Assertions.Expect(Body(seat)).ToHaveValueAsync(Words);
        seat.IsWell();
    }

    [BrowserFact]
    public async Task A_lost_connection_loses_no_word_even_when_the_page_is_closed_meanwhile()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await Item(desk);
        await using var seat = await Writer(desk, item);
        await seat.Context.RouteAsync("**/*", route => route.AbortAsync());

        await Body(seat).FillAsync(Words);
        await seat.Sees("Đã giữ trên máy này.");
        await seat.Press("Lưu");
        await seat.Sees("Máy chủ chưa trả lời nên chưa lưu.");
        await Assertions.Expect(Body(seat)).ToHaveValueAsync(Words);
        await seat.Page.CloseAsync();
        await seat.Context.UnrouteAllAsync();
        await seat.Another($"/tin-bai/{item.Id}");
        await seat.Press("Lấy lại phần đó");

        await Assertions.Expect(Body(seat)).ToHaveValueAsync(Words);
        await seat.Press("Lưu");
        await seat.Sees("Đã lưu.");
        (await desk.Service<ItemStore>().Find(item.Id))!.Body.ShouldBe(Words);
        seat.IsWell();
    }

    [BrowserFact]
    public async Task A_server_that_is_restarted_while_somebody_writes_gets_every_word_afterwards()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await Item(desk);
        await using var seat = await Writer(desk, item);
        await Body(seat).FillAsync("Kính mời bà con.");
        await seat.Sees("Đã giữ trên máy chủ lúc");

        await desk.Stop();
        await Body(seat).FillAsync(Words);
        await seat.Press("Lưu");
        await seat.Sees("Máy chủ chưa trả lời nên chưa lưu.");
        await desk.Start();
        await seat.Press("Lưu");

        await seat.Sees("Đã lưu.");
        await Assertions.Expect(Body(seat)).ToHaveValueAsync(Words);
        (await desk.Service<ItemStore>().Find(item.Id))!.Body.ShouldBe(Words);
        seat.IsWell();
    }

    [BrowserFact]
    public async Task Two_people_in_one_item_are_told_of_each_other_and_the_second_sees_both_versions_before_one_is_chosen()
    {
        await using var desk = await BrowserDesk.Open();
        var item = await Item(desk);
        await using var hoa = await Writer(desk, item);
        await using var lan = await Writer(desk, item, "Cầm Thị Lan");
        await Body(hoa).FillAsync("Lời của chị Hoa.");
        await hoa.Sees("Đã giữ trên máy chủ lúc");
        await Body(lan).FillAsync("Lời của chị Lan.");
        await lan.Sees("Lò Thị Hoa cũng đang viết tin, bài này");

        await hoa.Press("Lưu");
        await hoa.Sees("Đã lưu.");
        await lan.Press("Lưu");
        await lan.Sees("Lò Thị Hoa đã lưu bản 2 trong lúc bạn viết");
        await Assertions.Expect(Body(lan)).ToHaveValueAsync("Lời của chị Lan.");
        await lan.Press("Lưu bản của tôi thay bản đó");
        await lan.Sees("Đã lưu.");

        (await desk.Service<ItemStore>().Find(item.Id))!.Body.ShouldBe("Lời của chị Lan.");
        hoa.IsWell();
        lan.IsWell();
    }

    internal static async Task<Item> Item(BrowserDesk desk, string title = "Ngày hội Chuyển đổi số bản Nà Ban", string body = "Đang soạn.") =>
        (await desk.Service<ItemStore>().Save(new Item { Id = Id.New(TimeProvider.System), UnitId = desk.Unit.Id, Title = title, Body = body }, "Người lập")).Value!;

    private static async Task<Seat> Writer(BrowserDesk desk, Item item, string name = "Lò Thị Hoa")
    {
        var seat = await desk.As(name, roles: PersonRole.Editor);
        await seat.Plainly();
        await seat.Go($"/tin-bai/{item.Id}");
        return seat;
    }

    private static ILocator Body(Seat seat) => seat.Page.Locator("#loi-bai");
}
