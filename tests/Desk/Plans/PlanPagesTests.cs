using System.Net;
using System.Text;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Plans;

/// <summary>Plans in the browser. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class PlanPagesTests
{
    private const string Words = PlanText.Whole;

    [StoreFact]
    public async Task A_plan_is_taken_in_listed_and_shown_with_what_is_not_covered()
    {
        await using var desk = await DeskBench.Open();

        var (status, location) = await Take(desk, "ke-hoach.txt", Words);

        (status, location!.EndsWith("?nhap=moi", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Redirect, true));
        var page = await desk.Page(location);
        page.QuerySelector(".alert-success")!.TextContent.ShouldContain("đọc được 2 nhiệm vụ");
        page.QuerySelector(".kh-tom-tat")!.TextContent.ShouldContain("0 trên 1 nhiệm vụ của đơn vị đã có tin, bài hoặc việc.");
        var task = page.QuerySelectorAll(".kh-nhiem-vu").ShouldHaveSingleItem().TextContent;
        (task.Contains("Treo băng rôn"), task.Contains("Chủ trì: UBND xã Mường Sáng"), task.Contains("chưa có tin, bài"), task.Contains("dòng ")).ShouldBe((true, true, true, true));
        page.Body!.TextContent.ShouldContain("Hạn cuối 04/12/2026");
        page.Body.TextContent.ShouldContain("gửi Sở Khoa học và Công nghệ");
        (await desk.Page("/ke-hoach")).Body!.TextContent.ShouldContain("1 nhiệm vụ của đơn vị, 0 đã có tin, bài hoặc việc");
        (await desk.Page($"{location.Split('?')[0]}?xem=tat-ca")).QuerySelectorAll(".kh-nhiem-vu").Length.ShouldBe(2);
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'plan.import'")).ShouldBe(1);
        (await Take(desk, "ke-hoach.txt", Words)).Location!.ShouldEndWith("?nhap=lai");
        (await desk.Value<int>("SELECT COUNT(*) FROM plan")).ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_of_which_no_task_was_read_says_so_and_where_one_is_added_by_hand()
    {
        await using var desk = await DeskBench.Open();

        var (_, location) = await Take(desk, "ke-hoach.txt", "UBND XÃ MƯỜNG SÁNG\nSố: 07/KH-UBND\nMường Sáng, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026\nI. MỤC ĐÍCH\nNâng cao nhận thức.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: bố trí kinh phí.\n2. Các thôn: báo cáo năm trước ngày 05/12 về UBND xã.\n");
        var page = await desk.Page(location!);

        page.QuerySelector(".alert-success").ShouldBeNull();
        var told = page.QuerySelectorAll(".alert-warning").First(alert => alert.TextContent.Contains("không đọc được nhiệm vụ nào", StringComparison.Ordinal));
        (await desk.Page(told.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0])).GetElementById("them")!.TextContent.ShouldBe("Thêm dòng bị sót");
    }

    [StoreTheory]
    [InlineData("ke-hoach.doc", "Chỉ nhập được kế hoạch dạng .docx, .xlsx, .pdf")]
    [InlineData("trong.txt", "Tệp không có chữ nào.", "")]
    [InlineData("mat.txt", "mật", "MẬT\nSố: 3/KH-UBND\nKẾ HOẠCH\nTruyền thông năm 2026\nI. NHIỆM VỤ\n1. Treo băng rôn tại trụ sở.")]
    public async Task What_the_verb_refuses_the_page_refuses_with_the_same_words(string name, string why, string? words = Words)
    {
        await using var desk = await DeskBench.Open();
        using var form = Upload(name, Encoding.UTF8.GetBytes(words!), await desk.Signature("/ke-hoach"), desk.Unit.Id);

        using var response = await desk.Client.PostAsync("/ke-hoach", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).ShouldContain(why);
        (await desk.Value<int>("SELECT COUNT(*) FROM plan")).ShouldBe(0);
        (await desk.Value<int>("SELECT COUNT(*) FROM frozen")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_so()
    {
        const int megabytes = 21;
        await using var desk = await DeskBench.Open();
        using var form = Upload("to.txt", new byte[megabytes * 1024 * 1024], await desk.Signature("/ke-hoach"), desk.Unit.Id);

        using var response = await desk.Client.PostAsync("/ke-hoach", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).ShouldContain("tối đa 20 MB");
    }

    [StoreFact]
    public async Task A_draft_is_begun_from_a_task_with_its_person_and_its_day()
    {
        await using var desk = await DeskBench.Open();
        var (plan, task) = await Task(desk);
        var page = await desk.Page($"{plan}/nhiem-vu/{task}");
        page.QuerySelector("#viet-xong")!.GetAttribute("value").ShouldBe("2026-10-09T17:00");

        var (status, _, location) = await desk.Post($"{plan}/nhiem-vu/{task}", $"{plan}/nhiem-vu/{task}/nhap", ("tieu-de", "Băng rôn đã treo"), ("nguoi-viet", "Vàng A Páo"), ("viet-xong", "2026-10-08T10:00"));

        status.ShouldBe(HttpStatusCode.Redirect);
        var item = (await desk.Service<ItemStore>().Find(location!.Split('/')[^1]))!;
        (item.Title, item.Person, item.PlanTaskId, item.WriteBy).ShouldBe(("Băng rôn đã treo", "Vàng A Páo", task, new DateTimeOffset(2026, 10, 8, 10, 0, 0, TimeSpan.FromHours(7))));
        (await desk.Page(plan)).QuerySelector(".kh-tom-tat")!.TextContent.ShouldContain("1 trên 1");
        (await desk.Page($"{plan}?xem=chua-co")).QuerySelectorAll(".kh-nhiem-vu").ShouldBeEmpty();
        (await desk.Page(location)).QuerySelector("#nhiem-vu option[selected]")!.GetAttribute("value").ShouldBe(task);
    }

    [StoreFact]
    public async Task An_item_is_linked_from_either_side_and_unlinked()
    {
        await using var desk = await DeskBench.Open();
        var (plan, task) = await Task(desk);
        var (item, path) = (await desk.Item(), $"{plan}/nhiem-vu/{task}");
        async Task<string?> Linked() => (await desk.Service<ItemStore>().Find(item.Id))!.PlanTaskId;

        (await desk.Post(path, $"{path}/gan", ("tin", item.Id))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Linked()).ShouldBe(task);
        (await desk.Post(path, $"{path}/bo-gan", ("tin", item.Id))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Linked()).ShouldBeNull();

        (await desk.Post($"/tin-bai/{item.Id}", $"/tin-bai/{item.Id}/luu", ("ban", "1"), ("nhiem-vu", task))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Linked()).ShouldBe(task);
        (await desk.Service<ItemStore>().Find(item.Id))!.Revision.ShouldBe(1);
        (await desk.Post($"/tin-bai/{item.Id}", $"/tin-bai/{item.Id}/luu", ("ban", "1"), ("nhiem-vu", "khong-co"))).Text.ShouldContain("Không có nhiệm vụ này trong kế hoạch của đơn vị.");
        (await Linked()).ShouldBe(task);
        (await desk.Post(path, $"{path}/gan", ("tin", "khong-co"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task A_report_is_marked_as_sent_and_as_not_sent()
    {
        await using var desk = await DeskBench.Open();
        var (plan, _) = await Task(desk);
        var duty = (await desk.Service<PlanBook>().DutiesOf(plan.Split('/')[^1])).ShouldHaveSingleItem().Id;

        (await desk.Post(plan, $"{plan}/che-do/{duty}/da-gui", ("han", "2026-12-04"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page(plan)).Body!.TextContent.ShouldContain($"đã gửi ngày 05/10/2026 ({DeskBench.Usual})");
        (await desk.Post(plan, $"{plan}/che-do/{duty}/chua-gui", ("han", "2026-12-04"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Value<int>("SELECT COUNT(*) FROM duty_done")).ShouldBe(0);
        (await desk.Post(plan, $"{plan}/che-do/{duty}/da-gui", ("han", "2026-12-05"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task A_long_plan_is_paged_and_who_only_looks_is_offered_nothing()
    {
        await using var desk = await DeskBench.Open();
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("dai.txt", [7]), new PlanContent
        {
            Document = new() { Title = "Kế hoạch dài <b>" }, Tasks = [.. Enumerable.Range(1, 45).Select(i => new PlanTask { Id = $"I.{i}", Text = $"Việc thứ {i} <script>", Mine = TaskRole.Lead })],
        });
        await desk.As("Người xem", PersonRole.Viewer);

        (await desk.Page($"/ke-hoach/{plan.Id}")).QuerySelectorAll(".kh-nhiem-vu").Length.ShouldBe(PlanView.PageLength);
        var last = await desk.Page($"/ke-hoach/{plan.Id}?trang=3");
        last.QuerySelectorAll(".kh-nhiem-vu").Length.ShouldBe(5);
        (last.QuerySelectorAll("main form").Length, last.QuerySelectorAll("main script").Length, last.QuerySelector("h1")!.TextContent).ShouldBe((0, 0, "Kế hoạch dài <b>"));
    }

    private static async Task<(string Plan, string Task)> Task(DeskBench desk)
    {
        var plan = (await Take(desk, "ke-hoach.txt", Words)).Location!.Split('?')[0];
        return (plan, (await desk.Service<PlanStore>().Tasks(plan.Split('/')[^1]))[0].Id);
    }

    private static async Task<(HttpStatusCode Status, string? Location)> Take(DeskBench desk, string name, string words)
    {
        using var form = Upload(name, Encoding.UTF8.GetBytes(words), await desk.Signature("/ke-hoach"), desk.Unit.Id);
        using var response = await desk.Client.PostAsync("/ke-hoach", form);
        return (response.StatusCode, response.Headers.Location?.ToString());
    }

    private static MultipartFormDataContent Upload(string name, byte[] bytes, string signature, string unit) => new()
    {
        { new StringContent(signature), "__RequestVerificationToken" }, { new StringContent(unit), "don-vi" }, { new ByteArrayContent(bytes), "tep", name },
    };
}
