using System.Net;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Campaigns;

/// <summary>Campaigns in the browser. The clock stands at 08:00 on Monday, 5 October 2026: of the campaign of 10/10 some beats are over.</summary>
public sealed class CampaignPagesTests
{
    [StoreFact]
    public async Task A_year_lists_its_days_and_leads_to_the_beats_of_each()
    {
        await using var desk = await DeskBench.Open();

        var page = await desk.Page("/chien-dich?nam=2026");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Chiến dịch năm 2026");
        page.QuerySelector($"a[href='{Ten(desk)}']")!.TextContent.ShouldBe("Ngày Chuyển đổi số quốc gia");
        page.Body!.TextContent.ShouldContain("10/3 âm");
        (await desk.Page("/chien-dich?nam=2030")).Body!.TextContent.ShouldContain("02/02");
    }

    [StoreFact]
    public async Task The_beats_stand_in_order_with_what_each_makes_and_what_is_past()
    {
        await using var desk = await DeskBench.Open();
        await desk.Account(ChannelKind.Portal);

        var page = await desk.Page(Ten(desk));

        var times = page.QuerySelectorAll(".moc time").Select(time => time.GetAttribute("datetime")!).ToArray();
        times.Length.ShouldBeGreaterThan(3);
        times.ShouldBe(times.Order(StringComparer.Ordinal));
        page.QuerySelectorAll(".moc .badge").Select(badge => badge.TextContent).ShouldContain("đã qua giờ, không lập");
        page.QuerySelector(".moc details .post-text")!.TextContent.ShouldNotBeEmpty();
        page.Body!.TextContent.ShouldContain("Đăng trên: Kênh Portal");
        (await desk.Value<int>("SELECT COUNT(*) FROM campaign")).ShouldBe(0);
    }

    [StoreFact]
    public async Task What_is_to_come_is_made_once_with_its_posts_and_what_is_past_is_not()
    {
        await using var desk = await DeskBench.Open();
        await desk.Account(ChannelKind.Portal);
        var coming = (await desk.Page(Ten(desk))).QuerySelectorAll(".moc .badge").Count(badge => badge.TextContent == "sẽ lập");

        var (status, _, location) = await desk.Post(Ten(desk), $"{Ten(desk)}/lap", ("ngay", "2026-10-10"));

        status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(coming);
        (await desk.Value<int>("SELECT day_set FROM campaign")).ShouldBe(0, "the day that it has already is no day that somebody set");
        (await desk.Value<string>("SELECT person FROM audit WHERE act = 'campaign.plan'")).ShouldBe(DeskBench.Usual);
        var page = await desk.Page(location!);
        page.QuerySelector(".alert-success")!.TextContent.ShouldContain($"Đã lập {coming} tin, bài");
        page.QuerySelectorAll(".moc-bai a[href^='/bai-dang/']").Length.ShouldBe(await desk.Value<int>("SELECT COUNT(*) FROM post"));
        page.QuerySelectorAll(".moc .card-title a[href^='/tin-bai/']").Length.ShouldBe(coming);

        await desk.Post(Ten(desk), $"{Ten(desk)}/lap", ("ngay", "2026-10-10"));
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(coming);
    }

    [StoreFact]
    public async Task A_campaign_says_for_which_task_of_the_plan_it_is_and_is_untied_and_tied_there()
    {
        await using var desk = await DeskBench.Open();
        await desk.Account(ChannelKind.Portal);
        var plan = await Plan(desk, "1/KH", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)");
        (await desk.Page(Ten(desk))).QuerySelector("#gan")!.TextContent.ShouldContain("Tin, bài tự gắn với nhiệm vụ này khi lập");

        await desk.Post(Ten(desk), $"{Ten(desk)}/lap", ("ngay", "2026-10-10"));

        var card = (await desk.Page(Ten(desk))).QuerySelector("#gan")!;
        card.TextContent.ShouldContain("được tự gắn với nhiệm vụ này");
        var task = card.QuerySelector("a")!.GetAttribute("href")!;
        task.ShouldStartWith($"/ke-hoach/{plan}/nhiem-vu/");
        (await desk.Page($"/ke-hoach/{plan}")).QuerySelector(".kh-tom-tat")!.TextContent.ShouldContain("1 trên 1");
        (await desk.Page(task)).QuerySelector("section[aria-labelledby=tin-bai]")!.TextContent.ShouldContain("thuộc Chiến dịch Ngày Chuyển đổi số quốc gia 2026");

        (await desk.Post(Ten(desk), $"{Ten(desk)}/nhiem-vu", ("nhiem-vu", ""))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Page(Ten(desk))).QuerySelector("#gan")!.TextContent.ShouldContain($"{DeskBench.Usual} đã bỏ gắn");
        (await desk.Value<int>("SELECT COUNT(*) FROM item WHERE plan_task_id IS NOT NULL")).ShouldBe(0);
        await desk.Post(Ten(desk), $"{Ten(desk)}/lap", ("ngay", "2026-10-10"));
        (await desk.Value<int>("SELECT COUNT(*) FROM item WHERE plan_task_id IS NOT NULL")).ShouldBe(0, "what a person untied stays so");
        (await desk.Post(Ten(desk), $"{Ten(desk)}/nhiem-vu", ("nhiem-vu", task.Split('/')[^1]))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Value<int>("SELECT COUNT(*) FROM item WHERE plan_task_id IS NULL")).ShouldBe(0);
        (await desk.Post(Ten(desk), $"{Ten(desk)}/nhiem-vu", ("nhiem-vu", "khong-co"))).Text.ShouldContain("Không có nhiệm vụ này trong việc của đơn vị.");
    }

