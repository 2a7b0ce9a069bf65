using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using static Campaigns.Content.Tests.Bulletins.ProgrammeBench;

namespace Campaigns.Content.Tests.Bulletins;

/// <summary>What stands in where a programme is missing.</summary>
public sealed class ReserveTests
{
    [StoreFact]
    public async Task A_time_without_a_programme_is_filled_with_what_may_stand_in()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Phòng cháy");
        await bench.Desk.Plan(post, EntryPriority.Usual, 0, null, reserve: true, Editor);
        await bench.Publish(post);

        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("? Phòng cháy");
        (await bench.Script(Monday.AddDays(1), Morning)).StandsIn.ShouldBeTrue();
        await bench.Approved("Tin mới", Monday, new(20, 0));
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("Tin mới");
    }

    [StoreFact]
    public async Task A_text_that_was_approved_and_never_read_may_stand_in_within_its_approval_and_until_that_is_void()
    {
        await using var bench = await ProgrammeBench.Open();
        // Meant for no day: its own time is months away.
        var post = await bench.Approved("Phòng cháy", Monday.AddDays(90));
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("", "nobody said that it may stand in");

        (await bench.Desk.Reserve(bench.Station.Id, post, reserve: true, Editor)).ShouldBeNull();
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("? Phòng cháy");
        (await bench.Script(Monday.AddDays(1), Morning)).StandsIn.ShouldBeTrue();

        await bench.Store.Database.Write(session => session.Run("UPDATE approval SET window_from = @from", new { from = bench.Store.Unit.At(Monday.AddDays(1), new(12, 0)).ToUnixTimeMilliseconds() }));
        (await bench.Programme(Monday.AddDays(1), Morning)).ShouldBe("", "its approval begins at noon");
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("? Phòng cháy");

        await bench.Void(post);
        (await bench.Programme(Monday.AddDays(1), Evening)).ShouldBe("");
        (await bench.Desk.Reserve(bench.Station.Id, post, reserve: true, Editor)).ShouldNotBeNull().What.En.ShouldContain("not approved");
        (await bench.Desk.Reserve(bench.Station.Id, post, reserve: false, Editor)).ShouldBeNull();
    }
}
