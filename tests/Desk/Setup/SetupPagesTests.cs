using System.Net;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Setup;

/// <summary>All settings at a glance, and how the desk is reached.</summary>
public sealed class SetupPagesTests
{
    [StoreFact]
    public async Task One_page_says_how_everything_stands()
    {
        await using var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);
        var (page, off) = (await desk.Account(ChannelKind.Facebook), await desk.Account(ChannelKind.ZaloOa, active: false));
        await desk.Account(ChannelKind.Radio);
        await desk.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@Id, 1, 420), (@Id, 2, 420)", new { page.Id });

        var text = (await desk.Page("/cai-dat")).QuerySelector("main")!.TextContent;

        foreach (var line in new[] { "mã muong-sang · múi giờ Asia/Ho_Chi_Minh · 0 thẻ · tự duyệt: không cho phép", "chưa có mục nào", "190 tiếng một phút · đọc “nghìn”, “linh”", "3 kênh, 1 kênh đang tắt", "2 giờ đăng trong tuần", "1 người",
            "Chạy trên máy này và mạng nội bộ, qua http." })
            text.ShouldContain(line);
    }

    [StoreFact]
    public async Task Only_units_that_one_administers_are_there()
    {
        await using var desk = await DeskBench.Open();
        var other = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "xa-khac", Name = "UBND xã Khác", Place = "xã Khác" });
        await desk.As("Quản trị một xã", PersonRole.Administrator);

        (await desk.Page("/cai-dat")).Body!.TextContent.ShouldNotContain("UBND xã Khác");
        (await desk.Status($"/cai-dat/don-vi/{other.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task The_address_is_shown_with_what_works_at_it()
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://muongsang.example"));
        await desk.As(DeskBench.Usual);

        var page = (await desk.Page("/cai-dat/dia-chi")).QuerySelector("main")!;

        page.TextContent.ShouldContain("https://muongsang.example");
        page.TextContent.ShouldContain(desk.Client.BaseAddress!.Authority);
        page.TextContent.ShouldContain("Người dân xem được cổng thông tin");
        page.QuerySelectorAll("form, input, button").ShouldBeEmpty("it is read here and changed elsewhere");
    }
}
