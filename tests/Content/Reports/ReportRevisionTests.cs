using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Reports;

/// <summary>Words that were proposed from other figures, or for another period, than those that stand.</summary>
public sealed class ReportRevisionTests
{
    [StoreFact]
    public async Task A_draft_is_not_behind_as_long_as_nothing_else_is_counted_whatever_a_person_writes()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, _) = ReportDeskTests.Desk(store);
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        (await reports.Change(made with { Title = "Của tôi", Words = made.Words with { Results = $"{made.Words.Results}\nLời của tôi." } }, "Lan")).ShouldBeNull();

        (await Behind(desk, (await reports.Find(made.Id))!, store)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_figure_that_moved_leaves_the_words_behind_and_they_are_proposed_anew_where_nobody_wrote()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, rig) = ReportDeskTests.Desk(store);
        await rig.Figure("Số tổ bảo vệ rừng", 9, new(2026, 1, 1), new(2026, 3, 31));
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        (await reports.Change(made with { Words = made.Words with { Proposals = "Không." } }, "Lan")).ShouldBeNull();
        await rig.Figure("Số tổ bảo vệ rừng", 9, new(2026, 4, 1), new(2026, 6, 30));
        var kept = (await reports.Find(made.Id))!;

        var behind = (await Behind(desk, kept, store)).ShouldHaveSingleItem();
        (behind.Field, behind.Place, behind.Own).ShouldBe(("phan-2", "II. Kết quả thực hiện", false));
        behind.Gone.ShouldBe(["- Số tổ bảo vệ rừng: 09 hộ"]);
        behind.Come.ShouldBe(["- Số tổ bảo vệ rừng: 18 hộ (cộng từ 02 lần ghi)"]);

        (await reports.Change(ReportRevision.Take(kept, await Now(desk, kept, store), ReportRevision.Untouched), "Lan")).ShouldBeNull();

        var renewed = (await reports.Find(made.Id))!;
        renewed.Words.Results.ShouldContain("Số tổ bảo vệ rừng: 18 hộ");
        renewed.Words.Proposals.ShouldBe("Không.");
        (await Behind(desk, renewed, store)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Words_of_a_persons_own_stay_until_they_are_changed_or_kept_on_purpose()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, rig) = ReportDeskTests.Desk(store);
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        var written = made with { Words = made.Words with { Results = $"{made.Words.Results}\nLời của tôi." } };
        (await reports.Change(written, "Lan")).ShouldBeNull();
        await rig.Activity(ActivityKind.Conference, new(2026, 5, 20), done: 3, came: 210);
        var kept = (await reports.Find(made.Id))!;
        var now = await Now(desk, kept, store);

        (await Behind(desk, kept, store)).Select(behind => (behind.Field, behind.Own)).ShouldBe([("phan-2", true)]);
        ReportRevision.Take(kept, now, ReportRevision.Untouched).Words.ShouldBe(written.Words, "what a person wrote is not taken away with the rest");
        var own = ReportRevision.Keep(kept, now, "phan-2");
        own.Words.ShouldBe(written.Words);
        (await Behind(desk, own, store)).ShouldBeEmpty();
        ReportRevision.Take(kept, now, "phan-2").Words.Results.ShouldBe(now.Words.Results);
    }

    [StoreFact]
    public async Task Another_period_leaves_title_and_words_behind()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = ReportDeskTests.Desk(store);
        await rig.Activity(ActivityKind.Conference, new(2026, 5, 20), done: 3, came: 210);
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");

        var behind = await Behind(desk, made with { Period = new(new(2026, 1, 1), new(2026, 4, 30)) }, store);

        behind.Select(one => one.Field).ShouldBe(["trich-yeu", "phan-2"]);
        behind[0].Come.ShouldBe(["Kết quả công tác thông tin, tuyên truyền từ ngày 01/01/2026 đến ngày 30/04/2026"]);
        behind[1].Gone.ShouldContain("- Hội nghị, hội thảo, tọa đàm: 03 cuộc");
        behind[1].Come.ShouldContain("Không có hoạt động nào được ghi nhận trong kỳ");
    }

    [StoreFact]
    public async Task What_is_behind_is_signed_only_by_who_says_how_much_of_it()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, rig) = ReportDeskTests.Desk(store);
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        await rig.Figure("Số tổ bảo vệ rừng", 9, new(2026, 4, 1), new(2026, 6, 30));
        var today = store.Unit.Today(store.Clock);

        var refused = (await desk.Sign(made, store.Unit, null, today, new(20, 0), "Lan"))!;
        (refused.Kind, refused.Where).ShouldBe((ProblemKind.Input, "loi-cu"));
        refused.What.Vi.ShouldBe("Lời của 1 phần chưa khớp với số liệu, kỳ báo cáo hiện nay: II. Kết quả thực hiện.");
        (await reports.Find(made.Id))!.State.ShouldBe(ReportState.Draft);

        (await desk.Sign(made, store.Unit, null, today, new(20, 1), "Lan")).ShouldBeNull();
        (await Behind(desk, (await reports.Find(made.Id))!, store)).ShouldBeEmpty("a signed report is behind nothing");
    }

    [StoreFact]
    public async Task Of_a_draft_that_was_made_before_this_was_kept_whatever_differs_is_told()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, rig) = ReportDeskTests.Desk(store);
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        await store.Database.Write(session => session.Run("UPDATE report SET proposed = NULL"));
        (await Behind(desk, (await reports.Find(made.Id))!, store)).ShouldBeEmpty();
        await rig.Figure("Số tổ bảo vệ rừng", 9, new(2026, 4, 1), new(2026, 6, 30));

        (await Behind(desk, (await reports.Find(made.Id))!, store)).Select(behind => (behind.Field, behind.Own)).ShouldBe([("phan-2", true)]);
    }

    private static async Task<IReadOnlyList<ReportBehind>> Behind(ReportDesk desk, Report report, TestStore store) => await desk.Behind(report, store.Unit, await desk.Figures(report, store.Unit));

    private static async Task<ReportProposal> Now(ReportDesk desk, Report report, TestStore store) => await desk.Proposal(report, store.Unit, await desk.Figures(report, store.Unit));
}
