using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;

namespace Campaigns.Content.Tests.Broadcasts;

public sealed class BroadcastStoreTests
{
    private static readonly DateOnly Day = new(2026, 10, 5);

    [StoreFact]
    public async Task What_is_sent_twice_stands_once()
    {
        await using var store = await TestStore.Open();
        var (log, station) = await Log(store);

        (await log.Add(Line(store, station, "a"))).ShouldBe(BroadcastTaken.New);
        (await log.Add(Line(store, station, "a") with { Title = "Khác" })).ShouldBe(BroadcastTaken.Before);

        (await log.Of(station.Id, Day, Day)).ShouldHaveSingleItem().Title.ShouldBe("Chương trình 17:00");
    }

    [StoreFact]
    public async Task A_second_word_on_a_programme_takes_the_place_of_the_first_and_both_stay()
    {
        await using var store = await TestStore.Open();
        var (log, station) = await Log(store);
        await log.Add(Line(store, station, "a") with { Outcome = BroadcastOutcome.NotRead, Reason = NotReadReason.Power, Seconds = 0 });
        store.Clock.Advance(TimeSpan.FromMinutes(5));

        await log.Add(Line(store, station, "b"));

        var lines = await log.Of(station.Id, Day, Day);
        lines.Select(line => (line.Outcome, line.Holds)).ShouldBe([(BroadcastOutcome.NotRead, false), (BroadcastOutcome.Read, true)]);
        (lines[0].CorrectedBy, lines[1].Corrects).ShouldBe((lines[1].Id, lines[0].Id));
    }

    [StoreFact]
    public async Task What_was_ticked_before_and_arrives_after_stands_behind()
    {
        await using var store = await TestStore.Open();
        var (log, station) = await Log(store);
        var ticked = store.Clock.GetUtcNow();
        store.Clock.Advance(TimeSpan.FromHours(1));
        await log.Add(Line(store, station, "desk"));

        (await log.Add(Line(store, station, "phone") with { Made = ticked, Outcome = BroadcastOutcome.NotRead, Reason = NotReadReason.Meeting, Seconds = 0 })).ShouldBe(BroadcastTaken.New);

        var held = (await log.Of(station.Id, Day, Day)).Where(line => line.Holds).ShouldHaveSingleItem();
        held.Outcome.ShouldBe(BroadcastOutcome.Read);
        (await log.Find(Name("phone")))!.Behind.ShouldBe(held.Id);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await log.Add(Line(store, station, "again"));
        (await log.Of(station.Id, Day, Day)).Where(line => line.Holds).ShouldHaveSingleItem().Id.ShouldBe(Name("again"));
    }

    [StoreFact]
    public async Task A_line_is_corrected_once_and_only_at_its_own_station()
    {
        await using var store = await TestStore.Open();
        var (log, station) = await Log(store);
        var other = await new AccountStore(store.Database, store.Clock).Save(station with { Id = Id.New(store.Clock), Name = "Đài khác" });
        await log.Add(Line(store, station, "relay") with { Slot = null, Kind = BroadcastKind.Relay, Title = "Tiếp âm VOV" });

        (await log.Add(Line(store, other, "stranger") with { Slot = null, Corrects = Name("relay") })).ShouldBe(BroadcastTaken.Overtaken);
        (await log.Add(Line(store, station, "first") with { Slot = null, Corrects = Name("relay") })).ShouldBe(BroadcastTaken.New);
        (await log.Add(Line(store, station, "second") with { Slot = null, Corrects = Name("relay") })).ShouldBe(BroadcastTaken.Overtaken);

        (await log.Of(station.Id, Day, Day)).Count.ShouldBe(2);
    }

    [StoreTheory]
    [InlineData("UPDATE broadcast SET title = 'khác'")]
    [InlineData("DELETE FROM broadcast")]
    [InlineData("UPDATE broadcast_item SET title = 'khác'")]
    [InlineData("DELETE FROM broadcast_item")]
    public async Task The_store_itself_refuses_to_change_or_delete_a_line(string sql)
    {
        await using var store = await TestStore.Open();
        var (log, station) = await Log(store);
        await log.Add(Line(store, station, "a") with { Items = [new() { PostId = "p", ItemId = "i", Title = "Tin", Seconds = 40 }] });

        (await Should.ThrowAsync<System.Data.Common.DbException>(() => store.Database.Write(session => session.Run(sql)))).Message.ShouldContain("the log of broadcasts only grows");

        (await log.Of(station.Id, Day, Day)).ShouldHaveSingleItem().Title.ShouldBe("Chương trình 17:00");
        (await log.Items(Name("a"))).ShouldHaveSingleItem().Title.ShouldBe("Tin");
    }

