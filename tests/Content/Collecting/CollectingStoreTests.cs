using Campaigns.Content.Audit;
using Campaigns.Content.Collecting;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Collecting;

/// <summary>Who owes figures, what they send, and what becomes of it. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class CollectingStoreTests
{
    private static readonly Actor Who = "Lò Thị Hoa";

    [StoreFact]
    public async Task A_list_that_is_taken_in_again_makes_nobody_twice()
    {
        await using var store = await TestStore.Open();
        var contributors = new ContributorStore(store.Database, new AuditLog(store.Clock), store.Clock);

        (await contributors.Take(store.Unit.Id, [new("Thôn Nà Ban", ContributorKind.Hamlet, "Ông Páo"), new("Thôn Pom", ContributorKind.Hamlet, "")], Who)).Value.ShouldBe(2);
        (await contributors.Take(store.Unit.Id, [new("Thôn Nà Ban", ContributorKind.Other, ""), new("Trường Mầm non", ContributorKind.School, "")], Who)).Value.ShouldBe(1);

        var all = await contributors.Of(store.Unit.Id);
        all.Select(one => (one.Name, one.Kind, one.Contact)).ShouldBe([("Thôn Pom", ContributorKind.Hamlet, ""), ("Trường Mầm non", ContributorKind.School, ""), ("Thôn Nà Ban", ContributorKind.Other, "Ông Páo")]);
        (await contributors.Retire(store.Unit.Id, all[0].Id, true, Who)).ShouldBeNull();
        (await contributors.Of(store.Unit.Id)).Count.ShouldBe(2);
        (await contributors.Change(store.Unit.Id, all[1].Id, new("Thôn Nà Ban", ContributorKind.School, ""), Who))!.What.Vi.ShouldContain("Đã có nơi gửi");
    }

    [StoreFact]
    public async Task A_name_that_another_has_in_other_letters_is_refused_and_a_list_finds_both_writings()
    {
        await using var store = await TestStore.Open();
        var contributors = new ContributorStore(store.Database, new AuditLog(store.Clock), store.Clock);
        await contributors.Take(store.Unit.Id, [new("Thôn Đồi 1", ContributorKind.Hamlet, ""), new("Thôn 2", ContributorKind.Hamlet, "")], Who);
        var second = (await contributors.Of(store.Unit.Id)).Single(one => one.Name == "Thôn 2");

        foreach (var same in new[] { "THÔN ĐỒI 1", "Thôn Đồi 1".Normalize(System.Text.NormalizationForm.FormD), "thôn đồi 1" })
            (await contributors.Change(store.Unit.Id, second.Id, new(same, ContributorKind.Hamlet, ""), Who))!.What.Vi.ShouldContain("Đã có nơi gửi");
        (await contributors.Change(store.Unit.Id, second.Id, new("THÔN 2", ContributorKind.Hamlet, ""), Who)).ShouldBeNull("it is its own name");

        // A store from before has both: a list is taken in all the same.
        await store.Database.Write(session => session.Run("UPDATE contributor SET name = 'THÔN ĐỒI 1' WHERE id = @Id", new { second.Id }));
        (await contributors.Take(store.Unit.Id, [new("thôn đồi 1", ContributorKind.Hamlet, "Ông Páo")], Who)).Value.ShouldBe(0);
        (await contributors.Of(store.Unit.Id)).Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task A_round_that_is_due_is_told_however_many_finished_ones_nobody_closed()
    {
        await using var at = await Round();
        var contributors = at.Parts.Select(part => part.Contributor.Id).ToArray();
        for (var number = 0; number < CollectingStore.PageLength; number++)
            await at.Rounds.Begin(at.Round1 with { Title = $"Đợt {number}", Due = new(2026, 10, 6) }, contributors, at.Store.Unit, Who);
        await at.Store.Database.Write(session => session.Run("UPDATE collecting_part SET state = 3 WHERE round_id <> @Id", new { at.Round1.Id }));

        (await at.Rounds.Owed([at.Store.Unit.Id], new(2026, 10, 12))).ShouldHaveSingleItem().Round.Id.ShouldBe(at.Round1.Id);
    }

    [StoreFact]
    public async Task What_is_sent_again_takes_the_place_of_what_was_sent_until_it_is_accepted()
    {
        await using var at = await Round();
        var part = at.Parts[0];
        (await at.Answers.Send(part.Id, Answer(3), [(Picture(1), "Họp thôn"), (Picture(2), "")], [], "Páo")).Ok.ShouldBeTrue();
        var first = (await at.Answers.Photos(part.Id))[0];

        var again = (await at.Answers.Send(part.Id, Answer(5) with { News = [new("Thôn ra quân", "Sáng nay, thôn ra quân.")] }, [(Picture(3), "Ra quân")], [first.Hash], "Páo")).Value!;

        (again.State, again.Sends, again.Answer!.Values["buoi"], again.Photos).ShouldBe((PartState.Sent, 2, 5, 2));
        (await at.Answers.Accept(part.Id, 1, null, FigureChoice.None, Who))!.What.Vi.ShouldContain("vừa gửi lại");
        (await at.Answers.Accept(part.Id, 2, null, FigureChoice.None, Who)).ShouldBeNull();
        (await at.Answers.Accept(part.Id, 2, null, FigureChoice.None, Who))!.What.Vi.ShouldContain("đã được nhận");
        (await at.Answers.Send(part.Id, Answer(9), [], [], "Páo")).Problems[0].What.Vi.ShouldContain("không sửa được nữa");
        var figure = (await at.Figures.List([at.Store.Unit.Id], new(2026, 1, 1), new(2026, 12, 31))).Rows.ShouldHaveSingleItem();
        (figure.Name, figure.Value, figure.Source, figure.Person).ShouldBe(("Số buổi", 5, part.Contributor.Name, Who.Name));
        var draft = (await at.Items.Find((await at.Rounds.Part(part.Id))!.Items.ShouldHaveSingleItem()))!;
        (draft.Title, draft.State, draft.Origin, draft.Authors.ShouldHaveSingleItem()).ShouldBe(("Thôn ra quân", ItemState.Draft, Origin.Contributed, $"Vàng A Páo, {part.Contributor.Name}"));
    }

    [StoreFact]
    public async Task What_would_come_beside_a_figure_that_counts_already_is_asked_about_and_what_others_of_the_round_sent_is_not()
    {
        await using var at = await Round();
        foreach (var part in at.Parts)
            (await at.Answers.Send(part.Id, Answer(4), [], [], "Páo")).Ok.ShouldBeTrue();
        (await at.Answers.Accept(at.Parts[0].Id, 1, null, FigureChoice.None, Who)).ShouldBeNull();
        var second = (await at.Rounds.Part(at.Parts[1].Id))!;
        (await at.Answers.Alike(at.Round1, second)).ShouldBeEmpty("each of a round counts its own");
        var typed = (await at.Figures.Add(new() { UnitId = at.Store.Unit.Id, Name = "Số buổi", Value = 4, First = new(2026, 6, 1), Last = new(2026, 7, 31), Source = "Sổ của xã" }, Who)).Value!;

        (await at.Answers.Accept(second.Id, 1, null, FigureChoice.None, Who))!.Where.ShouldBe(FigureChoice.Field);
        (await at.Answers.Alike(at.Round1, second)).ShouldHaveSingleItem().ShouldBe(typed);
        (await at.Answers.Accept(second.Id, 1, null, new([typed.Id], [typed.Id]), Who)).ShouldBeNull();

        (await at.Figures.List([at.Store.Unit.Id], new(2026, 1, 1), new(2026, 12, 31))).Rows.Select(figure => figure.Source).ShouldBe([second.Contributor.Name, at.Parts[0].Contributor.Name], ignoreOrder: true);
    }

    [StoreFact]
    public async Task What_is_sent_back_does_not_count_and_says_why_until_it_comes_again()
    {
        await using var at = await Round();
        foreach (var part in at.Parts)
            (await at.Answers.Send(part.Id, Answer(4), [], [], "Páo")).Ok.ShouldBeTrue();

        (await at.Answers.Return(at.Parts[0].Id, 1, " ", Who))!.Where.ShouldBe("ly-do");
        (await at.Answers.Return(at.Parts[0].Id, 1, "Thiếu quý II", Who)).ShouldBeNull();

        var parts = await at.Rounds.Parts(at.Round1.Id);
        parts[0].Reason.ShouldBe("Thiếu quý II");
        var sum = FigureSum.Of(at.Round1, parts).ShouldHaveSingleItem();
        (sum.Total, sum.Missing.ShouldHaveSingleItem()).ShouldBe((4, parts[0].Contributor.Name));
        (await at.Rounds.Owed([at.Store.Unit.Id], new(2026, 10, 12))).ShouldHaveSingleItem().Sent.ShouldBe(1);
        (await at.Answers.Send(parts[0].Id, Answer(6), [], [], "Páo")).Value!.Reason.ShouldBe("");
        FigureSum.Of(at.Round1, await at.Rounds.Parts(at.Round1.Id))[0].Total.ShouldBe(10);
    }

    [StoreFact]
    public async Task A_sum_says_how_much_of_it_is_accepted_and_shares_have_none()
    {
        await using var at = await Round();
        foreach (var (part, value) in at.Parts.Zip([90.0, 85.5]))
            (await at.Answers.Send(part.Id, Answer(value), [], [], "Páo")).Ok.ShouldBeTrue();
        var share = at.Round1 with { Figures = [new("buoi", "Tỷ lệ hộ có VNeID", "%")] };

        var sum = FigureSum.Of(share, await at.Rounds.Parts(at.Round1.Id)).ShouldHaveSingleItem();

        (sum.Total, sum.From.Count, sum.Accepted).ShouldBe((null, 2, 0));
        sum.Each.ShouldBe([(at.Parts[1].Contributor.Name, 85.5), (at.Parts[0].Contributor.Name, 90)]);
        await at.Answers.Send(at.Parts[0].Id, Answer(4), [], [], "Páo");
        (await at.Answers.Accept(at.Parts[0].Id, 2, null, FigureChoice.None, Who)).ShouldBeNull();
        FigureSum.Of(at.Round1, await at.Rounds.Parts(at.Round1.Id)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Total.ShouldBe(89.5), one => one.Accepted.ShouldBe(1), one => one.Each.ShouldBeEmpty());
    }

    [StoreFact]
    public async Task Photographs_that_are_accepted_stand_on_the_activity_with_their_sender()
    {
        await using var at = await Round();
        var activities = new ActivityStore(at.Store.Database, new FrozenStore(at.Store.Database, at.Store.Clock), new AuditLog(at.Store.Clock), at.Store.Clock);
        var activity = (await activities.Save(new() { UnitId = at.Store.Unit.Id, Kind = ActivityKind.Oral, Title = "Họp thôn", First = new(2026, 6, 1), Last = new(2026, 6, 1) }, Who)).Value!;
        await at.Answers.Send(at.Parts[0].Id, Answer(1), [(Picture(1), "Bà con dự họp")], [], "Páo");

        (await at.Answers.Accept(at.Parts[0].Id, 1, "khong-co", FigureChoice.None, Who))!.What.Vi.ShouldBe("Không có hoạt động này.");
        (await at.Answers.Accept(at.Parts[0].Id, 1, activity.Id, FigureChoice.None, Who)).ShouldBeNull();

        (await activities.Pictures([activity.Id])).ShouldHaveSingleItem().Alt.ShouldBe($"Bà con dự họp ({at.Parts[0].Contributor.Name})");
    }

    [StoreFact]
    public async Task Photographs_are_accepted_for_an_activity_only_as_far_as_it_keeps_them()
    {
        await using var at = await Round();
        var activities = new ActivityStore(at.Store.Database, new FrozenStore(at.Store.Database, at.Store.Clock), new AuditLog(at.Store.Clock), at.Store.Clock);
        var activity = (await activities.Save(new() { UnitId = at.Store.Unit.Id, Kind = ActivityKind.Oral, Title = "Họp thôn", First = new(2026, 6, 1), Last = new(2026, 6, 1) }, Who)).Value!;
        (await activities.Close(activity.Id, new(1, 20, "", null) { Pictures = [.. Enumerable.Range(1, ActivityRules.MostPictures - 1).Select(seed => (Picture(seed), ""))] }, Who)).ShouldBeNull();
        (await at.Answers.Send(at.Parts[0].Id, Answer(1), [(Picture(1), "Đã có"), (Picture(101), ""), (Picture(102), "")], [], "Páo")).Ok.ShouldBeTrue();

        var problem = (await at.Answers.Accept(at.Parts[0].Id, 1, activity.Id, FigureChoice.None, Who))!;

        (problem.Where, problem.What.Vi.Contains($"tối đa {ActivityRules.MostPictures} ảnh", StringComparison.Ordinal), problem.Mend!.Value.Vi.Contains("kho", StringComparison.Ordinal)).ShouldBe((null, true, true));
        ((await at.Rounds.Part(at.Parts[0].Id))!.State, (await activities.Pictures([activity.Id])).Count).ShouldBe((PartState.Sent, ActivityRules.MostPictures - 1));
        (await at.Answers.Send(at.Parts[0].Id, Answer(1), [], [FrozenStore.Hash(Picture(102).Bytes)], "Páo")).Ok.ShouldBeTrue();
        (await at.Answers.Accept(at.Parts[0].Id, 2, activity.Id, FigureChoice.None, Who)).ShouldBeNull("one that stands there already takes no place");
        (await activities.Pictures([activity.Id])).Count.ShouldBe(ActivityRules.MostPictures);
    }

    [StoreFact]
    public async Task A_round_that_is_closed_takes_no_answer_and_too_many_photographs_are_refused()
    {
        await using var at = await Round();
        var many = Enumerable.Range(0, AnswerRules.MostPhotos + 1).Select(seed => (Picture(seed), "")).ToArray();
        (await at.Answers.Send(at.Parts[0].Id, Answer(1), many, [], "Páo")).Problems[0].Where.ShouldBe("anh");

        await at.Rounds.Close(at.Round1, true, Who);

        (await at.Answers.Send(at.Parts[0].Id, Answer(1), [], [], "Páo")).Problems[0].What.Vi.ShouldBe("Đợt thu này đã khép.");
        (await at.Rounds.Owed([at.Store.Unit.Id], new(2026, 12, 31))).ShouldBeEmpty();
        (await at.Rounds.Extend(at.Round1, new(2026, 10, 4), at.Store.Unit, Who))!.Where.ShouldBe("han");
        (await at.Rounds.Extend(at.Round1, new(2026, 10, 20), at.Store.Unit, Who)).ShouldBeNull();
        (await at.Rounds.List([at.Store.Unit.Id], 1)).ShouldHaveSingleItem().Round.Due.ShouldBe(new DateOnly(2026, 10, 20));
    }

    [StoreFact]
    public async Task Links_that_were_sent_are_good_until_a_month_after_a_last_day_that_was_put_off()
    {
        await using var at = await Round();
        var soon = at.Round1.LinksEnd(at.Store.Unit).ToUnixTimeMilliseconds();
        foreach (var (hash, part, closed) in new[] { ("open", at.Parts[0].Id, (long?)null), ("closed", at.Parts[1].Id, 5) })
            await at.Store.Database.Write(session => session.Run("INSERT INTO collecting_link (hash, unit_id, part_id, made_by, created, ends, closed, failed) VALUES (@hash, @unit, @part, '', 0, @soon, @closed, 0)", new { hash, unit = at.Store.Unit.Id, part, soon, closed }));

        (await at.Rounds.Extend(at.Round1, new(2026, 12, 20), at.Store.Unit, Who)).ShouldBeNull();

        var ends = await at.Store.Database.Read(session => session.List<(string Hash, long Ends)>("SELECT hash, ends FROM collecting_link"));
        ends.ShouldBe([("open", at.Store.Unit.EndOf(new(2027, 1, 19)).ToUnixTimeMilliseconds()), ("closed", soon)], ignoreOrder: true);
    }

    private static CollectingAnswer Answer(double value) => new() { Values = new Dictionary<string, double> { ["buoi"] = value }, Sender = "Vàng A Páo" };

    private static CleanPicture Picture(int seed) => new("image/jpeg", 2, 2, [1, 2, (byte)seed]);

    private static async Task<Ground> Round()
    {
        var store = await TestStore.Open();
        var audit = new AuditLog(store.Clock);
        var contributors = new ContributorStore(store.Database, audit, store.Clock);
        await contributors.Take(store.Unit.Id, [new("Thôn Nà Ban", ContributorKind.Hamlet, ""), new("Thôn Pom", ContributorKind.Hamlet, "")], Who);
        var rounds = new CollectingStore(store.Database, audit, store.Clock);
        var round = (await rounds.Begin(new()
        {
            UnitId = store.Unit.Id, Title = "Số liệu 6 tháng", First = new(2026, 1, 1), Last = new(2026, 6, 30), Due = new(2026, 10, 12), Figures = [new("buoi", "Số buổi", "buổi")], Photos = true, News = true,
        }, [.. (await contributors.Of(store.Unit.Id)).Select(one => one.Id)], store.Unit, Who)).Value!;
        var (items, figures) = (new ItemStore(store.Database, audit, store.Clock), new FigureStore(store.Database, audit, store.Clock));
        return new Ground(store, rounds, new AnswerStore(store.Database, new FrozenStore(store.Database, store.Clock), items, figures, audit, store.Clock), items, figures, round, await rounds.Parts(round.Id));
    }

    private sealed record Ground(TestStore Store, CollectingStore Rounds, AnswerStore Answers, ItemStore Items, FigureStore Figures, CollectingRound Round1, IReadOnlyList<CollectingPart> Parts) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }
}
