using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;

namespace Campaigns.Content.Tests.Bulletins;

/// <summary>Slots, rules and surges as they are kept. The fifth of October 2026 is a Monday.</summary>
public sealed class SlotStoreTests
{
    private static readonly DateOnly Monday = new(2026, 10, 5), Saturday = new(2026, 10, 10);

    [StoreFact]
    public async Task What_is_on_the_air_on_a_day_is_asked_in_one_place()
    {
        await using var store = await TestStore.Open();
        var (slots, station) = (new SlotStore(store.Database, store.Clock), await Station(store));
        await slots.Save(station, BroadcastDays.EveryDay, new TimeOnly(17, 0), 30);
        await slots.Save(station, BroadcastDays.EveryDay, new TimeOnly(5, 0), 30);
        await store.Database.Write(session => AirtimeStore.Keep(session, station, new StationRules { WeekendSpecial = true, Minutes = 15, Sessions = 2, QuietFrom = new(22, 0), QuietTo = new(5, 0) }));
        await store.Database.Write(session => new AirtimeStore(store.Clock).Add(session, new Surge("", station, "Bầu cử", Saturday, Saturday, BroadcastDays.EveryDay, [new(9, 0), new(15, 0)], 10), Monday));

        (await On(Monday)).ShouldBe([("05:00", 15), ("17:00", 15)]);
        (await On(Saturday)).ShouldBe([("09:00", 10), ("15:00", 10)]);
        (await slots.Of(station)).Select(slot => slot.Minutes).ShouldBe([30, 30], "what was set stays, whatever the rules say");

        async Task<IEnumerable<(string, int)>> On(DateOnly day) =>
            (await store.Database.Read(session => SlotStore.On(session, station, day))).Select(slot => ($"{slot.Start:HH\\:mm}", slot.Minutes));
    }

    [StoreFact]
    public async Task A_slot_is_added_changed_by_its_start_and_by_its_id_and_taken_away()
    {
        await using var store = await TestStore.Open();
        var (slots, station) = (new SlotStore(store.Database, store.Clock), await Station(store));

        (await slots.Save(station, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15)).ShouldBeEmpty();
        (await slots.Save(station, BroadcastDays.Monday, new TimeOnly(17, 0), 30)).ShouldBeEmpty();
        var slot = (await slots.Of(station)).ShouldHaveSingleItem();
        (slot.Days, slot.Minutes).ShouldBe((BroadcastDays.Monday, 30));

        await store.Database.Write(session => slots.Keep(session, slot with { Start = new(11, 0) }));
        (await slots.Of(station)).ShouldHaveSingleItem().ShouldBe(slot with { Start = new(11, 0) });
        (await store.Database.Write(session => SlotStore.Remove(session, "dai-khac", slot.Id))).ShouldBeFalse("it is none of theirs");
        (await store.Database.Write(session => SlotStore.Remove(session, station, slot.Id))).ShouldBeTrue();
        (await store.Database.Write(session => slots.Keep(session, slot))).ShouldHaveSingleItem().What.Vi.ShouldBe("Không còn khung giờ này.");
        (await slots.Of(station)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task What_breaks_a_rule_is_not_kept()
    {
        await using var store = await TestStore.Open();
        var (slots, station) = (new SlotStore(store.Database, store.Clock), await Station(store));
        await store.Database.Write(session => AirtimeStore.Keep(session, station, new StationRules { WeekendSpecial = true }));

        (await slots.Save(station, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15)).ShouldHaveSingleItem().Mend.ShouldNotBeNull().Vi.ShouldContain("Tăng cường");

        (await slots.Of(station)).ShouldBeEmpty();
        await using var other = await TestStore.Open();
        (await new SlotStore(other.Database, other.Clock).Save(await Station(other), BroadcastDays.EveryDay, new TimeOnly(17, 0), 15)).ShouldBeEmpty("the rule is this station's");
    }

    [StoreFact]
    public async Task Rules_that_cannot_be_are_told_at_their_fields_and_others_change_what_is_there()
    {
        await using var store = await TestStore.Open();
        var station = await Station(store);

        (await Keep(new StationRules { QuietFrom = new(22, 0) })).ShouldBe(["yen-den"]);
        (await Keep(new StationRules { Sessions = 25, Minutes = 61 })).ShouldBe(["buoi", "phut-nhieu-nhat"]);
        (await Keep(new StationRules { Sessions = 2 })).ShouldBeEmpty();
        var last = new StationRules { Sessions = 3, Minutes = 45, WeekendSpecial = true, QuietFrom = new(0, 0), QuietTo = new(5, 0) };
        (await Keep(last)).ShouldBeEmpty();
        (await new SlotStore(store.Database, store.Clock).Airtime(station)).Rules.ShouldBe(last);

        async Task<IEnumerable<string?>> Keep(StationRules rules) => (await store.Database.Write(session => AirtimeStore.Keep(session, station, rules))).Select(problem => problem.Where);
    }

    [StoreFact]
    public async Task A_surge_that_is_over_is_not_taken_and_one_that_is_kept_can_end()
    {
        await using var store = await TestStore.Open();
        var (slots, station, airtimes) = (new SlotStore(store.Database, store.Clock), await Station(store), new AirtimeStore(store.Clock));
        var surge = new Surge("", station, "Bầu cử", Monday, Saturday, BroadcastDays.EveryDay, [new(9, 0), new(15, 30)], 10);

        (await store.Database.Write(session => airtimes.Add(session, surge, Saturday.AddDays(1)))).ShouldHaveSingleItem().What.Vi.ShouldBe("Đợt này đã qua.");
        (await store.Database.Write(session => airtimes.Add(session, surge, Saturday))).ShouldBeEmpty();

        var kept = (await slots.Airtime(station)).Surges.ShouldHaveSingleItem();
        (kept.Name, kept.First, kept.Last, kept.Days, kept.Minutes).ShouldBe(("Bầu cử", Monday, Saturday, BroadcastDays.EveryDay, 10));
        kept.Starts.ShouldBe([new(9, 0), new(15, 30)]);
        (await store.Database.Write(session => AirtimeStore.Remove(session, "dai-khac", kept.Id))).ShouldBeFalse();
        (await store.Database.Write(session => AirtimeStore.Remove(session, station, kept.Id))).ShouldBeTrue();
        (await slots.Airtime(station)).Surges.ShouldBeEmpty();
    }

    private static async Task<string> Station(TestStore store) =>
        (await new AccountStore(store.Database, store.Clock).Save(new Account { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Radio, Name = "Đài xã" })).Id;
}
