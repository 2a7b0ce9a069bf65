using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Items;

public sealed class ItemStoreTests
{
    [StoreFact]
    public async Task What_was_saved_is_found_again_word_for_word()
    {
        await using var store = await TestStore.Open();
        var items = Items(store);
        var item = Draft(store) with
        {
            Summary = "Tóm tắt", Radio = "Bản đọc", Genre = Genre.Notice, Section = "Chuyển đổi số", Theme = "57", Tags = ["a", "b"], Link = "https://xa.gov.vn",
            Slogans = ["Một khẩu hiệu"], Earliest = store.Clock.GetUtcNow(), NotAfter = store.Clock.GetUtcNow().AddHours(2),
        };

        var saved = (await items.Save(item, "editor")).Value!;

        var found = (await items.Find(item.Id))!;
        JsonSerializer.Serialize(found, Json.Compact).ShouldBe(JsonSerializer.Serialize(saved, Json.Compact));
        found.Radio.ShouldBe("Bản đọc");
        found.Revision.ShouldBe(1);
        (await Audit(store)).ShouldBe(["editor item.new"]);
    }

    [StoreFact]
    public async Task A_video_is_kept_with_its_item_and_another_one_is_a_new_revision()
    {
        await using var store = await TestStore.Open();
        var video = new ItemVideo(new string('a', 64), "video/mp4", 4_000, 1280, 720, 12, " Bà con   xem ");
        var saved = (await Items(store).Save(Draft(store) with { Video = video }, "editor")).Value!;

        (await Items(store).Find(saved.Id))!.Video.ShouldBe(video with { Alt = "Bà con xem" });
        (await Items(store).Change(saved.Id, 1, item => item, "editor")).Value!.Revision.ShouldBe(1);
        (await Items(store).Change(saved.Id, 1, item => item with { Video = video with { Hash = new string('b', 64) } }, "editor")).Value!.Revision.ShouldBe(2);
        (await Items(store).Change(saved.Id, 2, item => item with { Video = null }, "editor")).Value!.Revision.ShouldBe(3);
    }

    [StoreFact]
    public async Task Text_is_stored_composed_and_without_what_nobody_sees()
    {
        await using var store = await TestStore.Open();

        var saved = (await Items(store).Save(Draft(store) with { Title = " Ho\u0323p\u200B  ba\u0309n ", Tags = ["#a", "A", " "], Radio = "  " }, "editor")).Value!;

        saved.Title.ShouldBe("Họp bản");
        saved.Tags.ShouldBe(["a"]);
        saved.Radio.ShouldBeNull();
    }

