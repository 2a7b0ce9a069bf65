using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Columns;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Columns;

/// <summary>The columns of a unit, and what becomes of items when a column changes. The clock stands in October 2026.</summary>
public sealed class ColumnStoreTests
{
    private static readonly Actor Who = "Quản trị";

    [StoreFact]
    public async Task A_column_keeps_what_was_set_and_a_name_is_put_right()
    {
        await using var store = await TestStore.Open();
        var columns = Columns(store);

        (await columns.Save(New(store, "  Chuyển  đổi số ") with { Category = " ", RadioDays = BroadcastDays.Tuesday | BroadcastDays.Friday, Monthly = 4 }, Who)).ShouldBeNull();

        var made = (await columns.Of(store.Unit.Id)).ShouldHaveSingleItem();
        (made.Name, made.Category, made.RadioDays, made.Monthly, made.Retired).ShouldBe(("Chuyển đổi số", null, BroadcastDays.Tuesday | BroadcastDays.Friday, 4, null));
    }

    [StoreFact]
    public async Task Items_follow_a_column_that_is_renamed_and_keep_their_revision_and_approval()
    {
        await using var store = await TestStore.Open();
        var (columns, items) = (Columns(store), Items(store));
        await columns.Save(New(store, "Thông báo"), Who);
        var (mine, other) = (await Item(store, store.Unit.Id, "Thông báo"), await Item(store, store.Unit.Id, "Sức khỏe"));
        var neighbour = await new UnitStore(store.Database, store.Clock).Save(new Unit { Id = Id.New(store.Clock), Code = "xa-khac", Name = "UBND xã Khác", Place = "xã Khác" });
        var theirs = await Item(store, neighbour.Id, "Thông báo");

        await columns.Save((await columns.Of(store.Unit.Id))[0] with { Name = "Tin cần biết" }, Who);

        var after = (await items.Find(mine.Id))!;
        (after.Section, after.Revision, after.State).ShouldBe(("Tin cần biết", mine.Revision, mine.State));
        (await items.Find(other.Id))!.Section.ShouldBe("Sức khỏe");
        (await items.Find(theirs.Id))!.Section.ShouldBe("Thông báo", "it is another unit's");
        (await store.Database.Read(session => session.Value<string>("SELECT detail FROM audit WHERE act = 'column.change'"))).ShouldBe("Thông báo → Tin cần biết");
    }

    [StoreFact]
    public async Task What_cannot_be_kept_is_told()
    {
        await using var store = await TestStore.Open();
        var columns = Columns(store);
        await columns.Save(New(store, "Thông báo"), Who);

        (await columns.Save(New(store, "thông BÁO"), Who))!.What.Vi.ShouldBe("Đã có chuyên mục tên này.");
        (await columns.Save(New(store, ""), Who))!.Where.ShouldBe("ten");
        (await columns.Save(New(store, "Sức khỏe") with { Monthly = 101 }, Who))!.Where.ShouldBe("thang");
        (await columns.Save(New(store, "Sức khỏe") with { Id = "khong-co" }, Who))!.What.Vi.ShouldBe("Không có chuyên mục này.");
        (await columns.Of(store.Unit.Id)).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_retired_column_is_offered_no_more_and_one_without_columns_takes_any_name()
    {
        await using var store = await TestStore.Open();
        var columns = Columns(store);
        (await columns.Offers(store.Unit.Id, "Gõ tay")).ShouldBeTrue();
        await columns.Save(New(store, "Thông báo"), Who);
        await columns.Save(New(store, "Cũ") with { Retired = store.Clock.GetUtcNow() }, Who);

        (await columns.Offers(store.Unit.Id, "Thông báo")).ShouldBeTrue();
        (await columns.Offers(store.Unit.Id, "Gõ tay")).ShouldBeFalse();
        (await columns.Offers(store.Unit.Id, "Cũ")).ShouldBeFalse();
        (await columns.Of(store.Unit.Id)).Select(column => column.Name).ShouldBe(["Thông báo", "Cũ"], "the retired ones stand last");
    }

    [StoreFact]
    public async Task An_item_is_placed_under_the_category_of_its_column()
    {
        await using var store = await TestStore.Open();
        var columns = Columns(store);
        await columns.Save(New(store, "Chuyển đổi số") with { Category = "Tin công nghệ" }, Who);
        await columns.Save(New(store, "Thông báo"), Who);
        var item = await Item(store, store.Unit.Id, "Chuyển đổi số");

        (await columns.Placed(item)).Section.ShouldBe("Tin công nghệ");
        (await columns.Placed(item with { Section = "Thông báo" })).Section.ShouldBe("Thông báo");
        (await columns.Placed(item with { Section = "Gõ tay" })).Section.ShouldBe("Gõ tay");
        (await columns.Placed(item with { Section = null })).Section.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_month_counts_what_went_out_and_what_is_coming_each_item_once()
    {
        await using var store = await TestStore.Open();
        var columns = Columns(store);
        await columns.Save(New(store, "Thông báo") with { Monthly = 6 }, Who);
        await columns.Save(New(store, "Không đếm"), Who);
        var accounts = new List<string>();
        foreach (var kind in new[] { ChannelKind.Portal, ChannelKind.Facebook })
            accounts.Add((await new AccountStore(store.Database, store.Clock).Save(new Account { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Kind = kind, Name = $"{kind}" })).Id);
        var unit = store.Unit;
        // Published on both of its channels, published last month, waiting for this month, for the next, cancelled, and begun without a time.
        await Posts("Ra rồi", (3, 3), (3, 4));
        await Posts("Tháng trước", (3, -3));
        await Posts("Sắp ra", (0, 20), (3, 40));
        await Posts("Tháng sau", (0, 40));
        await Posts("Đã hủy", (9, 20));
        await Item(store, unit.Id, "Thông báo");

        var month = await columns.Month(unit, new DateOnly(2026, 10, 5));

        month.Select(line => (line.Column.Name, line.Out, line.Coming, line.Missing)).ShouldBe([("Thông báo", 1, 3, 2), ("Không đếm", 0, 0, 0)], ignoreOrder: true);
        var year = (await columns.Year(unit, new DateOnly(2026, 10, 5))).ToDictionary(line => line.Column.Name, line => line.Out);
        year["Thông báo"].ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], "September and October, each item once");
        year["Không đếm"].Sum().ShouldBe(0);

        async Task Posts(string title, params (int State, int Day)[] posts)
        {
            var item = await Item(store, unit.Id, "Thông báo", title);
            foreach (var ((state, day), at) in posts.Select((post, at) => (post, at)))
                await store.Database.Write(session => session.Run("""
                    INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, created, updated) VALUES (@id, @unit, @item, @account, 1, @due, @due, @state, @due, 0, 0, 0)
                    """, new { id = Id.New(store.Clock), unit = unit.Id, item = item.Id, account = accounts[at], due = unit.At(new DateOnly(2026, 10, 1).AddDays(day - 1), new(8, 0)).ToUnixTimeMilliseconds(), state }));
        }
    }

    private static ColumnStore Columns(TestStore store) => new(store.Database, new AuditLog(store.Clock), store.Clock);

    private static ItemStore Items(TestStore store) => new(store.Database, new AuditLog(store.Clock), store.Clock);

    private static Column New(TestStore store, string name) => new() { Id = "", UnitId = store.Unit.Id, Name = name };

    private static async Task<Item> Item(TestStore store, string unit, string column, string title = "Một tin") =>
        (await Items(store).Save(new Item { Id = Id.New(store.Clock), UnitId = unit, Title = title, Body = "Lời.", Section = column }, "Người viết")).Value!;
}
