using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Items;

public sealed class ItemVersionsTests
{
    [StoreFact]
    public async Task Every_revision_is_kept_with_who_made_it_and_none_is_made_where_no_word_changed()
    {
        await using var store = await TestStore.Open();
        var (items, versions) = Open(store);
        var item = (await items.Save(Draft(store), "Lan")).Value!;

        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await items.Change(item.Id, 1, i => i with { Title = "Họp bản chiều thứ Bảy" }, "Toản");
        await items.Change(item.Id, 2, i => i with { Authors = ["Lan"], NotAfter = store.Clock.GetUtcNow() }, "Mai");
        await items.SetCard(item.Id, 2, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "Họp" }), "Mai");

        var all = await versions.Of(item.Id);
        all.Select(version => (version.Revision, version.Person, version.Item.Title)).ShouldBe(
            [(3, "Mai", "Họp bản chiều thứ Bảy"), (2, "Toản", "Họp bản chiều thứ Bảy"), (1, "Lan", "Họp bản")]);
        all[1].At.ShouldBe(store.Clock.GetUtcNow());
        (await versions.Find(item.Id, 1))!.Item.Body.ShouldBe("Mời bà con.");
        (await versions.Writers(item.Id)).ShouldBe(["Lan", "Mai", "Toản"]);
    }

    [StoreFact]
    public async Task What_a_template_made_is_kept_before_the_first_change_of_a_person()
    {
        await using var store = await TestStore.Open();
        var (items, versions) = Open(store);
        var item = (await items.Save(Draft(store), "Lan")).Value!;
        await store.Database.Write(session => session.Run("DELETE FROM item_version"));

        await items.Change(item.Id, 1, i => i with { Body = "Mời bà con đến đông." }, "Lan");

        (await versions.Of(item.Id)).Select(version => (version.Revision, version.Person, version.Item.Body)).ShouldBe([(2, "Lan", "Mời bà con đến đông."), (1, "", "Mời bà con.")]);
        (await versions.Writers(item.Id)).ShouldBe(["Lan"]);
    }

    [StoreFact]
    public async Task Who_wrote_it_for_whom_and_by_when_is_kept_and_voids_nothing()
    {
        await using var store = await TestStore.Open();
        var (items, _) = Open(store);
        var item = (await items.Save(Draft(store), "Lan")).Value!;
        var by = store.Clock.GetUtcNow().AddDays(2);

        var changed = (await items.Change(item.Id, 1, i => i with
        {
            Authors = [" Lan ", "Toản", "lan"], Origin = Origin.Contributed, Audience = " thanh  niên", Language = "Tiếng Thái", Person = "Lan", WriteBy = by,
        }, "Lan")).Value!;

        changed.Revision.ShouldBe(1);
        var found = (await items.Find(item.Id))!;
        (string.Join(", ", found.Authors), found.Origin, found.Audience, found.Language, found.Person, found.WriteBy).ShouldBe(("Lan, Toản", Origin.Contributed, "thanh niên", "Tiếng Thái", "Lan", by));
    }

    [StoreFact]
    public async Task A_name_that_is_no_name_is_refused()
    {
        await using var store = await TestStore.Open();
        var refused = await Open(store).Items.Save(Draft(store) with { Section = new string('a', ItemRules.LongestName + 1) }, "Lan");
        refused.Problems.ShouldHaveSingleItem().What.Vi.ShouldStartWith("Tên hoặc thẻ dài quá");
    }

    private static (ItemStore Items, ItemVersions Versions) Open(TestStore store) =>
        (new(store.Database, new AuditLog(store.Clock), store.Clock), new(store.Database));

    private static Item Draft(TestStore store) => new() { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Họp bản", Body = "Mời bà con." };
}