    [StoreFact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_is_kept()
    {
        await using var store = await TestStore.Open();
        var wrong = Draft(store) with { Title = " ", Summary = new string('a', 3_000), Link = "javascript:x", Earliest = store.Clock.GetUtcNow(), NotAfter = DateTimeOffset.UnixEpoch };

        var refused = await Items(store).Save(wrong, "editor");

        refused.Problems.Count.ShouldBe(4);
        (await Items(store).Find(wrong.Id)).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_change_of_words_is_a_new_revision_and_one_of_times_is_not()
    {
        await using var store = await TestStore.Open();
        var items = Items(store);
        var item = (await items.Save(Draft(store), "editor")).Value!;

        var moved = (await items.Change(item.Id, 1, i => i with { NotAfter = store.Clock.GetUtcNow().AddDays(1), State = ItemState.Submitted }, "editor")).Value!;
        moved.Revision.ShouldBe(1);
        moved.State.ShouldBe(ItemState.Submitted);

        var words = (await items.Change(item.Id, 1, i => i with { Tags = ["mới"] }, "editor")).Value!;
        words.Revision.ShouldBe(2);
        words.State.ShouldBe(ItemState.Draft);
        (await Audit(store)).ShouldBe(["editor item.new", "editor item.change", "editor item.change"], ignoreOrder: true);
    }

    [StoreFact]
    public async Task Of_two_who_change_the_same_revision_the_second_is_told()
    {
        await using var store = await TestStore.Open();
        var items = Items(store);
        var item = (await items.Save(Draft(store), "editor")).Value!;

        var both = await Task.WhenAll(
            items.Change(item.Id, 1, i => i with { Title = "Của một người" }, "một"), items.Change(item.Id, 1, i => i with { Title = "Của người kia" }, "hai"));

        both.Count(result => result.Ok).ShouldBe(1);
        both.Single(result => !result.Ok).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.World);
        (await items.Find(item.Id))!.Revision.ShouldBe(2);
    }

    [StoreFact]
    public async Task A_change_cannot_move_an_item_to_another_unit_or_leave_it_without_a_title()
    {
        await using var store = await TestStore.Open();
        var items = Items(store);
        var item = (await items.Save(Draft(store), "editor")).Value!;

        (await items.Change(item.Id, 1, i => i with { Title = "" }, "editor")).Ok.ShouldBeFalse();
        (await items.Change(item.Id, 1, i => i with { UnitId = "other", Id = "other", Title = "Mới" }, "editor")).Ok.ShouldBeTrue();

        (await items.Find(item.Id))!.ShouldSatisfyAllConditions(found => found.UnitId.ShouldBe(store.Unit.Id), found => found.Title.ShouldBe("Mới"));
    }

    [StoreFact]
    public async Task A_card_is_kept_and_the_same_card_again_changes_nothing()
    {
        await using var store = await TestStore.Open();
        var items = Items(store);
        var item = (await items.Save(Draft(store), "editor")).Value!;
        var card = new ItemCard("observance", new Dictionary<string, string> { ["title"] = "10/10", ["date"] = "10/10/2026" }, "Mô tả");

        (await items.SetCard(item.Id, 1, card, "editor")).Value!.Revision.ShouldBe(2);
        (await items.SetCard(item.Id, 2, card, "editor")).Value!.Revision.ShouldBe(2);
        (await items.SetCard(item.Id, 1, card, "editor")).Ok.ShouldBeFalse();

        var kept = (await items.Cards(item.Id)).ShouldHaveSingleItem();
        kept.Boxes.ShouldBe(card.Boxes, ignoreOrder: true);
        kept.Alt.ShouldBe("Mô tả");
        (await items.RemoveCard(item.Id, 2, "observance", "editor")).Value!.Revision.ShouldBe(3);
        (await items.Cards(item.Id)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_card_that_says_the_title_or_the_summary_word_for_word_says_the_new_one_and_keeps_words_of_its_own()
    {
        await using var store = await TestStore.Open();
        var items = Items(store);
        var item = (await items.Save(Draft(store) with { Title = "Họp bản Nà Ban", Summary = "Bảy giờ sáng." }, "editor")).Value!;
        await items.SetCard(item.Id, 1, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "Họp bản Nà Ban", ["message"] = "Bảy giờ sáng.", ["date"] = "12/9/2026" }), "editor");
        await items.SetCard(item.Id, 2, new ItemCard("key-figure", new Dictionary<string, string> { ["title"] = "hộ đã cài VNeID" }), "editor");

        await items.Change(item.Id, 3, i => i with { Title = "Họp bản Nà Ban, dời sang Chủ nhật", Summary = "" }, "editor");

        var (figure, day) = ((await items.Cards(item.Id))[0], (await items.Cards(item.Id))[1]);
        figure.Boxes["title"].ShouldBe("hộ đã cài VNeID");
        day.Boxes.ShouldBe(new Dictionary<string, string> { ["title"] = "Họp bản Nà Ban, dời sang Chủ nhật", ["message"] = "Bảy giờ sáng.", ["date"] = "12/9/2026" }, ignoreOrder: true);
    }

    [StoreFact]
    public async Task Pages_hold_every_item_once_newest_first()
    {
        await using var store = await TestStore.Open();
        var items = Items(store);
        for (var i = 0; i < 25; i++)
        {
            // Some share their millisecond.
            if (i % 3 == 0)
                store.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await items.Save(Draft(store) with { Title = $"Tin {i}" }, "editor");
        }

        var (seen, next) = (new List<Item>(), (string?)null);
        do
        {
            var page = await items.List(store.Unit.Id, next, 10);
            page.Items.Count.ShouldBeInRange(1, 10);
            (seen, next) = ([.. seen, .. page.Items], page.Next);
        }
        while (next is not null);

        seen.Select(item => item.Id).Distinct().Count().ShouldBe(25);
        seen[0].Title.ShouldBeOneOf("Tin 24");
        (await items.List("another unit")).Items.ShouldBeEmpty();
    }

    private static ItemStore Items(TestStore store) => new(store.Database, new AuditLog(store.Clock), store.Clock);

    private static Item Draft(TestStore store) => new() { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Họp bản", Body = "Mời bà con." };

    private static Task<IReadOnlyList<string>> Audit(TestStore store) =>
        store.Database.Read(session => session.List<string>("SELECT person || ' ' || act FROM audit ORDER BY at, id"));
}
