using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>From a plan to what was done of it: a task, something that is no post, its photograph, the coverage and its paper.</summary>
public sealed class PlanTests
{
    [BrowserFact]
    public async Task A_task_of_a_plan_is_planned_as_an_activity_closed_with_a_photograph_and_stands_in_the_coverage()
    {
        await using var desk = await BrowserDesk.Open();
        var plan = (await desk.Service<PlanImport>().Keep(desk.Service<TemplateFolder>().Find("plans/ke-hoach-tuyen-truyen-muong-sang.docx")!, desk.Unit)).Value!;
        var task = (await desk.Service<PlanStore>().Tasks(plan.Id)).First(one => one.Task.Mine != TaskRole.None);
        var today = desk.Unit.Today(TimeProvider.System);
        await using var seat = await desk.As("Lò Thị Hoa", Seat.Phone, roles: PersonRole.Editor);

        await seat.Go($"/ke-hoach/{plan.Id}/nhiem-vu/{task.Id}");
        await seat.Follow("Thêm việc");
        await seat.Page.GetByLabel("Loại việc").SelectOptionAsync(nameof(ActivityKind.Banner));
        await seat.Type("Tên việc", "Treo băng rôn ở sáu bản");
        await seat.Type("Từ ngày", today.Iso());
        await seat.Type("Đến ngày", today.Iso());
        await seat.Type("Số lượng dự kiến", "12");
        await seat.Type("Đơn vị tính", "tấm");
        await seat.Press("Thêm việc này");
        await seat.Sees("Đã lưu.");

        await seat.Go("/");
        await seat.Follow("Treo băng rôn ở sáu bản");
        await seat.Type("Số người dự", "250");
        await seat.Page.Locator("#anh").SetInputFilesAsync(new FilePayload { Name = "bang-ron.png", MimeType = "image/png", Buffer = TestPicture.Png });
        await seat.Press("Đã xong");
        await seat.Sees("250");
        await Assertions.Expect(seat.Page.Locator(".hd-anh img")).ToHaveCountAsync(1);

        await seat.Go($"/ke-hoach/{plan.Id}");
        await seat.Follow("Kết quả thực hiện");
        await seat.Sees("1 việc, 1 đã xong, 1 ảnh");
        var file = await seat.Page.RunAndWaitForDownloadAsync(() => seat.Follow("Tải báo cáo và phụ lục (.docx)"));
        file.SuggestedFilename.ShouldStartWith("ket-qua-");
        seat.IsWell();
    }
}
