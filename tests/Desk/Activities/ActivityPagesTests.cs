using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Activities;

/// <summary>What is no post, in the browser. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class ActivityPagesTests
{
    [StoreFact]
    public async Task An_activity_is_planned_stands_on_the_calendar_and_in_the_week_and_is_moved_on_its_page()
    {
        await using var desk = await DeskBench.Open();

        var (status, _, address) = await Plan(desk, "Treo băng rôn", "2026-10-06", "2026-10-08");

        status.ShouldBe(HttpStatusCode.Redirect);
        var page = address!.Split('?')[0];
        (await desk.Page("/lich?xem=danh-sach&ngay=2026-10-05")).QuerySelectorAll($".lich-ghi a[href='{page}']").Length.ShouldBe(3, "on each of its days");
        (await desk.Text("/lich/du-lieu?from=2026-10-05&to=2026-10-11")).ShouldContain($"\"address\":\"{page}\"");
        Week(await desk.Page("/tuan-nay")).ShouldHaveSingleItem().ShouldContain("06/10 – 08/10");
        (await desk.Page("/")).QuerySelector("#viec").ShouldBeNull("it is not over");

        (await desk.Post(page, $"{page}/luu", ("loai", "Banner"), ("ten", "Treo băng rôn ở chợ"), ("tu-ngay", "2026-10-13"), ("den-ngay", "2026-10-13"), ("so-luong", "1.200"))).Status.ShouldBe(HttpStatusCode.Redirect);

        Week(await desk.Page("/tuan-nay")).ShouldBeEmpty();
        Week(await desk.Page("/tuan-nay?tuan=2026-10-12")).ShouldHaveSingleItem().ShouldContain("Treo băng rôn ở chợ");
        (await desk.Service<ActivityStore>().Find(page.Split('/')[^1]))!.Planned.ShouldBe(1200);
    }

    [StoreFact]
    public async Task What_is_over_is_owed_today_until_it_is_closed_with_its_number_and_a_photograph_without_its_place()
    {
        await using var desk = await DeskBench.Open();
        var page = (await Plan(desk, "Xe lưu động", "2026-10-01", "2026-10-02")).Location!.Split('?')[0];
        (await desk.Page("/")).QuerySelector("#viec")!.ParentElement!.ParentElement!.TextContent.ShouldContain("Xe lưu động");
        Week(await desk.Page("/tuan-nay")).ShouldHaveSingleItem().ShouldContain("quá hạn, chưa ghi kết quả");

        (await Close(desk, page, "mười hai", "ảnh.jpg", TestPicture.Jpeg())).Text.ShouldContain("không phải là số nguyên");
        (await Close(desk, page, "12", "ảnh.jpg", "không phải ảnh"u8.ToArray())).Text.ShouldContain("không phải ảnh JPEG");
        (await desk.Service<ActivityStore>().Find(page.Split('/')[^1]))!.State.ShouldBe(ActivityState.Planned);
        (await Close(desk, page, "12", "ảnh.jpg", TestPicture.Jpeg())).Status.ShouldBe(HttpStatusCode.Redirect);

        var done = await desk.Page(page);
        done.QuerySelector(".badge.bg-green-lt")!.TextContent.ShouldBe("đã xong");
        done.QuerySelector(".hd-chi-tiet")!.TextContent.ShouldContain("12");
        var picture = done.QuerySelector(".hd-anh img")!;
        picture.GetAttribute("alt").ShouldBe("Xe ở bản Na");
        Encoding.Latin1.GetString(await desk.Client.GetByteArrayAsync(picture.GetAttribute("src"))).ShouldNotContain(TestPicture.Place);
        (await desk.Page("/")).QuerySelector("#viec").ShouldBeNull();
        (await desk.Status($"{page}/anh/khong-co")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Post(page, $"{page}/anh/bo", ("anh", picture.GetAttribute("src")!.Split('/')[^1]))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page(page)).QuerySelector(".hd-anh").ShouldBeNull();
    }

    [StoreFact]
    public async Task The_hours_to_which_people_are_called_stand_on_its_page_the_calendar_and_the_schedule()
    {
        await using var desk = await DeskBench.Open();
        (string, string)[] typed = [("don-vi", desk.Unit.Id), ("loai", "Conference"), ("ten", "Hội nghị cán bộ"), ("tu-ngay", "2026-10-08"), ("den-ngay", "2026-10-08")];
        (await desk.Post("/hoat-dong/moi", "/hoat-dong/moi", [.. typed, ("den-gio", "11:00")])).Text.ShouldContain("chưa có giờ bắt đầu");

        var page = (await desk.Post("/hoat-dong/moi", "/hoat-dong/moi", [.. typed, ("tu-gio", "08:00"), ("den-gio", "11:00")])).Location!.Split('?')[0];

        var shown = await desk.Page(page);
        (shown.QuerySelector("#tu-gio")!.GetAttribute("value"), shown.QuerySelector("#den-gio")!.GetAttribute("value")).ShouldBe(("08:00", "11:00"));
        shown.QuerySelector(".hd-chi-tiet")!.TextContent.ShouldContain("08:00–11:00");
        JsonDocument.Parse(await desk.Text("/lich/du-lieu?from=2026-10-05&to=2026-10-11")).RootElement.GetProperty("activities")[0].GetProperty("title").GetString().ShouldBe("08:00–11:00 Hội nghị cán bộ");
        Week(await desk.Page("/tuan-nay")).ShouldHaveSingleItem().ShouldContain("08:00–11:00");
        (await desk.Text($"/lich-tuyen-truyen/{desk.Unit.Id}?tu=2026-10-05&den=2026-10-11")).ShouldContain("08:00–11:00");
    }

    [StoreFact]
    public async Task One_of_a_day_to_come_is_offered_no_form_to_close_it_and_is_not_closed_by_one_that_was_open()
    {
        await using var desk = await DeskBench.Open();
        var page = (await Plan(desk, "Hội nghị", "2026-10-13", "2026-10-13")).Location!.Split('?')[0];

        var shown = await desk.Page(page);
        shown.QuerySelector("#da-lam").ShouldBeNull();
        shown.QuerySelector("section[aria-labelledby=xong]")!.TextContent.ShouldContain("13/10/2026");
        var (status, text, _) = await desk.Post(page, $"{page}/xong", ("da-lam", "1"), ("nguoi-du", "75"), ("ket-qua", "75 người dự."));

        (status, text.Contains("chưa khép là đã xong được", StringComparison.Ordinal), text.Contains("75 người dự.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true, true), "what was typed is still there");
        (await desk.Service<ActivityStore>().Find(page.Split('/')[^1]))!.State.ShouldBe(ActivityState.Planned);
    }

    [StoreFact]
    public async Task One_that_is_dropped_needs_a_reason_and_can_be_taken_up_again()
    {
        await using var desk = await DeskBench.Open();
        var page = (await Plan(desk, "Hội thi", "2026-10-06", "2026-10-06")).Location!.Split('?')[0];

        (await desk.Post(page, $"{page}/bo", ("ly-do", " "))).Text.ShouldContain("Chưa ghi lý do bỏ.");
        (await desk.Post(page, $"{page}/bo", ("ly-do", "Mưa lũ"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page(page)).QuerySelector(".hd-chi-tiet")!.TextContent.ShouldContain("Mưa lũ");
        (await desk.Post(page, $"{page}/xong", ("da-lam", "1"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Post(page, $"{page}/mo-lai")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page(page)).QuerySelector("#xong").ShouldNotBeNull();
    }

    [StoreFact]
    public async Task The_list_is_narrowed_and_paged_and_what_cannot_be_kept_is_told_with_what_was_typed()
    {
        await using var desk = await DeskBench.Open();
        var (store, day) = (desk.Service<ActivityStore>(), new DateOnly(2026, 11, 1));
        for (var i = 0; i < RecordPage<Activity>.Length; i++)
            await store.Save(new() { UnitId = desk.Unit.Id, Kind = ActivityKind.Leaflet, Title = $"Tờ rơi {i}", First = day, Last = day }, DeskBench.Usual);
        await Plan(desk, "Treo băng rôn", "2026-10-06", "2026-10-08");

        (await desk.Page("/hoat-dong?loai=Banner")).QuerySelectorAll(".kh-nhiem-vu").ShouldHaveSingleItem().TextContent.ShouldContain("Treo băng rôn");
        (await desk.Page("/hoat-dong?den=2026-10-31")).QuerySelectorAll(".kh-nhiem-vu").Length.ShouldBe(1);
        var first = await desk.Page("/hoat-dong");
        (await desk.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll(".kh-nhiem-vu").Length.ShouldBe(1);
        var (status, text, _) = await Plan(desk, "Hội nghị tổng kết", "2026-10-08", "2026-10-06");
        (status, text.Contains("Ngày cuối trước ngày đầu."), text.Contains("value=\"Hội nghị tổng kết\"")).ShouldBe((HttpStatusCode.BadRequest, true, true));
    }

    [StoreFact]
    public async Task Who_may_only_look_is_offered_nothing_and_another_units_task_is_not_taken()
    {
        await using var desk = await DeskBench.Open();
        var page = (await Plan(desk, "Hội thi", "2026-10-06", "2026-10-06")).Location!.Split('?')[0];
        var neighbour = await desk.Service<UnitStore>().Save(new Unit { Id = "khac", Code = "xa-khac", Name = "UBND xã Khác", Place = "xã Khác" });
        var theirs = await desk.Service<Content.Plans.PlanStore>().Keep(neighbour.Id, new("kh.txt", [9]), new() { Document = new(), Tasks = [new() { Id = "I.1", Text = "Việc của họ" }] });
        var task = (await desk.Service<Content.Plans.PlanStore>().Tasks(theirs.Id))[0].Id;

        (await desk.Post("/hoat-dong/moi", "/hoat-dong/moi", ("don-vi", desk.Unit.Id), ("ten", "Hội thi"), ("tu-ngay", "2026-10-06"), ("den-ngay", "2026-10-06"), ("nhiem-vu", task))).Text.ShouldContain("Không có nhiệm vụ này");

        await desk.As("Người xem", PersonRole.Viewer);
        (await desk.Page(page)).QuerySelectorAll("main form").ShouldBeEmpty();
        (await desk.Page("/hoat-dong")).QuerySelector("a[href^='/hoat-dong/moi']").ShouldBeNull();
    }

    private static Task<(HttpStatusCode Status, string Text, string? Location)> Plan(DeskBench desk, string title, string from, string to, string task = "") => desk.Post("/hoat-dong/moi", "/hoat-dong/moi",
        ("don-vi", desk.Unit.Id), ("loai", "Banner"), ("ten", title), ("noi", "12 bản"), ("nguoi", "Lò Văn Minh"), ("tu-ngay", from), ("den-ngay", to), ("so-luong", "12"), ("don-vi-tinh", "tấm"), ("nhiem-vu", task));

    private static async Task<(HttpStatusCode Status, string Text)> Close(DeskBench desk, string page, string count, string name, byte[] picture)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await desk.Signature(page)), "__RequestVerificationToken" }, { new StringContent(count), "da-lam" }, { new StringContent("250"), "nguoi-du" }, { new StringContent("Đi qua 12 bản."), "ket-qua" },
            { new StringContent("Xe ở bản Na"), "loi-anh" }, { new ByteArrayContent(picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, "anh", name },
        };
        using var response = await desk.Client.PostAsync($"{page}/xong", form);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    private static string[] Week(IDocument page) => [.. page.QuerySelector("section[aria-labelledby=viec]")!.QuerySelectorAll("li").Select(row => row.TextContent.Trim())];

    [StoreFact]
    public async Task What_was_typed_over_an_activity_that_somebody_closed_meanwhile_is_not_lost()
    {
        await using var desk = await DeskBench.Open();
        var page = (await Plan(desk, "Treo băng rôn", "2026-10-01", "2026-10-01")).Location!.Split('?')[0];
        await desk.Service<ActivityStore>().Close(page.Split('/')[^1], new(12, null, "Treo đủ.", null), "Quàng Văn Minh");

        var closed = await desk.Post(page, $"{page}/xong", ("ban", "1"), ("da-lam", "14"), ("ket-qua", "Treo thêm hai tấm ở chợ."));
        var changed = await desk.Post(page, $"{page}/luu", ("ban", "1"), ("loai", "Banner"), ("ten", "Treo băng rôn ở chợ"), ("tu-ngay", "2026-10-01"), ("den-ngay", "2026-10-01"));

        (closed.Status, changed.Status).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Conflict));
        closed.Text.ShouldContain("Treo thêm hai tấm ở chợ.");
        closed.Text.ShouldContain("Treo đủ.");
        changed.Text.ShouldContain("Treo băng rôn ở chợ");
        (await desk.Service<ActivityStore>().Find(page.Split('/')[^1]))!.Outcome.ShouldBe("Treo đủ.");
    }

    [StoreFact]
    public async Task Dragged_to_another_day_it_lasts_as_long_and_stays_where_somebody_else_put_it()
    {
        await using var desk = await DeskBench.Open();
        var page = (await Plan(desk, "Xe lưu động", "2026-10-06", "2026-10-08")).Location!.Split('?')[0];
        var bar = Bars(await desk.Text("/lich/du-lieu?from=2026-10-05&to=2026-10-11")).ShouldHaveSingleItem();
        (bar.GetProperty("first").GetString(), bar.GetProperty("end").GetString(), bar.GetProperty("movable").GetBoolean(), bar.GetProperty("address").GetString()).ShouldBe(("2026-10-06", "2026-10-09", true, page));

        var moved = await desk.Post(page, $"{page}/doi", ("ngay", "2026-10-13"), ("thay", "2026-10-06"));
        var late = await desk.Post(page, $"{page}/doi", ("ngay", "2026-10-20"), ("thay", "2026-10-06"));
        var none = await desk.Post(page, $"{page}/doi", ("ngay", "mai"), ("thay", "2026-10-13"));

        moved.Status.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(moved.Text).RootElement.GetProperty("last").GetString().ShouldBe("2026-10-15");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        JsonDocument.Parse(late.Text).RootElement.GetProperty("first").GetString().ShouldBe("2026-10-13", "where it stands by now");
        none.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task One_that_lasts_longer_than_two_weeks_stands_on_its_first_and_its_last_day_and_is_not_dragged()
    {
        await using var desk = await DeskBench.Open();
        await Plan(desk, "Triển lãm", "2026-10-01", "2026-10-31");

        var bars = Bars(await desk.Text("/lich/du-lieu?from=2026-09-28&to=2026-11-01"));

        bars.Select(bar => (bar.GetProperty("first").GetString(), bar.TryGetProperty("movable", out _))).ShouldBe([("2026-10-01", false), ("2026-10-31", false)]);
    }

    [StoreFact]
    public async Task A_weekly_task_keeps_an_empty_slot_in_the_calendar_until_something_is_begun_for_it()
    {
        await using var desk = await DeskBench.Open();
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [7]), new() { Document = new(), Tasks = [Weekly("Phát bản tin")] });
        var task = $"/ke-hoach/{plan.Id}/nhiem-vu/{(await desk.Service<PlanStore>().Tasks(plan.Id))[0].Id}";

        var bar = Bars(await desk.Text("/lich/du-lieu?from=2026-10-05&to=2026-10-11")).ShouldHaveSingleItem();

        (bar.GetProperty("title").GetString(), bar.GetProperty("first").GetString(), bar.GetProperty("address").GetString(), bar.TryGetProperty("movable", out _)).ShouldBe(("Phát bản tin (hằng tuần, chưa có)", "2026-10-09", task, false));
        (await desk.Page("/lich?xem=danh-sach&ngay=2026-10-05")).QuerySelectorAll($".lich-ghi a[href='{task}']").Length.ShouldBeGreaterThan(0);

        await Plan(desk, "Phát thử", "2026-10-07", "2026-10-07", task.Split('/')[^1]);

        Bars(await desk.Text("/lich/du-lieu?from=2026-10-05&to=2026-10-11")).ShouldHaveSingleItem().GetProperty("title").GetString()!.ShouldStartWith("Phát thử");

        await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh2.txt", [8]), new() { Document = new() { Number = "2/KH-UBND" }, Tasks = [Weekly("Chia sẻ vào nhóm"), Weekly("Đăng trang")] });

        var many = Bars(await desk.Text("/lich/du-lieu?from=2026-10-05&to=2026-10-11")).Single(one => one.GetProperty("first").GetString() == "2026-10-09");
        (many.GetProperty("title").GetString(), many.GetProperty("address").GetString()).ShouldBe(("2 việc định kỳ chưa có tin, bài", "/lich?xem=danh-sach&ngay=2026-10-09"), "several are one bar, so that they hide no post");

        static PlanTask Weekly(string text) => new() { Id = text, Text = text, Mine = TaskRole.Lead, When = new(PlanTimeKind.Weekly, Text: "Hằng tuần") };
    }

    private static JsonElement[] Bars(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("activities").EnumerateArray()];
}
