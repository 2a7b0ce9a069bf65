using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Items;

public sealed class ItemSearchTests
{
    [StoreTheory]
    [InlineData("họp bản", true)]
    [InlineData("hop ban", true)]
    [InlineData("HỌP", true)]
    [InlineData("hoa binh", true)]
    [InlineData("hoà bình", true)]
    [InlineData("đông du", true)]
    [InlineData("dong du", true)]
    [InlineData("hòp", false)]
    [InlineData("bán", false)]
    [InlineData("hop_ban", false)]
    [InlineData("100%", true)]
    [InlineData("10%", false)]
    [InlineData("vắng", false)]
    public async Task An_item_is_found_with_marks_and_without(string sought, bool found)
    {
        await using var store = await TestStore.Open();
        await Items(store).Save(Draft(store) with { Title = "Họp bản Hòa Bình", Body = "Đến đông đủ 100% hộ." }, "Lan");

        (await Found(store, sought)).ShouldBe(found ? 1 : 0);
    }

    [StoreFact]
    public async Task What_was_made_without_it_is_made_findable_before_a_search()
    {
        await using var store = await TestStore.Open();
        var item = (await Items(store).Save(Draft(store), "Lan")).Value!;
        await store.Database.Write(session => session.Run("UPDATE item SET sought = NULL"));
        (await Found(store, "hop")).ShouldBe(0);

        await new ItemSearch(store.Database).CatchUp();

        (await Found(store, "hop")).ShouldBe(1);
        await Items(store).Change(item.Id, 1, i => i with { Title = "Phát quà" }, "Lan");
        (await Found(store, "hop")).ShouldBe(0);
        (await Found(store, "phat qua")).ShouldBe(1);
    }

    private static Task<int> Found(TestStore store, string sought)
    {
        var patterns = SoughtText.Patterns(sought);
        return store.Database.Read(session => session.Value<int>(
            $"SELECT COUNT(*) FROM item WHERE {string.Join(" AND ", patterns.Select((_, at) => $"sought LIKE @p{at} ESCAPE '\\'"))}",
            patterns.Select((pattern, at) => (pattern, at)).ToDictionary(one => $"p{one.at}", object (one) => one.pattern, StringComparer.Ordinal)));
    }

    private static ItemStore Items(TestStore store) => new(store.Database, new AuditLog(store.Clock), store.Clock);

    private static Item Draft(TestStore store) => new() { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Họp bản", Body = "Mời bà con." };
}
