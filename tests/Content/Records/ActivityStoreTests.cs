using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Records;

/// <summary>Activities: planned, closed, dropped, found again. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class ActivityStoreTests
{
    private static readonly Actor Who = "Lò Thị Hoa";

    [StoreFact]
    public async Task An_activity_is_planned_for_a_task_changed_and_closed_with_what_came_of_it()
    {
        await using var at = await RecordStores.Open();
        var made = (await at.Activities.Save(Banner(at) with { TaskId = at.Tasks[0].Id, Title = "  Treo  băng rôn " }, Who)).Value!;

        var moved = (await at.Activities.Save(made with { First = new(2026, 10, 8), Last = new(2026, 10, 12), State = ActivityState.Done }, Who)).Value!;
        at.Store.Clock.Advance(TimeSpan.FromDays(3));
        (await at.Activities.Close(made.Id, new(12, null, "Treo ở 12 bản.", "https://muongsang.example/bang-ron")
        {
            Pictures = [(new CleanPicture("image/jpeg", 2, 2, [1, 2, 3]), "Băng rôn ở cổng chợ")],
        }, Who)).ShouldBeNull();

        (made.Title, moved.First, moved.State).ShouldBe(("Treo băng rôn", new DateOnly(2026, 10, 8), ActivityState.Planned), "a change closes nothing");
        var done = (await at.Activities.Find(made.Id))!;
        (done.State, done.Count, done.Attended, done.Outcome, done.ClosedBy, done.TaskId).ShouldBe((ActivityState.Done, 12, null, "Treo ở 12 bản.", Who.Name, at.Tasks[0].Id));
        (await at.Activities.Pictures([made.Id])).ShouldHaveSingleItem().Alt.ShouldBe("Băng rôn ở cổng chợ");
        (await at.Activities.OfPlan(at.Plan.Id)).ShouldHaveSingleItem().Id.ShouldBe(made.Id);
        (await at.Noted("activity.close")).ShouldBe("Treo băng rôn");
        (await at.Activities.Save(done, Who)).Problems[0].What.Vi.ShouldBe("Việc này đã khép lại.");
    }

    [StoreFact]
    public async Task One_that_is_dropped_says_why_is_on_no_calendar_and_can_be_taken_up_again()
    {
        await using var at = await RecordStores.Open();
        var one = (await at.Activities.Save(Banner(at), Who)).Value!;

        (await at.Activities.Drop(one.Id, " ", Who))!.Where.ShouldBe("ly-do");
        (await at.Activities.Drop(one.Id, "Mưa lũ", Who)).ShouldBeNull();
        (await at.Activities.Between([at.Unit], new(2026, 10, 1), new(2026, 10, 31))).ShouldBeEmpty();
        (await at.Activities.Find(one.Id))!.Outcome.ShouldBe("Mưa lũ");
        (await at.Activities.Close(one.Id, new(1, 1, "", null), Who))!.Kind.ShouldBe(ProblemKind.World);

        (await at.Activities.Reopen(one.Id, Who)).ShouldBeNull();
        (await at.Activities.Between([at.Unit], new(2026, 10, 1), new(2026, 10, 31))).ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task One_that_has_not_begun_is_not_done_and_can_be_dropped_or_moved()
    {
        await using var at = await RecordStores.Open();
        var one = (await at.Activities.Save(Banner(at), Who)).Value!;
        ActivityClose Came() => new(12, 75, "Đã xong.", null) { Pictures = [(new CleanPicture("image/jpeg", 2, 2, [1]), "")] };

        var early = (await at.Activities.Close(one.Id, Came(), Who))!;
        (early.Kind, early.What.Vi.Contains("ngày 06/10/2026 mới bắt đầu", StringComparison.Ordinal), early.Mend!.Value.Vi.Contains("sửa ngày trước", StringComparison.Ordinal)).ShouldBe((ProblemKind.World, true, true));
        ((await at.Activities.Find(one.Id))!.State, (await at.Activities.Pictures([one.Id])).Count).ShouldBe((ActivityState.Planned, 0));
        (await at.Activities.Save(Banner(at) with { State = ActivityState.Done, Count = 3 }, Who)).Problems.ShouldHaveSingleItem("nor by a record that says so").Where.ShouldBe("tu-ngay");
        (await at.Activities.Drop(one.Id, "Hoãn", Who)).ShouldBeNull();
        await at.Activities.Reopen(one.Id, Who);
        at.Store.Clock.Advance(TimeSpan.FromHours(16));
        (await at.Activities.Close(one.Id, Came(), Who)).ShouldBeNull("where the unit is, it is midnight of its first day");
    }

    [StoreFact]
    public async Task The_hours_of_an_activity_are_kept_through_a_move_and_those_of_a_day_stand_in_their_order()
    {
        await using var at = await RecordStores.Open();
        var meeting = Banner(at) with { Kind = ActivityKind.Oral, Title = "Họp bản", First = new(2026, 10, 8), Last = new(2026, 10, 8), Start = new(19, 30), End = new(21, 0) };
        var one = (await at.Activities.Save(meeting, Who)).Value!;
        await at.Activities.Save(meeting with { Title = "Hội nghị", Start = new(8, 0), End = null }, Who);
        await at.Activities.Save(meeting with { Title = "Treo băng rôn", Start = null, End = null }, Who);

        (one.Start, one.End, one.Hours).ShouldBe((new TimeOnly(19, 30), new TimeOnly(21, 0), "19:30–21:00"));
        (await at.Activities.Between([at.Unit], new(2026, 10, 8), new(2026, 10, 8))).Select(each => (each.Title, each.Hours)).ShouldBe([("Treo băng rôn", ""), ("Hội nghị", "08:00"), ("Họp bản", "19:30–21:00")]);
        (await at.Activities.Move(one.Id, one.First, new(2026, 10, 9), Who)).Value!.Hours.ShouldBe("19:30–21:00");
        ActivityRules.Check(meeting with { Start = null }).Problems.ShouldHaveSingleItem().Where.ShouldBe("tu-gio");
        ActivityRules.Check(meeting with { End = new(19, 30) }).Problems.ShouldHaveSingleItem().Where.ShouldBe("den-gio");
    }

    [StoreFact]
    public async Task What_is_over_is_due_until_somebody_closes_it()
    {
        await using var at = await RecordStores.Open();
        var today = await at.Activities.Save(Banner(at) with { First = new(2026, 10, 1), Last = new(2026, 10, 5) }, Who);
        await at.Activities.Save(Banner(at) with { First = new(2026, 10, 5), Last = new(2026, 10, 6) }, Who);

        (await at.Activities.Due([at.Unit], new(2026, 10, 5))).ShouldHaveSingleItem().Id.ShouldBe(today.Value!.Id);
        await at.Activities.Close(today.Value.Id, new(1, null, "", null), Who);
        (await at.Activities.Due([at.Unit], new(2026, 10, 5))).ShouldBeEmpty();
        (await at.Activities.Due([at.Neighbour.Id], new(2026, 12, 5))).ShouldBeEmpty("it is another unit's");
    }

    [StoreFact]
    public async Task A_list_is_narrowed_by_kind_state_days_and_task_and_comes_by_pages()
    {
        await using var at = await RecordStores.Open();
        for (var i = 0; i < RecordPage<Activity>.Length; i++)
            await at.Activities.Save(Banner(at) with { First = new DateOnly(2026, 9, 1).AddDays(i), Last = new DateOnly(2026, 9, 1).AddDays(i) }, Who);
        var training = (await at.Activities.Save(Banner(at) with { Kind = ActivityKind.Training, TaskId = at.Tasks[1].Id, First = new(2026, 11, 1), Last = new(2026, 11, 2) }, Who)).Value!;
        at.Store.Clock.Advance(TimeSpan.FromDays(40));
        await at.Activities.Close(training.Id, new(1, 40, "", null), Who);

        var all = await at.Activities.List(new() { Units = [at.Unit] });
        (all.Count, all.Last, all.Rows[0].Id).ShouldBe((RecordPage<Activity>.Length + 1, 2, training.Id), "the latest first");
        (await at.Activities.List(new() { Units = [at.Unit], Page = 2 })).Rows.ShouldHaveSingleItem().First.ShouldBe(new DateOnly(2026, 9, 1));
        foreach (var sought in new ActivitySought[]
        {
            new() { Units = [at.Unit], Kind = ActivityKind.Training }, new() { Units = [at.Unit], State = ActivityState.Done }, new() { Units = [at.Unit], From = new(2026, 11, 2) },
            new() { Units = [at.Unit], TaskId = at.Tasks[1].Id }, new() { Units = [at.Unit], PlanId = at.Plan.Id },
        })
            (await at.Activities.List(sought)).Rows.ShouldHaveSingleItem().Id.ShouldBe(training.Id);
        (await at.Activities.List(new() { Units = [at.Neighbour.Id] })).Count.ShouldBe(0);
        (await at.Activities.List(new() { Units = [] })).Count.ShouldBe(0);
    }

    [StoreFact]
    public async Task What_was_sent_in_from_outside_is_kept_as_it_was_with_its_sender()
    {
        await using var at = await RecordStores.Open();

        var one = (await at.Activities.Save(Banner(at) with { First = new(2026, 10, 5), State = ActivityState.Done, Count = 3, Attended = 120, Outcome = "Họp ba bản.", Sender = "Trưởng bản Áng" }, Who)).Value!;

        (one.State, one.Count, one.Attended, one.Outcome, one.Sender, one.ClosedBy).ShouldBe((ActivityState.Done, 3, 120, "Họp ba bản.", "Trưởng bản Áng", Who.Name));
    }

    [StoreFact]
    public async Task Another_units_tasks_and_rows_are_refused()
    {
        await using var at = await RecordStores.Open();
        var one = (await at.Activities.Save(Banner(at), Who)).Value!;

        (await at.Activities.Save(Banner(at) with { TaskId = at.Theirs.Id }, Who)).Problems[0].Where.ShouldBe("nhiem-vu");
        (await at.Activities.Save(one with { UnitId = at.Neighbour.Id }, Who)).Problems[0].What.Vi.ShouldBe("Không còn mục này.");
        (await at.Activities.Save(one with { Id = "khong-co" }, Who)).Ok.ShouldBeFalse();
        (await at.Activities.Close("khong-co", new(null, null, "", null), Who)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task More_photographs_than_are_kept_close_nothing()
    {
        await using var at = await RecordStores.Open();
        var one = (await at.Activities.Save(Banner(at) with { First = new(2026, 10, 5) }, Who)).Value!;
        var pictures = Enumerable.Range(0, ActivityRules.MostPictures + 1).Select(i => (new CleanPicture("image/jpeg", 1, 1, [(byte)i]), "")).ToArray();

        (await at.Activities.Close(one.Id, new(1, null, "", null) { Pictures = pictures }, Who))!.Where.ShouldBe("anh");
        (await at.Activities.Find(one.Id))!.State.ShouldBe(ActivityState.Planned);
        (await at.Activities.Close(one.Id, new(1, null, "", null) { Pictures = pictures[1..] }, Who)).ShouldBeNull();
        var first = (await at.Activities.Pictures([one.Id]))[0];
        (await at.Activities.RemovePicture(one.Id, first.Hash, Who)).ShouldBeNull();
        (await at.Activities.Pictures([one.Id])).Count.ShouldBe(ActivityRules.MostPictures - 1);
    }

    [StoreFact]
    public async Task More_photographs_than_are_kept_that_came_from_elsewhere_hinder_no_closing_that_brings_none()
    {
        await using var at = await RecordStores.Open();
        var one = (await at.Activities.Save(Banner(at) with { First = new(2026, 10, 5) }, Who)).Value!;
        for (var i = 0; i <= ActivityRules.MostPictures; i++)
        {
            var hash = await at.Store.Database.Write(session => new FrozenStore(at.Store.Database, at.Store.Clock).Keep(session, [1, (byte)i], "image/jpeg"));
            await at.Store.Database.Write(session => session.Run("INSERT INTO activity_picture (activity_id, hash, alt, position) VALUES (@Id, @hash, '', @i)", new { one.Id, hash, i }));
        }

        (await at.Activities.Close(one.Id, new(1, null, "", null) { Pictures = [(new CleanPicture("image/jpeg", 1, 1, [9]), "")] }, Who))!.Where.ShouldBe("anh");
        (await at.Activities.Close(one.Id, new(1, null, "", null), Who)).ShouldBeNull();
    }

    [StoreFact]
    public async Task What_was_written_beside_a_count_of_none_is_not_closed_over_unasked()
    {
        await using var at = await RecordStores.Open();
        var one = (await at.Activities.Save(Banner(at) with { First = new(2026, 10, 5) }, Who)).Value!;
        foreach (var came in new ActivityClose[] { new(0, 75, "", null), new(0, 0, "Mưa, chuyển vào hội trường.", null), new(null, 0, "", "https://muongsang.example/anh") })
        {
            (await at.Activities.Close(one.Id, came, Who)).ShouldBeNull();
            await at.Activities.Reopen(one.Id, Who);

            var clash = await at.Activities.Close(one.Id, new(5, null, "Lời khác", null) { Revision = one.Revision }, Who);

            RecordClash.Is(clash.ShouldNotBeNull()).ShouldBeTrue();
            (await at.Activities.Find(one.Id))!.ShouldSatisfyAllConditions(kept => (kept.Count, kept.Attended, kept.Outcome, kept.Link).ShouldBe((came.Count, came.Attended, came.Outcome, came.Link)));
        }
    }

    [Theory]
    [InlineData("ten")]
    [InlineData("den-ngay")]
    [InlineData("so-luong")]
    [InlineData("lien-ket")]
    public void What_cannot_be_kept_is_told_by_its_field(string field)
    {
        var good = new Activity { UnitId = "u", Kind = ActivityKind.Banner, Title = "Băng rôn", First = new(2026, 10, 6), Last = new(2026, 10, 7) };
        var bad = field switch
        {
            "ten" => good with { Title = " " },
            "den-ngay" => good with { Last = new(2026, 10, 5) },
            "so-luong" => good with { Planned = -1 },
            _ => good with { Link = "javascript:alert(1)" },
        };

        ActivityRules.Check(good).Ok.ShouldBeTrue();
        ActivityRules.Check(bad).Problems.ShouldHaveSingleItem().Where.ShouldBe(field);
    }

    private static Activity Banner(RecordStores at) => new()
    {
        UnitId = at.Unit, Kind = ActivityKind.Banner, Title = "Treo băng rôn", Place = "12 bản", Person = "Lò Văn Minh", First = new(2026, 10, 6), Last = new(2026, 10, 10), Planned = 12, Measure = "tấm",
    };
}
