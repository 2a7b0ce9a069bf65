using Campaigns.Content.Audit;
using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Records;

/// <summary>Two people change one record at once.</summary>
public sealed class RecordClashTests
{
    private static readonly Actor Hoa = "Lò Thị Hoa", Minh = "Quàng Văn Minh";

    [StoreFact]
    public async Task The_second_of_two_who_change_false_words_is_told_who_was_first_and_saves_nothing()
    {
        await using var at = await RecordStores.Open();
        var store = new MisinformationStore(at.Store.Database, at.Audit, at.Store.Clock);
        var seen = (await store.Save(new() { UnitId = at.Unit, Found = new(2026, 10, 2), Place = "Zalo", Words = "Tin đồn" }, Hoa)).Value!;

        Later(at);
        (await store.Save(seen with { Answer = "Đã gọi công an" }, Minh)).Ok.ShouldBeTrue();
        var late = await store.Save(seen with { Words = "Tin đồn vỡ đập" }, Hoa);

        RecordClash.Is(late.Problems.ShouldHaveSingleItem()).ShouldBeTrue();
        late.Problems[0].What.Vi.ShouldStartWith("Quàng Văn Minh đã sửa mục này");
        var kept = (await store.Find(seen.Id))!;
        (kept.Words, kept.Answer).ShouldBe(("Tin đồn", "Đã gọi công an"));
        Later(at);
        (await store.Save(seen with { Words = "Tin đồn vỡ đập", Revision = kept.Revision }, Hoa)).Ok.ShouldBeTrue("it was decided with both before the eyes");
        (await store.Save(kept, Hoa)).Problems[0].What.Vi.ShouldStartWith("Chính bạn, ở một trang khác,");
    }

    /// <summary>Who was last is told by the time.</summary>
    private static void Later(RecordStores at) => at.Store.Clock.Advance(TimeSpan.FromSeconds(1));

    [StoreFact]
    public async Task So_it_is_with_questions_money_and_activities()
    {
        await using var at = await RecordStores.Open();
        var (questions, money) = (new QuestionStore(at.Store.Database, at.Audit, at.Store.Clock), new BudgetStore(at.Store.Database, at.Audit, at.Store.Clock));
        var question = (await questions.Save(new() { UnitId = at.Unit, Asked = new(2026, 10, 3), Words = "Bao giờ?" }, Hoa)).Value!;
        var line = (await money.Save(new() { UnitId = at.Unit, Year = 2026, Source = BudgetSource.Commune, Title = "Loa", Planned = 5 }, Hoa)).Value!;
        var activity = (await at.Activities.Save(new() { UnitId = at.Unit, Kind = ActivityKind.Banner, Title = "Treo băng rôn", First = new(2026, 10, 8), Last = new(2026, 10, 9) }, Hoa)).Value!;
        await questions.Save(question with { Answer = "Thứ Bảy." }, Minh);
        await money.Save(line with { Spent = 4 }, Minh);
        await at.Activities.Save(activity with { Place = "Chợ" }, Minh);

        RecordClash.Is((await questions.Save(question with { Way = "Zalo" }, Hoa)).Problems[0]).ShouldBeTrue();
        RecordClash.Is((await money.Save(line with { Note = "Đợt 1" }, Hoa)).Problems[0]).ShouldBeTrue();
        RecordClash.Is((await money.Remove(line.Id, line.Revision, Hoa))!).ShouldBeTrue();
        RecordClash.Is((await at.Activities.Save(activity with { Person = "Hoa" }, Hoa)).Problems[0]).ShouldBeTrue();

        (await questions.Find(question.Id))!.Answer.ShouldBe("Thứ Bảy.");
        (await money.Find(line.Id))!.Spent.ShouldBe(4);
        (await at.Activities.Find(activity.Id))!.Place.ShouldBe("Chợ");
        (await money.Remove(line.Id, line.Revision + 1, Hoa)).ShouldBeNull();
    }

    [StoreFact]
    public async Task What_came_of_an_activity_is_not_written_over_by_a_form_that_is_older()
    {
        await using var at = await RecordStores.Open();
        var one = (await at.Activities.Save(new() { UnitId = at.Unit, Kind = ActivityKind.Banner, Title = "Treo băng rôn", First = new(2026, 10, 1), Last = new(2026, 10, 1) }, Hoa)).Value!;
        await at.Activities.Save(one with { Place = "Chợ" }, Minh);

        (await at.Activities.Close(one.Id, new(12, null, "Treo đủ.", null) { Revision = one.Revision }, Hoa)).ShouldBeNull("nothing is lost where nobody had said yet what came of it");
        await at.Activities.Reopen(one.Id, Minh);
        var seen = (await at.Activities.Find(one.Id))!;
        await at.Activities.Close(one.Id, new(14, null, "Treo thêm hai tấm.", null) { Revision = seen.Revision }, Minh);
        await at.Activities.Reopen(one.Id, Minh);

        RecordClash.Is((await at.Activities.Close(one.Id, new(12, null, "Treo đủ.", null) { Revision = seen.Revision }, Hoa))!).ShouldBeTrue();
        (await at.Activities.Find(one.Id))!.Outcome.ShouldBe("Treo thêm hai tấm.");
    }

    [StoreFact]
    public async Task An_activity_is_moved_as_a_whole_from_where_it_was_seen_and_not_when_it_is_closed()
    {
        await using var at = await RecordStores.Open();
        var one = (await at.Activities.Save(new() { UnitId = at.Unit, Kind = ActivityKind.MobileVan, Title = "Xe lưu động", First = new(2026, 10, 8), Last = new(2026, 10, 10) }, Hoa)).Value!;

        var moved = (await at.Activities.Move(one.Id, one.First, new(2026, 10, 12), Hoa)).Value!;
        (moved.First, moved.Last).ShouldBe((new DateOnly(2026, 10, 12), new DateOnly(2026, 10, 14)));
        (await at.Activities.Move(one.Id, one.First, new(2026, 10, 20), Minh)).Problems[0].Kind.ShouldBe(ProblemKind.World, "it was seen elsewhere");
        at.Store.Clock.Advance(TimeSpan.FromDays(10));
        await at.Activities.Close(one.Id, new(1, null, "", null), Hoa);
        (await at.Activities.Move(one.Id, moved.First, new(2026, 10, 20), Hoa)).Ok.ShouldBeFalse();
        (await at.Activities.Move("khong-co", one.First, one.First, Hoa)).Ok.ShouldBeFalse();
        (await at.Activities.Find(one.Id))!.First.ShouldBe(new(2026, 10, 12));
        (await at.Noted("activity.move")).ShouldBe("Xe lưu động: 2026-10-08 → 2026-10-12");
    }
}
