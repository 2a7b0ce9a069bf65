using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Outside;

namespace Campaigns.Scheduler.Tests.Outside;

public sealed class OutsideDeskTests
{
    private const string Title = "Ngày hội Chuyển đổi số xã Mường Sáng: hẹn bà con sáng thứ Bảy tại nhà văn hóa";

    [StoreFact]
    public async Task What_stands_on_an_account_is_kept_once_however_often_it_is_read()
    {
        await using var shop = await Workshop.Open();
        shop.Channel.Stands = [new("1_1", "https://kenh.vn/1_1", Title, shop.Now)];

        (await Desk(shop).ReadAll(default)).ShouldBe(1);
        (await Desk(shop).ReadAll(default)).ShouldBe(0);

        (await Desk(shop).Newest(shop.Account.UnitId, 10)).ShouldHaveSingleItem().Url.ShouldBe("https://kenh.vn/1_1");
    }

    [StoreFact]
    public async Task What_we_posted_ourselves_is_not_outside()
    {
        await using var shop = await Workshop.Open();
        var post = await shop.Post();
        await shop.Database.Write(s => s.Run("UPDATE post SET state = 3, remote_id = '1_7' WHERE id = @post", new { post }));
        shop.Channel.Stands = [new("1_7", null, Title, shop.Now)];

        (await Desk(shop).ReadAll(default)).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_text_that_says_nearly_the_same_is_a_likely_twin()
    {
        await using var shop = await Workshop.Open();
        shop.Channel.Stands = [new("1_1", null, $"📢 {Title.ToUpperInvariant()} #chuyendoiso https://xa.vn/1", shop.Now)];
        await Desk(shop).ReadAll(default);

        (await Desk(shop).Twin(shop.Account.Id, $"{Title}. Có bàn hướng dẫn cài VNeID.")).ShouldNotBeNull();
        (await Desk(shop).Twin(shop.Account.Id, "Lịch tiêm phòng dại cho chó mèo tháng 10 trên địa bàn xã")).ShouldBeNull();
    }

    [StoreFact]
    public async Task An_item_that_waits_is_held_against_what_stands_on_its_accounts()
    {
        await using var shop = await Workshop.Open();
        var post = await shop.Post(title: Title);
        var item = (await shop.Value<string>("SELECT item_id FROM post WHERE id = @post", new { post }))!;
        (await Desk(shop).Twins(item)).ShouldBeEmpty();
        shop.Channel.Stands = [new("1_1", "https://kenh.vn/1_1", Title, shop.Now)];
        await Desk(shop).ReadAll(default);

        (await Desk(shop).Twins(item)).ShouldHaveSingleItem().Url.ShouldBe("https://kenh.vn/1_1");
        await shop.Run("UPDATE post SET state = 3, published = 1");
        (await Desk(shop).Twins(item)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_twin_of_last_month_is_none()
    {
        await using var shop = await Workshop.Open();
        shop.Channel.Stands = [new("1_1", null, Title, shop.Now)];
        await Desk(shop).ReadAll(default);
        shop.Clock.Advance(TimeSpan.FromDays(30));

        (await Desk(shop).Twin(shop.Account.Id, Title)).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_person_tags_it_and_what_is_not_there_is_a_problem()
    {
        await using var shop = await Workshop.Open();
        shop.Channel.Stands = [new("1_1", null, Title, shop.Now)];
        await Desk(shop).ReadAll(default);
        var post = (await Desk(shop).Newest(shop.Account.UnitId, 1))[0];

        (await Desk(shop).Tag(post.Id, "Chuyển đổi số", null, null)).ShouldBeNull();
        (await Desk(shop).Tag("nothing", null, null, null)).ShouldNotBeNull();

        (await Desk(shop).Newest(shop.Account.UnitId, 1))[0].Section.ShouldBe("Chuyển đổi số");
    }

    private static OutsideDesk Desk(Workshop shop) => new(shop.Database, shop.Accounts,
        new ChannelSet(new Dictionary<ChannelKind, IChannel> { [ChannelKind.Facebook] = shop.Channel }, shop.Channel), shop.Clock, TestLogs.Of<OutsideDesk>());
}
