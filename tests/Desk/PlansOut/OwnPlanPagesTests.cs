using System.Text;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using DocumentFormat.OpenXml.Packaging;

namespace Campaigns.Desk.PlansOut;

/// <summary>A unit's own plan drafted in the browser.</summary>
public sealed class OwnPlanPagesTests
{
    private const string Words = """
        ỦY BAN NHÂN DÂN
        TỈNH SƠN LA
        Số: 15/KH-UBND
        Sơn La, ngày 05 tháng 01 năm 2026
        KẾ HOẠCH
        Tuyên truyền chuyển đổi số
        I. NHIỆM VỤ
        1. Treo băng rôn tại trụ sở.
        Đơn vị chủ trì: UBND các xã, phường
        Thời gian: Hằng năm
        2. Tập huấn Tổ công nghệ số.
        Đơn vị chủ trì: Sở Khoa học và Công nghệ
        Đơn vị phối hợp: UBND các xã, phường
        Thời gian: Hằng năm
        3. Kết nối doanh nghiệp.
        Đơn vị chủ trì: Sở Công Thương
        Thời gian: Hằng năm
        II. KINH PHÍ
        Ngân sách nhà nước không cấp bổ sung.
        """;

    [StoreFact]
    public async Task Plans_and_tasks_are_chosen_and_the_draft_is_made_of_those()
    {
        await using var desk = await DeskBench.Open();
        var plan = (await desk.Service<PlanImport>().Keep(new PlanSource("kh.txt", Encoding.UTF8.GetBytes(Words)), desk.Unit)).Value!;
        var address = $"/soan-ke-hoach/{desk.Unit.Id}";
        var boxes = (await desk.Page($"{address}?kh={plan.Id}")).QuerySelectorAll("input[name=viec]").Select(box => box.GetAttribute("value")!).ToArray();
        boxes.Length.ShouldBe(2);

        using var answer = await desk.Client.PostAsync($"{address}/ke-hoach.docx", new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", await desk.Signature(address + $"?kh={plan.Id}")), KeyValuePair.Create("kh", plan.Id), KeyValuePair.Create("viec", boxes[0]), KeyValuePair.Create("trich-yeu", "Tuyên truyền năm 2026"), KeyValuePair.Create("nguoi-ky", "Lò Văn A")]));

        using var file = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), false);
        var words = file.MainDocumentPart!.Document!.Body!.InnerText;
        words.ShouldContain("Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 01 năm 2026 của");
        words.ShouldContain("Treo băng rôn");
        words.ShouldContain("Theo Kế hoạch số 15/KH-UBND: ngân sách nhà nước không cấp bổ sung.");
        words.ShouldNotContain("Tập huấn");
        words.ShouldNotContain("Kết nối doanh nghiệp");
        words.ShouldContain("Lò Văn A");
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'plan.draft'")).ShouldBe(1);
        (await desk.Post($"{address}?kh={plan.Id}", $"{address}/ke-hoach.docx")).Text.ShouldContain("Chưa chọn kế hoạch cấp trên.");
    }
}
