using System.Net;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Restores;

/// <summary>A store on hold: seen by everybody, released by who administers all of it, once they have looked.</summary>
public sealed class HoldPagesTests
{
    [StoreFact]
    public async Task What_goes_out_when_it_is_released_is_said_before_and_an_administrator_releases_it()
    {
        await using var desk = await Held();
        var portal = await desk.Account(ChannelKind.Portal);
        await desk.Post(portal, "Quá giờ một phút");
        await desk.Service<Database>().Write(session => session.Run("UPDATE post SET not_after = due + 3600000"));
        await desk.Post(portal, "Chiều nay", due: TimeSpan.FromHours(8));
        await desk.Post(portal, "Chưa duyệt", approved: false);

        (await desk.Text("/")).ShouldContain("href=\"/tam-giu\"");
        var page = await desk.Text("/tam-giu");
        page.ShouldContain("Vừa khôi phục.");
        page.ShouldContain("Sẽ được đăng ngay khi mở lại: 1 bài");
        page.ShouldContain("Quá giờ một phút");
        page.ShouldNotContain("Chiều nay");
        (await desk.Post("/tam-giu", "/tam-giu/mo")).Text.ShouldContain("Chưa đánh dấu là đã xem các kênh.");
        (await desk.Service<StoreHold>().Show()).ShouldNotBeNull();

        (await desk.Post("/tam-giu", "/tam-giu/mo", ("chac", "on"))).Location.ShouldBe("/tam-giu?xong=mo");

        (await desk.Service<StoreHold>().Show()).ShouldBeNull();
        (await desk.Text("/tam-giu?xong=mo")).ShouldContain("Đã mở lại.");
        (await desk.Service<Database>().Read(session => session.Value<string>("SELECT detail FROM audit WHERE act = 'store.release'"))).ShouldBe("Vừa khôi phục.");
        // Twice is once.
        await desk.Post("/tai-khoan", "/tam-giu/mo", ("chac", "on"));
        (await desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'store.release'"))).ShouldBe(1);
    }

    [StoreFact]
    public async Task Who_administers_a_part_of_it_or_nothing_is_told_whom_to_ask()
    {
        await using var desk = await Held();
        var other = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "xa-khac", Name = "UBND xã Khác", Place = "xã Khác" });
        await desk.As("Chị Biên tập", PersonRole.Editor);
        (await desk.Text("/tam-giu")).ShouldContain("campaigns hold off");
        await desk.As("Anh Quản trị", PersonRole.Administrator);

        var (status, text, _) = await desk.Post("/tai-khoan", "/tam-giu/mo", ("chac", "on"));

        (status, text.Contains("không phải quản trị của mọi đơn vị", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        (await desk.Service<StoreHold>().Show()).ShouldNotBeNull();
        await desk.Service<Database>().Write(session => session.Run("UPDATE unit SET parent_id = @Id WHERE id = @other", new { desk.Unit.Id, other = other.Id }));
        (await desk.Post("/tam-giu", "/tam-giu/mo", ("chac", "on"))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [StoreFact]
    public async Task A_store_that_is_not_on_hold_says_so()
    {
        await using var desk = await DeskBench.Open();
        (await desk.Text("/tam-giu")).ShouldContain("Kho dữ liệu không bị tạm giữ");
    }

    private static async Task<DeskBench> Held()
    {
        var desk = await DeskBench.Open();
        await desk.Service<StoreHold>().Set("Vừa khôi phục.");
        return desk;
    }
}
