using System.Globalization;
using System.Net;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Approvals;

/// <summary>Duyệt thay: from a day to a day, with what the other one may and no more.</summary>
public sealed class DeputyPagesTests
{
    private const string Leader = "Ông Chủ tịch", Vice = "Bà Phó", Chief = "Chị Quản trị";

    [StoreFact]
    public async Task A_deputy_approves_in_the_others_place_and_both_names_stand_there()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk);
        await Named(desk);
        await desk.As(Vice);

        (await desk.Text("/duyet")).ShouldContain("Bạn duyệt thay Ông Chủ tịch.");
        (await desk.Press($"/duyet/{item.Id}", "/duyet", null)).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Approved(item)).ShouldBeTrue();
        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("Bản 1 đã được Bà Phó duyệt thay Ông Chủ tịch duyệt lúc");
        (await desk.Service<Database>().Read(session => session.Value<string>("SELECT detail FROM audit WHERE act = 'item.approve'")))!.ShouldEndWith("(duyệt thay Ông Chủ tịch)");
        (await desk.Service<StepDesk>().Acts(item.Id)).ShouldHaveSingleItem().Names.ShouldBe("Bà Phó duyệt thay Ông Chủ tịch");
    }

    [StoreFact]
    public async Task It_ends_by_itself_after_its_last_day()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk);
        await Named(desk, days: 1);
        desk.Clock.Advance(TimeSpan.FromDays(3));
        await desk.As(Vice);

        (await desk.See($"/duyet/{item.Id}")).QuerySelector("form[action$='/duyet']").ShouldBeNull();
        (await desk.Post("/duyet", "/duyet/nhieu", ("tin", $"{item.Id}:1:{ApprovalPages.Window(item)}:"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Approved(item)).ShouldBeFalse();
        (await desk.Text("/duyet/thay")).ShouldContain("Chưa ai duyệt thay ai.");
    }

    [StoreFact]
    public async Task What_the_other_one_loses_the_deputy_loses_at_once()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk);
        var leader = await Named(desk);
        await desk.Service<PersonStore>().Lock(leader.Id, true, Chief, default);
        await desk.As(Vice);

        (await desk.See($"/duyet/{item.Id}")).QuerySelector("form[action$='/duyet']").ShouldBeNull();
        (await desk.Post("/duyet", "/duyet/nhieu", ("tin", $"{item.Id}:1:{ApprovalPages.Window(item)}:"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Approved(item)).ShouldBeFalse();
    }

    [StoreFact]
    public async Task Neither_own_words_nor_the_others_are_approved_in_anothers_place()
    {
        await using var desk = await WritingBench.Open();
        await Named(desk);
        var (mine, theirs) = (await Asked(desk, Vice), await Asked(desk, Leader));
        await desk.As(Vice);

        (await desk.Text($"/duyet/{mine.Id}")).ShouldContain("Bạn đã viết tin, bài này nên không duyệt được.");
        (await desk.Text($"/duyet/{theirs.Id}")).ShouldContain("Ông Chủ tịch đã viết tin, bài này nên không ai duyệt thay được.");
        foreach (var item in new[] { mine, theirs })
            (await desk.Post("/duyet", "/duyet/nhieu", ("tin", $"{item.Id}:1:{ApprovalPages.Window(item)}:"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM approval"))).ShouldBe(0);
    }

    [StoreFact]
    public async Task Nobody_lends_what_they_have_not_and_what_is_lent_is_not_lent_on()
    {
        await using var desk = await WritingBench.Open();
        var leader = await Named(desk);
        var third = await desk.As("Anh Ba", PersonRole.Viewer);
        var today = Day(desk, 0);
        await desk.As(Vice);

        (await desk.See("/duyet/thay")).QuerySelector("form[action='/duyet/thay']").ShouldBeNull();
        (await desk.Post("/duyet/thay", "/duyet/thay", ("cho", leader.Id), ("thay", third.Id), ("tu", today), ("den", today))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await desk.As(Chief, PersonRole.Administrator);
        (await desk.Press("/duyet/thay", "/duyet/thay", null, ("cho", leader.Id), ("thay", third.Id), ("tu", Day(desk, 2)), ("den", today))).Page.Body!.TextContent.ShouldContain("Ngày kết thúc đứng trước ngày bắt đầu.");
        (await desk.Press("/duyet/thay", "/duyet/thay", null, ("cho", leader.Id), ("thay", leader.Id), ("tu", today), ("den", today))).Page.Body!.TextContent.ShouldContain("Không ai duyệt thay chính mình.");
        (await desk.Press("/duyet/thay", "/duyet/thay", null, ("cho", leader.Id), ("thay", third.Id), ("tu", today), ("den", today))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.See("/duyet/thay")).QuerySelectorAll("form[action$='/thoi']").Length.ShouldBe(2);
    }

    [StoreFact]
    public async Task Whoever_named_a_deputy_ends_it_and_a_stranger_does_not()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk);
        await Named(desk);
        var deputy = (await desk.Service<DeputyStore>().Of([desk.Unit.Id], "", default)).ShouldHaveSingleItem();
        await desk.As("Anh Ba", PersonRole.Approver, PersonRole.Editor);
        await desk.Post("/duyet/thay", $"/duyet/thay/{deputy.Id}/thoi");
        (await desk.Service<DeputyStore>().Of([desk.Unit.Id], "", default)).Count.ShouldBe(1);

        await desk.As(Leader);
        await desk.Press("/duyet/thay", "/thoi", null);

        (await desk.Service<DeputyStore>().Of([desk.Unit.Id], "", default)).ShouldBeEmpty();
        await desk.As(Vice);
        (await desk.See($"/duyet/{item.Id}")).QuerySelector("form[action$='/duyet']").ShouldBeNull();
    }

    /// <summary>The leader names their vice, who has no approver's role, on the page.</summary>
    private static async Task<Person> Named(DeskBench desk, int days = 7)
    {
        var vice = await desk.As(Vice, PersonRole.Viewer);
        var leader = await desk.As(Leader, PersonRole.Approver);
        (await desk.Press("/duyet/thay", "/duyet/thay", null, ("cho", leader.Id), ("thay", vice.Id), ("tu", Day(desk, 0)), ("den", Day(desk, days)))).Status.ShouldBe(HttpStatusCode.SeeOther);
        return leader;
    }

    private static string Day(DeskBench desk, int ahead) => desk.Unit.Local(desk.Clock.GetUtcNow()).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<Item> Asked(DeskBench desk, string writer = WritingBench.Writer)
    {
        var item = await desk.Item($"Tin của {writer}", person: writer);
        await desk.Queue(item, due: TimeSpan.FromDays(5));
        (await desk.Service<SubmissionDesk>().Submit(item.Id, 1, writer)).Ok.ShouldBeTrue();
        return await desk.Now(item);
    }
}
