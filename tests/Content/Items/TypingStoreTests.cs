using Campaigns.Content.Audit;
using Campaigns.Content.Items;

namespace Campaigns.Content.Tests.Items;

public sealed class TypingStoreTests
{
    [StoreFact]
    public async Task What_somebody_types_is_kept_word_for_word_and_is_no_revision()
    {
        await using var store = await TestStore.Open();
        var (typing, item) = await Open(store);

        await typing.Keep(item.Id, "Lan", 1, new Dictionary<string, string> { ["noi-dung"] = "Mời" });
        await typing.Keep(item.Id, "Lan", 1, new Dictionary<string, string> { ["noi-dung"] = "Mời bà con \n\n  <b>" });

        var kept = (await typing.Of(item.Id, "Lan"))!;
        (kept.Fields["noi-dung"], kept.Revision, kept.At).ShouldBe(("Mời bà con \n\n  <b>", 1, store.Clock.GetUtcNow()));
        (await Items(store).Find(item.Id))!.ShouldSatisfyAllConditions(now => now.Revision.ShouldBe(1), now => now.Body.ShouldBe("Mời bà con."));
        await typing.Drop(item.Id, "Lan");
        (await typing.Of(item.Id, "Lan")).ShouldBeNull();
    }

    [StoreFact]
    public async Task Others_in_the_item_are_told_of_for_three_minutes()
    {
        await using var store = await TestStore.Open();
        var (typing, item) = await Open(store);
        await typing.Keep(item.Id, "Lan", 1, new Dictionary<string, string>());

        (await typing.Others(item.Id, "Lan")).ShouldBeEmpty();
        (await typing.Others(item.Id, "Toản")).ShouldHaveSingleItem().Person.ShouldBe("Lan");
        store.Clock.Advance(TypingStore.Present + TimeSpan.FromSeconds(1));
        (await typing.Others(item.Id, "Toản")).ShouldBeEmpty();
        (await typing.Of(item.Id, "Lan")).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task What_belongs_to_no_item_is_not_kept()
    {
        await using var store = await TestStore.Open();
        var (typing, _) = await Open(store);
        (await typing.Keep("khong-co", "Lan", 1, new Dictionary<string, string>())).ShouldNotBeNull();
        (await typing.Of("khong-co", "Lan")).ShouldBeNull();
    }

    private static async Task<(TypingStore Typing, Item Item)> Open(TestStore store) => (new(store.Database, store.Clock),
        (await Items(store).Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Họp bản", Body = "Mời bà con." }, "Lan")).Value!);

    private static ItemStore Items(TestStore store) => new(store.Database, new AuditLog(store.Clock), store.Clock);
}