    [StoreFact]
    public async Task Where_several_tasks_name_the_day_the_page_asks()
    {
        await using var desk = await DeskBench.Open();
        await Plan(desk, "1/KH", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)", "Ra quân nhân Ngày Chuyển đổi số quốc gia (10/10)");

        var card = (await desk.Page(Ten(desk))).QuerySelector("#gan")!;

        card.TextContent.ShouldContain("2 nhiệm vụ của đơn vị cùng nêu ngày này");
        card.QuerySelectorAll("option").Length.ShouldBe(3);
        (await desk.Page($"/chien-dich/{desk.Unit.Id}/18-5/2026")).QuerySelector("#gan").ShouldBeNull();
    }

    private static async Task<string> Plan(DeskBench desk, string number, params string[] tasks) => (await desk.Service<PlanStore>().Keep(desk.Unit.Id, new($"{number.Length}.txt", [1]), new PlanContent
    {
        Document = new() { Number = number, Title = "Truyền thông năm 2026", Date = new(2026, 1, 5) }, Tasks = [.. tasks.Select((text, i) => new PlanTask { Id = $"I.{i + 1}", Text = text, Mine = TaskRole.Lead })],
    })).Id;

    [StoreFact]
    public async Task A_beat_is_changed_left_out_taken_back_and_made_as_in_the_template()
    {
        await using var desk = await DeskBench.Open();
        await desk.Account(ChannelKind.Portal);
        var beat = (await desk.Page(Ten(desk))).QuerySelectorAll(".moc")[^1].Id!["moc-".Length..];
        var form = $"{Ten(desk)}/moc/{beat}";

        var kept = await desk.Post(form, form, ("ngay", "2026-10-11"), ("gio", "06:15"), ("the-loai", "0"), ("kenh", "0"), ("tieu-de", "Cảm ơn bà con"), ("tom-tat", ""), ("noi-dung", "Cảm ơn."), ("ban-doc", ""));
        kept.Status.ShouldBe(HttpStatusCode.Redirect, kept.Text);
        var changed = (await desk.Page(Ten(desk))).QuerySelector($"#moc-{beat}")!;
        changed.TextContent.ShouldContain("06:15, Chủ nhật, 11/10/2026");
        (changed.TextContent.Contains("Cảm ơn bà con"), changed.TextContent.Contains("đã sửa riêng")).ShouldBe((true, true));

        foreach (var (act, words) in new[] { ("bo", "Lấy lại"), ("lay-lai", "Bỏ mốc này"), ("nhu-mau", "Bỏ mốc này") })
        {
            (await desk.Post(Ten(desk), $"{form}/{act}")).Status.ShouldBe(HttpStatusCode.Redirect);
            (await desk.Page(Ten(desk))).QuerySelector($"#moc-{beat}")!.TextContent.ShouldContain(words);
        }
        (await desk.Page(Ten(desk))).QuerySelector($"#moc-{beat}")!.TextContent.ShouldNotContain("đã sửa riêng");
        var wrong = await desk.Post(form, form, ("ngay", "hôm nào"), ("gio", "06:15"), ("tieu-de", "Giữ chữ đã gõ"), ("noi-dung", "Đã gõ."));
        (wrong.Status, wrong.Text.Contains("Giữ chữ đã gõ")).ShouldBe((HttpStatusCode.BadRequest, true));
    }

    [StoreFact]
    public async Task A_range_of_days_is_added_filled_and_made()
    {
        await using var desk = await DeskBench.Open();
        await desk.Account(ChannelKind.Portal);
        (await desk.Post("/chien-dich", "/chien-dich/dot", ("don-vi", desk.Unit.Id), ("nam", "2026"), ("ten", "Tháng cao điểm"), ("tu", "2026-11-30"), ("den", "2026-11-01"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        var (_, _, address) = await desk.Post("/chien-dich", "/chien-dich/dot", ("don-vi", desk.Unit.Id), ("nam", "2026"), ("ten", "Tháng cao điểm"), ("tu", "2026-11-01"), ("den", "2026-11-30"));
        var added = await desk.Post($"{address}/moc/moi", $"{address}/moc/moi", ("ngay", "2026-11-02"), ("gio", "08:00"), ("the-loai", "0"), ("kenh", "0"), ("tieu-de", "Mở đầu"), ("tom-tat", ""), ("noi-dung", "Lời."), ("ban-doc", ""));
        added.Status.ShouldBe(HttpStatusCode.Redirect, added.Text);
        (await desk.Post(address!, $"{address}/lap")).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Value<string>("SELECT title FROM item")).ShouldBe("Mở đầu");
        (await desk.Value<int>("SELECT COUNT(*) FROM post")).ShouldBe(1);
        (await desk.Page("/chien-dich?nam=2026")).Body!.TextContent.ShouldContain("đã lập 1 tin, bài");
        (await desk.Text("/lich?xem=danh-sach&ngay=2026-11-02")).ShouldContain("Mở đầu");
    }

    [StoreFact]
    public async Task Who_only_looks_is_offered_nothing_and_another_units_campaigns_are_not_there()
    {
        await using var desk = await DeskBench.Open();
        var elsewhere = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "na-ban", Name = "Bản Nà Ban", Place = "bản Nà Ban" });
        await desk.As("Người xem", PersonRole.Viewer);

        (await desk.Page(Ten(desk))).QuerySelectorAll("main form").Length.ShouldBe(0);
        (await desk.Status($"/chien-dich/{elsewhere.Id}/10-10/2026")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status($"/chien-dich/{desk.Unit.Id}/khong-co/2026")).ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Page($"/chien-dich?don-vi={elsewhere.Id}")).Body!.TextContent.ShouldNotContain("Nà Ban");
    }

    private static string Ten(DeskBench desk) => $"/chien-dich/{desk.Unit.Id}/10-10/2026";
}
