using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Bulletins;

/// <summary>When a post is on the air, told from its programmes or from the station's slots (05:00 and 17:00).</summary>
public sealed class AiringStoreTests
{
    private static readonly TimeOnly Seven = new(7, 0);

    [StoreFact]
    public async Task What_no_programme_holds_waits_for_the_next_slot_and_a_time_that_is_none_is_said()
    {
        await using var bench = await ProgrammeBench.Open();
        var post = await bench.Approved("Họp bản", ProgrammeBench.Monday.AddDays(20), Seven);

        var air = await Of(bench, post, ProgrammeBench.Monday.AddDays(20), Seven);

        (air.Foreseen, air.OnSlot, air.Words).ShouldBe((true, false, "17:00 25/10"));
        air.OffSlot!.Value.Vi.ShouldBe("07:00 không phải khung giờ của đài: sẽ phát ở khung 17:00.");
        var evening = await Of(bench, post, ProgrammeBench.Monday.AddDays(20), new TimeOnly(18, 0));
        evening.OffSlot!.Value.Vi.ShouldBe("18:00 không phải khung giờ của đài: sẽ phát ở khung 05:00 ngày 26/10.");
        var slot = await Of(bench, post, ProgrammeBench.Monday.AddDays(20), ProgrammeBench.Evening);
        (slot.Words, slot.OffSlot).ShouldBe(("17:00 25/10", null));
    }

    [StoreFact]
    public async Task What_a_programme_holds_is_read_then_and_again_on_the_days_it_is_repeated()
    {
        await using var bench = await ProgrammeBench.Open();
        var tuesday = ProgrammeBench.Monday.AddDays(1);
        var post = await bench.Approved("Phòng dịch", tuesday, Seven);
        await bench.Store.Database.Write(session => session.Run("INSERT INTO radio_plan (post_id, account_id, priority, repeats, person, updated) VALUES (@post, @Id, 0, 1, 'Lò Thị Hoa', 0)", new { post, bench.Station.Id }));
        await bench.Composer.Keep(bench.Station.Id);

        var air = await Of(bench, post, tuesday, Seven);

        (air.Foreseen, air.Words).ShouldBe((false, "17:00 06/10; phát lại 05:00 07/10"));
        (await new AiringStore(bench.Store.Database).Between(bench.Store.Unit.Id, tuesday.AddDays(1), tuesday.AddDays(1))).ShouldBe([post]);
        (await new AiringStore(bench.Store.Database).Between(bench.Store.Unit.Id, tuesday.AddDays(2), tuesday.AddDays(9))).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_read_again_every_day_is_told_together()
    {
        var (day, five) = (ProgrammeBench.Monday, new TimeOnly(5, 0));
        Airing[] readings = [new(day, new(17, 0), false), .. Enumerable.Range(1, 4).Select(on => new Airing(day.AddDays(on), five, true)), new(day.AddDays(6), five, true)];

        new Airings { Due = default, Readings = readings }.Words.ShouldBe("17:00 05/10; phát lại 05:00 hằng ngày từ 06/10 đến 09/10; phát lại 05:00 11/10");
    }

    [StoreFact]
    public async Task A_text_in_another_language_waits_for_a_slot_of_that_language()
    {
        await using var bench = await ProgrammeBench.Open();
        await bench.Slot(ProgrammeBench.Evening, language: "Mông");
        var (day, early) = (ProgrammeBench.Monday.AddDays(20), new TimeOnly(4, 0));
        var post = await bench.Approved("Tiếng Mông", day, early);
        await bench.Store.Database.Write(session => session.Run("UPDATE item SET language = 'Tiếng Mông' WHERE id = (SELECT item_id FROM post WHERE id = @post)", new { post }));
        var other = await bench.Approved("Tiếng Việt", day, Seven);

        (await Of(bench, post, day, early)).Words.ShouldBe("17:00 25/10");
        (await Of(bench, other, day, Seven)).Words.ShouldBe("05:00 26/10");
    }

    [StoreFact]
    public async Task A_post_at_no_station_is_never_on_the_air()
    {
        await using var bench = await ProgrammeBench.Open();

        (await new AiringStore(bench.Store.Database).Of(bench.Store.Unit, [new("bai", "kenh-khac", bench.Store.Clock.GetUtcNow())])).ShouldBeEmpty();
    }

    private static async Task<Airings> Of(ProgrammeBench bench, string post, DateOnly day, TimeOnly time) =>
        (await new AiringStore(bench.Store.Database).Of(bench.Store.Unit, [new(post, bench.Station.Id, bench.Store.Unit.At(day, time))]))[post];
}
