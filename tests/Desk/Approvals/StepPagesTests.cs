using System.Net;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Approvals;

/// <summary>Steps of approval, from the administrator's page to the last approver, and those who try to get past one.</summary>
public sealed class StepPagesTests
{
    private const string Head = "Chị Ban", Leader = "Anh Ủy ban", Chief = "Chị Quản trị";

    [StoreFact]
    public async Task An_administrator_sets_two_steps_and_an_item_goes_from_one_to_the_other()
    {
        await using var desk = await WritingBench.Open();
        var (item, second) = (await desk.Asked(), await Two(desk));
        await desk.As(Head);

        (await desk.See("/duyet")).QuerySelector(".approval-line")!.TextContent.ShouldContain("Chờ bạn: bước 1/2 “Trưởng ban biên tập”");
        (await desk.Press($"/duyet/{item.Id}", "/duyet", null)).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.See("/duyet")).QuerySelector(".approval-line")!.TextContent.ShouldContain("Đang ở bước 2/2 “Lãnh đạo UBND”");
        (await desk.See("/duyet")).QuerySelector("input[name=tin]").ShouldBeNull();
        var mine = await desk.See($"/duyet/{item.Id}");
        mine.QuerySelector(".approval-steps .taken")!.TextContent.ShouldContain("Chị Ban duyệt lúc");
        mine.QuerySelector("form[action$='/duyet']").ShouldBeNull();
        (await desk.Approved(item)).ShouldBeFalse();
        // What another time would do to the step that was taken is said in the calendar, before a post is moved.
        var post = await desk.Service<Database>().Read(session => session.First<(string Id, long Due)>("SELECT id, due FROM post WHERE item_id = @Id", new { item.Id }));
        var day = desk.Unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(post.Due)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (await desk.Text($"/lich/du-lieu?from={day}&to={day}")).ShouldContain("\"begun\":true");
        var planned = await desk.See($"/lich/bai/{post.Id}");
        planned.Body!.TextContent.ShouldContain("đổi giờ đăng thì các bước đã duyệt phải duyệt lại từ đầu");
        var asked = await desk.Press(planned, "/doi", null, ("luc", $"{day}T23:30"));
        (asked.Status, asked.Page.QuerySelector(".alert strong")!.TextContent).ShouldBe((HttpStatusCode.Conflict, "Dời sang 23:30, " + Calendar.CalendarDay.NameOf(desk.Unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(post.Due)))[7..] + "?"));

        await desk.As(Leader);
        var page = await desk.See($"/duyet/{item.Id}");
        page.QuerySelector(".approval-act button")!.TextContent.ShouldBe("Duyệt bước “Lãnh đạo UBND”");
        (await desk.Press(page, "/duyet", null)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Approved(item)).ShouldBeTrue();
        (await desk.See($"/duyet/{item.Id}")).Body!.TextContent.ShouldContain("Bản 1 đã được Anh Ủy ban duyệt lúc");
        second.People.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task Nobody_gets_past_a_step_by_a_forged_form_a_tick_or_somebody_elses_step()
    {
        await using var desk = await WritingBench.Open();
        var (item, second) = (await desk.Asked(), await Two(desk));
        await desk.As(Leader);
        var seal = (await desk.Service<ApprovalDesk>().Propose(item.Id)).Value!.Seal;

        // The leader tries his own step before its turn, and steps that there are not, on the page and by a tick.
        foreach (var step in new[] { second.Id, "", "khong-co" })
        {
            (await desk.Post("/tin-bai/moi", $"/duyet/{item.Id}/duyet", ("ban", "1"), ("dau", seal), ("khung", ApprovalPages.Window(item)), ("buoc", step))).Status.ShouldNotBe(HttpStatusCode.Redirect);
            (await desk.Post("/tin-bai/moi", "/duyet/nhieu", ("tin", $"{item.Id}:1:{ApprovalPages.Window(item)}:{step}"))).Status.ShouldBe(HttpStatusCode.Conflict);
        }
        // Whoever took the first step does not take the second, and neither does one who may approve and was not named.
        await desk.As(Head);
        await desk.Press($"/duyet/{item.Id}", "/duyet", null);
        (await desk.Post("/tin-bai/moi", $"/duyet/{item.Id}/duyet", ("ban", "1"), ("dau", seal), ("khung", ApprovalPages.Window(item)), ("buoc", second.Id))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await desk.As("Anh Khác", PersonRole.Approver);
        (await desk.Post("/duyet", "/duyet/nhieu", ("tin", $"{item.Id}:1:{ApprovalPages.Window(item)}:{second.Id}"))).Status.ShouldNotBe(HttpStatusCode.Redirect);

        (await desk.Approved(item)).ShouldBeFalse();
        (await desk.Service<ApprovalDesk>().Of(item.Id)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_command_line_takes_what_is_left_as_the_administrators_act_and_says_so()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Asked();
        await Two(desk);
        await desk.As(Head);
        await desk.Press($"/duyet/{item.Id}", "/duyet", null);
        await desk.Service<ItemStore>().Change(item.Id, 1, now => now with { Body = "Lời khác." }, WritingBench.Writer);

        // What the first step saw is gone: the machine takes both, for the new words.
        (await desk.Service<ApprovalDesk>().Approve(new ApprovalRequest(item.Id, "quản trị"))).Ok.ShouldBeFalse();
        (await desk.Service<ApprovalDesk>().Approve(new ApprovalRequest(item.Id, "quản trị") { AtOnce = true, By = ApprovalBy.Machine, How = Items.ItemApproveVerb.AtTheMachine })).Ok.ShouldBeTrue();

        (await desk.Service<StepDesk>().Acts(item.Id)).Count(act => act is { How: ApprovalBy.Machine, Voided: null }).ShouldBe(2);
        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("cả 2 bước còn lại cho 1 bài đăng: Họp bản Nà Ban (bằng dòng lệnh tại máy)");
    }

    [StoreFact]
    public async Task Who_writes_on_is_told_whose_steps_are_void_before_it_is_saved()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Asked();
        await Two(desk);
        await desk.As(Head);
        await desk.Press($"/duyet/{item.Id}", "/duyet", null);
        await desk.As(WritingBench.Writer);

        (await desk.Text($"/tin-bai/{item.Id}")).ShouldContain("Chị Ban đã duyệt bước của mình.");
        var stopped = await desk.Press($"/tin-bai/{item.Id}", "bai", $"/tin-bai/{item.Id}/luu", ("noi-dung", "Lời khác."));

        stopped.Status.ShouldBe(HttpStatusCode.Conflict);
        stopped.Page.Body!.TextContent.ShouldContain("Lưu bản này sẽ làm mất hiệu lực lần duyệt của Chị Ban. Chưa lưu.");
        (await desk.Now(item)).Revision.ShouldBe(1);
        (await desk.Press(stopped.Page, "bai", $"/tin-bai/{item.Id}/luu", ("dong-y", "on"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).Revision.ShouldBe(2);
        (await desk.Service<StepDesk>().State(item.Id))!.Place.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_step_of_a_unit_above_is_taken_by_its_approvers_alone()
    {
        await using var desk = await WritingBench.Open();
        var province = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "tinh", Name = "Sở", Place = "tỉnh" });
        await desk.Service<UnitStore>().Save(desk.Unit with { ParentId = province.Id });
        await desk.Service<StepDesk>().Save(desk.Unit.Id, [new ApprovalStep { Id = "", Name = "Sở", TakerUnit = province.Id }], Chief);
        var item = await desk.Asked();

        await desk.As(WritingBench.Approver, PersonRole.Approver);
        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("Đang chờ bước “Sở”, không phải bước của bạn.");
        await desk.Person("Bà Sở", province.Id, PersonRole.Approver);
        await desk.As("Bà Sở");
        (await desk.Press($"/duyet/{item.Id}", "/duyet", null)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Approved(item)).ShouldBeTrue();
    }

    [StoreFact]
    public async Task What_is_wrong_with_the_steps_is_said_at_its_row_and_nothing_is_kept()
    {
        await using var desk = await WritingBench.Open();
        await desk.As(Chief, PersonRole.Administrator);

        var wrong = await desk.Press("/cai-dat/buoc-duyet", desk.Unit.Id, null, ("ten-0", "Ban"), ("ai-0", ""));

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Page.QuerySelector(".step-form .wrong")!.TextContent.ShouldContain("Chưa chọn ai duyệt ở bước “Ban”.");
        wrong.Page.QuerySelector("input[name=ten-0]")!.GetAttribute("value").ShouldBe("Ban");
        (await desk.Service<StepDesk>().Of(desk.Unit.Id)).ShouldBeEmpty();
        (await desk.Post("/cai-dat/buoc-duyet", "/cai-dat/buoc-duyet/khong-co", ("ten-0", "Ban"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Sets them as the administrator does: the unit's approvers, then one leader by name; the second step.</summary>
    private static async Task<ApprovalStep> Two(DeskBench desk)
    {
        await desk.As(Head, PersonRole.Approver, PersonRole.Editor);
        var leader = await desk.As(Leader, PersonRole.Approver, PersonRole.Editor);
        await desk.As(Chief, PersonRole.Administrator);
        var kept = await desk.Press("/cai-dat/buoc-duyet", desk.Unit.Id, null,
            ("ten-0", "Trưởng ban biên tập"), ("ai-0", desk.Unit.Id), ("ten-1", "Lãnh đạo UBND"), ("ai-1", ""), ("nguoi-1", leader.Id), ("the-loai-1", "News"), ("kenh-1", "Portal"), ("kenh-1", "Facebook"));
        kept.Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.See(kept.Location!)).Body!.TextContent.ShouldContain("Đã lưu các bước duyệt.");
        return (await desk.Service<StepDesk>().Of(desk.Unit.Id))[1];
    }
}
