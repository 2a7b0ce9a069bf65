using Campaigns.Content.Audit;
using Campaigns.Content.Items;

namespace Campaigns.Content.Tests.Items;

public sealed class CardWatchTests
{
    private static readonly Item s_then = new()
    {
        Id = "the", UnitId = "unit", Title = "Họp bản Nà Ban lúc 7 giờ", Summary = "Bàn việc nước sạch.", Body = "Họp ngày 12/9/2026 tại nhà văn hóa, 95% hộ đã ký.",
        Link = "https://xa.gov.vn/hop",
    };

    [Theory]
    [InlineData("date", "12/9/2026", "Họp ngày 14/9/2026 tại nhà văn hóa, 95% hộ đã ký.", true)]
    [InlineData("date", "12/9/2026", "Họp ngày 12/9/2026 ở trường, 95% hộ đã ký.", false)]
    [InlineData("figure", "95 %", "Họp ngày 12/9/2026 tại nhà văn hóa, 1995 hộ đã ký.", true)]
    [InlineData("place", "NHÀ VĂN HÓA", "Họp ngày 12/9/2026 tại nhà văn hoá. Mọi nhà đều đến.", false)]
    [InlineData("points", "Ai đến | mang theo sổ\n95% hộ đã ký", "Họp ngày 12/9/2026 tại nhà văn hóa, 96% hộ đã ký.", true)]
    public void A_box_that_says_what_the_item_says_no_more_is_named_with_its_words(string box, string words, string body, bool stale)
    {
        var found = StaleCard.Of(Card((box, words)), 3, s_then, s_then with { Body = body });
        if (!stale)
            found.ShouldBeNull();
        else
            found.ShouldNotBeNull().Boxes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                one => one.Box.ShouldBe(box), one => words.ShouldEndWith(one.Said), one => one.Now.ShouldBeNull());
    }

    [Fact]
    public void A_title_of_the_cards_own_is_named_beside_the_old_and_the_new_title_of_the_item()
    {
        var now = s_then with { Title = "Họp bản Nà Ban lúc 8 giờ" };
        StaleCard.Of(Card(("title", "Mời họp lúc 7 giờ")), 1, s_then, now)!.Boxes.ShouldHaveSingleItem()
            .ShouldBe(new StaleBox("title", "Mời họp lúc 7 giờ", s_then.Title, now.Title));
        StaleCard.Of(Card(("title", now.Title)), 1, s_then, now).ShouldBeNull();
        StaleCard.Of(Card(("message", "Nước sạch")), 1, s_then, s_then with { Summary = "" })!.Boxes.ShouldHaveSingleItem().Now.ShouldBeNull();
    }

    [Fact]
    public void Words_that_never_stood_in_the_item_are_to_be_looked_at_where_its_matter_changed_and_a_frame_is_not()
    {
        var card = Card(("time", "bảy giờ sáng"), ("unit", "Xã Tân Lập"), ("kicker", "Nước sạch"), ("photo", "anh:0123"));
        var stale = StaleCard.Of(card, 2, s_then, s_then with { Body = "Họp lúc 8 giờ." });
        stale.ShouldNotBeNull().Boxes.ShouldBeEmpty();
        stale.Own.ShouldBe(["time"]);
        StaleCard.Of(card, 2, s_then, s_then with { Body = s_then.Body + "!", Radio = "Khác", Tags = ["moi"] }).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_card_stays_to_be_looked_through_until_a_person_fills_it_anew_or_says_that_it_is_right()
    {
        await using var store = await TestStore.Open();
        var (items, watch) = (new ItemStore(store.Database, new AuditLog(store.Clock), store.Clock), new CardWatch(store.Database, new AuditLog(store.Clock)));
        var item = (await items.Save(s_then with { Id = Id.New(store.Clock), UnitId = store.Unit.Id }, "editor")).Value!;
        var card = Card(("title", "Mời họp lúc 7 giờ"), ("message", item.Summary), ("date", "12/9/2026"), ("link", item.Link!));
        item = (await items.SetCard(item.Id, 1, card, "editor")).Value!;
        (await watch.Of(item)).ShouldBeEmpty();
        var changed = item with { Title = "Họp bản lúc 8 giờ", Summary = "Bàn việc đường.", Body = "Họp ngày 14/9/2026.", Link = "https://xa.gov.vn/moi" };

        string[] expected = ["date", "title"];
        (await watch.Of(item, changed)).ShouldHaveSingleItem().Boxes.Select(box => box.Box).Order().ShouldBe(expected);
        item = (await items.Change(item.Id, 2, _ => changed, "editor")).Value!;
        (await watch.Of(item)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(stale => stale.Since.ShouldBe(1), stale => stale.Boxes.Select(box => box.Box).Order().ShouldBe(expected));
        var followed = (await items.Cards(item.Id))[0];
        (followed.Boxes["message"], followed.Boxes["link"]).ShouldBe(("Bàn việc đường.", "https://xa.gov.vn/moi"));

        // One box taken anew leaves the other to be looked at.
        item = (await items.SetCard(item.Id, 3, followed with { Boxes = new Dictionary<string, string>(followed.Boxes) { ["title"] = item.Title } }, "editor", whole: false)).Value!;
        (await watch.Of(item))[0].Boxes.ShouldHaveSingleItem().Box.ShouldBe("date");
        (await watch.Right(item.Id, "observance", 3, "editor")).ShouldNotBeNull();
        (await watch.Right(item.Id, "observance", 4, "editor")).ShouldBeNull();
        (await watch.Of(item)).ShouldBeEmpty();
        (await items.Find(item.Id))!.Revision.ShouldBe(4);

        item = (await items.Change(item.Id, 4, now => now with { Body = "Họp ngày 20/9/2026." }, "editor")).Value!;
        (await watch.Of(item)).ShouldNotBeEmpty();
        await items.SetCard(item.Id, 5, (await items.Cards(item.Id))[0], "editor");
        (await watch.Of(item)).ShouldBeEmpty();
    }

    private static ItemCard Card(params (string Box, string Words)[] boxes) => new("observance", boxes.ToDictionary(box => box.Box, box => box.Words));
}
