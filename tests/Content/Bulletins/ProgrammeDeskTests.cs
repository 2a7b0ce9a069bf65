using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;
using static Campaigns.Content.Tests.Bulletins.ProgrammeBench;

namespace Campaigns.Content.Tests.Bulletins;

public sealed class ProgrammeDeskTests
{
    [StoreFact]
    public async Task An_evergreen_text_that_was_never_read_is_added_and_read_in_its_own_right()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Phòng cháy", Monday.AddDays(40));
        await bench.Desk.Reserve(bench.Station.Id, post, reserve: true, Editor);

        (await bench.Desk.Add(bench.Station.Id, Monday.AddDays(1), Evening, 15, null, post, Editor)).ShouldBeNull();
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("Phòng cháy");
        (await bench.Desk.Add(bench.Station.Id, Monday.AddDays(2), Evening, 15, null, post, Editor)).ShouldBeNull();
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("? Phòng cháy", "it is read once in its own right, and stands in elsewhere");
        (await bench.Programme(Monday.AddDays(2), Evening)).ShouldBe("Phòng cháy");
        (await bench.Publish(post)).ShouldBe(HandedOver.Placed);
        (await bench.Programme(Monday.AddDays(2), Evening)).ShouldBe("Phòng cháy");
    }

    [StoreFact]
    public async Task An_evergreen_text_is_not_added_outside_what_its_approval_allows()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Phòng cháy", Monday.AddDays(40));
        await bench.Desk.Reserve(bench.Station.Id, post, reserve: true, Editor);
        await bench.Store.Database.Write(session => session.Run("UPDATE approval SET window_from = @from", new { from = bench.Store.Unit.At(Monday.AddDays(2), new TimeOnly(0, 0)).ToUnixTimeMilliseconds() }));

        (await bench.Desk.Add(bench.Station.Id, Monday.AddDays(1), Evening, 15, null, post, Editor)).ShouldNotBeNull().What.En.ShouldContain("outside what the approval");
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("");
        (await bench.Desk.Add(bench.Station.Id, Monday.AddDays(2), Evening, 15, null, post, Editor)).ShouldBeNull();
    }

    [StoreFact]
    public async Task Programmes_fill_by_the_pace_of_who_reads_them()
    {
        await using var bench = await ProgrammeBench.Open();
        var text = string.Concat(Enumerable.Repeat("mời bà con ", 1_000 / 3));
        await bench.Settings(new Voice { Readers = [new("Lò Thị Hoa", null, 250), new("Hà Văn Minh", null, 90)] }.In(bench.Station.Settings));
        await bench.Rules(new ProgrammeRules { SlotReaders = new Dictionary<int, string> { [17 * 60] = "Hà Văn Minh" } });
        await bench.Approved("Một", text: text);
        await bench.Approved("Hai", text: text);
        await bench.Approved("Ba", text: text);

        (await bench.Programme(Monday, Evening)).ShouldBe("Một", "who reads in the evening takes eleven minutes for it");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Hai | Ba", "the station's first reader takes four");
        (await bench.Script(Monday, Evening)).Entries[0].Seconds.ShouldBe(999 * 60 / 90.0, 30);
        (await bench.Script(Monday.AddDays(1), Morning)).Entries[0].Seconds.ShouldBe(999 * 60 / 250.0, 10);
    }

    [StoreFact]
    public async Task An_entry_is_moved_up_and_the_order_stays_a_persons()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Một");
        await bench.Approved("Hai");
        var last = (await bench.Bulletin(Monday, Evening)).Entries[1];

        (await bench.Desk.Shift(last.Id, -1, Editor)).ShouldBeNull();
        await bench.Approved("Ba", time: new(8, 30));

        (await bench.Programme(Monday, Evening)).ShouldBe("Hai | Một | Ba");
    }

    [StoreFact]
    public async Task An_entry_that_is_moved_to_the_next_programme_stays_there()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Một");
        await bench.Approved("Hai");
        var entry = (await bench.Bulletin(Monday, Evening)).Entries[0];

        (await bench.Desk.Move(entry.Id, Monday.AddDays(1), Morning, 15, null, Editor)).ShouldBeNull();

        (await bench.Programme(Monday, Evening)).ShouldBe("Hai");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Một");
        (await bench.Bulletin(Monday.AddDays(1), Morning)).Entries[0].Id.ShouldBe(entry.Id);
        (await bench.Store.Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'programme.move'"))).ShouldBe(1);
    }

    [StoreFact]
    public async Task What_was_published_is_found_where_a_person_moved_it()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Một");
        await bench.Publish(post);

        await bench.Desk.Move((await bench.Bulletin(Monday, Evening)).Entries[0].Id, Monday.AddDays(1), Morning, 15, null, Editor);

        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Một");
        (await bench.Bulletins.Placed(post)).ShouldBe((Monday.AddDays(1), Morning));
    }

    [StoreFact]
    public async Task Nothing_is_changed_in_a_programme_whose_time_has_come_nor_moved_into_one()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Đã đọc");
        await bench.Approved("Mai", Monday.AddDays(1));
        var (read, coming) = ((await bench.Bulletin(Monday, Evening)).Entries[0], (await bench.Bulletin(Monday.AddDays(1), Evening)).Entries[0]);
        bench.Store.Clock.Advance(TimeSpan.FromHours(10));

        (await bench.Desk.Move(read.Id, Monday.AddDays(1), Morning, 15, null, Editor)).ShouldNotBeNull().What.En.ShouldContain("time of this programme has come");
        (await bench.Desk.Shift(read.Id, 1, Editor)).ShouldNotBeNull();
        (await bench.Desk.Move(coming.Id, Monday, Evening, 15, null, Editor)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task An_evergreen_text_is_added_and_taken_out_again()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Phòng cháy");
        await bench.Publish(post);
        (await bench.Desk.Add(bench.Station.Id, Monday.AddDays(1), Evening, 15, null, post, Editor)).ShouldNotBeNull("it was not marked as one that may stand in");
        await bench.Desk.Plan(post, EntryPriority.Usual, 0, null, reserve: true, Editor);

        (await bench.Desk.Add(bench.Station.Id, Monday.AddDays(1), Evening, 15, null, post, Editor)).ShouldBeNull();
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("again Phòng cháy");

        (await bench.Desk.Remove((await bench.Bulletin(Monday.AddDays(1), Evening)).Entries[0].Id, Editor)).ShouldBeNull();
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("? Phòng cháy");
    }

    [StoreFact]
    public async Task An_approved_programme_takes_nothing_new()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Một");
        await bench.Approve(Monday, Evening);

        await bench.Approved("Đến sau");

        (await bench.Programme(Monday, Evening)).ShouldBe("Một");
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Đến sau");
        (await bench.Script(Monday, Evening)).Approved.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_programme_is_approved_while_its_texts_and_their_order_are_those()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Một");
        await bench.Approved("Hai");
        await bench.Approve(Monday, Evening);

        await bench.Desk.Shift((await bench.Bulletin(Monday, Evening)).Entries[1].Id, -1, Editor);
        (await bench.Script(Monday, Evening)).Approved.ShouldBeFalse("the order is another");
        await bench.Desk.Shift((await bench.Bulletin(Monday, Evening)).Entries[1].Id, -1, Editor);
        (await bench.Script(Monday, Evening)).Approved.ShouldBeTrue("it is again what was approved");

        await bench.Reword(post, "Một", "Lời khác.");
        (await bench.Script(Monday, Evening)).Approved.ShouldBeFalse("the words are others");
    }

    [StoreFact]
    public async Task A_changed_reading_is_shown_and_voids_nothing()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Một");
        await bench.Approve(Monday, Evening);
        (await bench.Script(Monday, Evening)).ReadingChanged.ShouldBeFalse();

        var slower = new Voice { Pace = new() { SyllablesAMinute = 150 } };
        await bench.Settings(slower.In(bench.Station.Settings));

        var script = await bench.Script(Monday, Evening);
        script.Approved.ShouldBeTrue();
        script.ReadingChanged.ShouldBeTrue();
    }

    [StoreFact]
    public async Task What_is_urgent_joins_an_approved_programme_at_its_top_and_voids_nothing()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Approved("Một");
        await bench.Approve(Monday, Evening);

        await bench.Urgent(await bench.Approved("Lũ về", Monday.AddDays(1)));

        (await bench.Programme(Monday, Evening)).ShouldBe("Lũ về | Một");
        (await bench.Script(Monday, Evening)).Approved.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_programme_that_changed_since_it_was_read_is_not_approved()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Một");
        var read = await bench.Script(Monday, Evening);
        await bench.Reword(post, "Một", "Lời khác.");
        await bench.Composer.Keep(bench.Station.Id);

        (await bench.Desk.Approve(read, Editor, null)).ShouldNotBeNull().What.En.ShouldContain("changed after you read it");

        (await bench.Script(Monday, Evening)).Approved.ShouldBeFalse();
    }

    [StoreFact]
    public async Task A_station_that_reads_approved_programmes_alone_hands_nothing_over_before_and_fills_in()
    {
        await using var bench = await ProgrammeBench.Open();
        var reserve = await bench.Approved("Phòng cháy");
        await bench.Desk.Plan(reserve, EntryPriority.Usual, 0, null, reserve: true, Editor);
        await bench.Publish(reserve);
        await bench.Rules(new ProgrammeRules { Approval = true });
        var post = await bench.Approved("Mai", Monday, new(20, 0));

        (await bench.Publish(post)).ShouldBe(HandedOver.NotApproved);
        var script = await bench.Script(Monday.AddDays(1), Morning);
        script.StandsIn.ShouldBeTrue();
        script.Entries.ShouldHaveSingleItem().Written.Title.ShouldBe("Phòng cháy");
        script.Left.ShouldHaveSingleItem().Written.Title.ShouldBe("Mai");

        await bench.Approve(Monday.AddDays(1), Morning);
        (await bench.Script(Monday.AddDays(1), Morning)).Entries.ShouldHaveSingleItem().Written.Title.ShouldBe("Mai");
        (await bench.Publish(post)).ShouldBe(HandedOver.Placed);
    }

    [StoreFact]
    public async Task What_was_not_approved_in_time_goes_to_the_next_programme_and_what_stood_in_is_what_was_read()
    {
        await using var bench = await ProgrammeBench.Open();
        var reserve = await bench.Approved("Phòng cháy");
        await bench.Desk.Plan(reserve, EntryPriority.Usual, 0, null, reserve: true, Editor);
        await bench.Publish(reserve);
        await bench.Rules(new ProgrammeRules { Approval = true });
        await bench.Approved("Chưa duyệt", Monday, new(20, 0));
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Chưa duyệt | ? Phòng cháy");

        bench.Store.Clock.Advance(TimeSpan.FromDays(1));

        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("? Phòng cháy");
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("Phòng cháy | Chưa duyệt", "that of Monday was not approved either, and its item is owed");
    }
}