    [StoreFact]
    public async Task Minutes_are_counted_by_language_kind_and_campaign_and_a_corrected_line_once()
    {
        await using var store = await TestStore.Open();
        var (log, station) = await Log(store);
        BroadcastItem[] items = [new() { ItemId = "i1", CampaignId = "c1", Title = "Một", Seconds = 60 }, new() { ItemId = "i2", Title = "Hai", Seconds = 40 }];
        await log.Add(Line(store, station, "wrong") with { Seconds = 900, Items = items });
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await log.Add(Line(store, station, "right") with { Seconds = 300, Items = items });
        await log.Add(Line(store, station, "mong") with { Day = Day.AddDays(1), Seconds = 120, Language = "Tiếng Mông", Items = items[..1] });
        await log.Add(Line(store, station, "relay") with { Slot = null, Kind = BroadcastKind.Relay, Seconds = 1_800 });
        await log.Add(Line(store, station, "out") with { Day = Day.AddDays(2), Outcome = BroadcastOutcome.NotRead, Reason = NotReadReason.Power, Seconds = 0 });
        await log.Add(Line(store, station, "next") with { Day = Day.AddMonths(1), Seconds = 700 });

        var sums = await new BroadcastFigures(store.Database).Of([store.Unit.Id], new(2026, 10, 1), new(2026, 10, 31));

        (sums.Broadcasts, sums.Seconds, sums.NotRead, sums.ItemsRead, sums.Repeats).ShouldBe((3, 2_220, 1, 3, 1));
        sums.ByLanguage.ShouldBe(new Dictionary<string, long> { [Broadcast.Vietnamese] = 2_100, ["Tiếng Mông"] = 120 }, ignoreOrder: true);
        sums.ByKind.ShouldBe(new Dictionary<BroadcastKind, long> { [BroadcastKind.Own] = 420, [BroadcastKind.Relay] = 1_800 }, ignoreOrder: true);
        sums.ByCampaign.ShouldBe(new Dictionary<string, long> { ["c1"] = 120 });
        (await new BroadcastFigures(store.Database).Of([store.Unit.Id], new(2026, 10, 1), new(2026, 10, 31), "khac")).Broadcasts.ShouldBe(0);
    }

    [Fact]
    public void What_is_no_line_is_told_field_by_field()
    {
        var line = new Broadcast { Id = "x", UnitId = "u", AccountId = "a", Day = Day, Start = new(17, 0), Title = " ", Operator = "", Made = default, Seconds = -60 };

        BroadcastRules.Check(line).Problems.Select(problem => problem.Where).ShouldBe(["ten", "nguoi-truc", "den"]);
        BroadcastRules.Check(line with { Title = "A", Operator = "B", Outcome = BroadcastOutcome.NotRead }).Problems.ShouldHaveSingleItem().Where.ShouldBe("ghi-chu");
        BroadcastRules.Check(line with { Title = " A  b ", Operator = "B", Outcome = BroadcastOutcome.NotRead, Reason = NotReadReason.Power }).Value!.Title.ShouldBe("A b");
    }

    internal static async Task<(BroadcastStore Log, Account Station)> Log(TestStore store) => (new BroadcastStore(store.Database, store.Clock),
        await new AccountStore(store.Database, store.Clock).Save(new Account { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Radio, Name = "Đài Truyền thanh xã Mường Sáng" }));

    internal static Broadcast Line(TestStore store, Account station, string id) => new()
    {
        Id = Name(id), UnitId = store.Unit.Id, AccountId = station.Id, Day = Day, Start = new(17, 0), Slot = new(17, 0), Seconds = 600, Planned = 610, Title = "Chương trình 17:00", Operator = "Lò Văn Pâng",
        Made = store.Clock.GetUtcNow(),
    };

    private static string Name(string id) => $"{id}-0123456789abcdef";
}
