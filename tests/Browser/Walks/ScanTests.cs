using Campaigns.Content.Plans;
using Campaigns.Desk.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>A scanned plan is taken in through the page: watched while it is read, stopped, reviewed beside its pictures, and mended for good.</summary>
public sealed class ScanTests
{
    [ScanFact]
    public async Task A_scan_is_watched_while_it_is_read_reviewed_beside_its_pages_and_its_mend_is_kept()
    {
        using var scan = await ScannedPlan.Make();
        await using var desk = await Open(scan);
        await using var seat = await desk.As("Lò Thị Hoa", Seat.Screen, roles: PersonRole.Editor);

        await Import(seat, scan);
        await seat.Sees("Đang đọc trang 1/2…");
        await scan.Let();
        await seat.Sees("Đang đọc trang 2/2…");
        await scan.Let();
        await seat.Sees("Đã đọc xong.");
        await seat.Leave(() => seat.Follow("Mở kế hoạch"));
        await seat.Sees("Đã nhập kế hoạch");

        await seat.Leave(() => seat.Page.GetByRole(AriaRole.Link, new() { Name = "Xem lại bản đọc" }).First.ClickAsync());
        await seat.Leave(() => seat.Page.GetByRole(AriaRole.Link, new() { Name = "Tất cả" }).ClickAsync());
        await Assertions.Expect(Row(seat, "Phát tin trên loa").GetByText("cần kiểm tra")).ToHaveCountAsync(0);
        await Assertions.Expect(Row(seat, "Treo băng rôn").GetByText("cần kiểm tra")).ToHaveCountAsync(1);

        await seat.Leave(() => Row(seat, "Phát tin trên loa").GetByRole(AriaRole.Link).First.ClickAsync());
        (await seat.Page.Locator(".kh-trang image").EvaluateAsync<bool>("async image => { const whole = new Image(); whole.src = image.href.baseVal; await whole.decode(); return whole.naturalWidth > 500; }")).ShouldBeTrue();
        var (page, mark, form) = (await Box(seat, ".kh-trang svg"), await Box(seat, ".kh-dau"), await Box(seat, "form.kh-form"));
        // Its own line, and perhaps the one below that reads on.
        var (above, below) = ((mark.Y - page.Y) / page.Height, (mark.Y + mark.Height - page.Y) / page.Height);
        (above < ScannedPlan.GoodAt && below > ScannedPlan.GoodAt - 0.01 && below - above < 0.07).ShouldBeTrue($"marked from {above} to {below}");
        (page.X > form.X + form.Width && mark.Y < form.Y + form.Height).ShouldBeTrue("the page stands beside the form");

        await seat.Type("Chủ trì", "UBND xã Mường Sáng\nĐài Truyền thanh xã");
        await seat.Leave(() => seat.Press("Lưu"));
        await seat.Sees("Lò Thị Hoa đã sửa");
        await Import(seat, scan);
        await scan.Let();
        await scan.Let();
        await seat.Leave(() => seat.Follow("Mở kế hoạch"));
        await seat.Sees("Kế hoạch này đã có: đã cập nhật");
        await seat.Sees("Chủ trì: UBND xã Mường Sáng; Đài Truyền thanh xã");
        (await desk.Service<PlanStore>().List()).Count.ShouldBe(1);
        seat.IsWell();
    }

    [ScanFact]
    public async Task A_reading_that_is_stopped_keeps_nothing_and_makes_way_for_the_next()
    {
        using var scan = await ScannedPlan.Make();
        await using var desk = await Open(scan);
        await using var seat = await desk.As("Lò Thị Hoa", Seat.Phone, roles: PersonRole.Editor);
        await Import(seat, scan);
        await seat.Sees("Đang đọc trang 1/2…");

        await seat.Leave(() => seat.Press("Thôi đọc"));

        await seat.Sees("Đã thôi đọc; chưa lưu gì.");
        (await desk.Service<PlanStore>().List()).ShouldBeEmpty();
        await Import(seat, scan);
        await seat.Sees("Đang đọc trang 1/2…");
        await scan.Let();
        await scan.Let();
        await seat.Leave(() => seat.Follow("Mở kế hoạch"));
        (await desk.Service<PlanStore>().List()).Count.ShouldBe(1);
        await seat.Leave(() => seat.Page.GetByRole(AriaRole.Link, new() { Name = "Xem lại bản đọc" }).First.ClickAsync());
        await seat.Leave(() => Row(seat, "Treo băng rôn").GetByRole(AriaRole.Link).First.ClickAsync());
        (await Box(seat, ".kh-trang svg")).Width.ShouldBeLessThanOrEqualTo(Seat.Phone);
        seat.IsWell();
    }

    private static Task<BrowserDesk> Open(ScannedPlan scan) => BrowserDesk.Open(more: services => services.Configure<PlanOptions>(options => options.Tesseract = scan.Tesseract));

    private static async Task Import(Seat seat, ScannedPlan scan)
    {
        await seat.Go("/ke-hoach");
        await seat.Page.Locator("#tep").SetInputFilesAsync(new FilePayload { Name = "ke-hoach-quet.pdf", MimeType = "application/pdf", Buffer = scan.Bytes });
        await seat.Leave(() => seat.Press("Nhập kế hoạch"));
    }

    private static ILocator Row(Seat seat, string words) => seat.Page.Locator("li.kh-nhiem-vu", new() { HasText = words });

    private static async Task<LocatorBoundingBoxResult> Box(Seat seat, string what) => (await seat.Page.Locator(what).BoundingBoxAsync())!;
}
