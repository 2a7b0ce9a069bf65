using Campaigns.Desk.People;

namespace Campaigns.Desk.Browser;

/// <summary>A report from its making to its signature, at a phone's width.</summary>
public sealed class ReportTests
{
    [BrowserFact]
    public async Task A_report_is_made_a_blank_is_filled_and_it_is_signed()
    {
        await using var desk = await BrowserDesk.Open();
        await using var editor = await desk.As("Lò Thị Hoa", Seat.Phone, roles: PersonRole.Editor);
        await editor.Plainly();

        await editor.Go("/ke-hoach");
        await editor.Follow("Báo cáo");
        await editor.Press("Lập báo cáo");
        await Microsoft.Playwright.Assertions.Expect(editor.Page.Locator("#phan-5")).ToBeVisibleAsync();
        await editor.Page.FillAsync("#phan-5", "- Không có kiến nghị.");
        await editor.Press("Lưu");
        await Microsoft.Playwright.Assertions.Expect(editor.Page.Locator(".alert-success")).ToHaveTextAsync("Đã lưu.");
        await editor.Press("Ghi nhận đã ký");
        await Microsoft.Playwright.Assertions.Expect(editor.Page.Locator(".alert-danger[role=alert]")).ToContainTextAsync("chỗ trống: ");
        await editor.Tap(editor.Page.Locator("input[name=con-trong]"));
        await editor.Press("Ghi nhận đã ký");
        await Microsoft.Playwright.Assertions.Expect(editor.Page.Locator("textarea")).ToHaveCountAsync(0);

        await Microsoft.Playwright.Assertions.Expect(editor.Page.Locator(".bc-chu").Last).ToHaveTextAsync("- Không có kiến nghị.");
        editor.IsWell();
    }
}
