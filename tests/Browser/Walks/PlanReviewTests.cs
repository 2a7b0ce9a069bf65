using Campaigns.Content.Plans;
using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>A plan is taken in, a row of it is mended by hand, and taking it in again keeps the mend.</summary>
public sealed class PlanReviewTests
{
    private const string Words = "UBND XÃ MƯỜNG SÁNG\nSố: 3/KH-UBND\nMường Sáng, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026\nI. NHIỆM VỤ\n1. Treo băng rôn tại trụ sở xã.\nĐơn vị chủ trì: UBND xã Mường Sáng\nThời gian: Hằng năm\n";

    [BrowserFact]
    public async Task What_a_person_mends_is_still_there_after_the_same_file_comes_again()
    {
        await using var desk = await BrowserDesk.Open();
        await using var seat = await desk.As("Lò Thị Hoa", Seat.Phone, roles: PersonRole.Editor);
        await Import(seat);
        await seat.Follow("Xem lại bản đọc");
        await seat.Page.Locator("li.kh-nhiem-vu a", new() { HasText = "Treo băng rôn" }).First.ClickAsync();

        await seat.Type("Chủ trì", "UBND xã Mường Sáng\nCông an xã");
        await seat.Leave(() => seat.Press("Lưu"));
        await seat.Sees("Lò Thị Hoa đã sửa");
        await Import(seat);

        await seat.Sees("Kế hoạch này đã có: đã cập nhật");
        await seat.Sees("Chủ trì: UBND xã Mường Sáng; Công an xã");
        (await desk.Service<PlanStore>().List()).Count.ShouldBe(1);
        seat.IsWell();
    }

    private static async Task Import(Seat seat)
    {
        await seat.Go("/ke-hoach");
        await seat.Page.Locator("#tep").SetInputFilesAsync(new FilePayload { Name = "ke-hoach.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Words) });
        await seat.Leave(() => seat.Press("Nhập kế hoạch"));
    }
}
