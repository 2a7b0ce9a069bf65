using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Metrics;

namespace Campaigns.Scheduler.Tests.Metrics;

public sealed class MetricDeskTests
{
    [Fact]
    public async Task A_post_is_measured_a_day_and_a_week_after_it_went_out_and_not_in_between()
    {
        await using var shop = await Workshop.Open();
        var post = await Out(shop);
        shop.Channel.Figures = new Dictionary<string, long> { ["views"] = 120 };
        var desk = Desk(shop);

        (await desk.MeasureDue(default)).ShouldBe(0);
        shop.Clock.Advance(TimeSpan.FromHours(25));
        (await desk.MeasureDue(default)).ShouldBe(1);
        (await desk.MeasureDue(default)).ShouldBe(0);
        shop.Channel.Figures = new Dictionary<string, long> { ["views"] = 900 };
        shop.Clock.Advance(TimeSpan.FromDays(7));
        (await desk.MeasureDue(default)).ShouldBe(1);

        (await desk.Of(post))["views"].ShouldBe(900);
        (await shop.Value<int>("SELECT COUNT(*) FROM metric")).ShouldBe(2);
    }

    [Fact]
    public async Task A_channel_that_did_not_answer_is_asked_again_and_not_for_ever()
    {
        await using var shop = await Workshop.Open();
        await Out(shop);
        var desk = Desk(shop);
        shop.Clock.Advance(TimeSpan.FromHours(25));

        for (var hour = 0; hour < 40; hour++)
        {
            await desk.MeasureDue(default);
            shop.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await shop.Value<int>("SELECT tries FROM measured")).ShouldBe(5);
    }

    [Fact]
    public async Task A_report_measures_on_its_own_day()
    {
        await using var shop = await Workshop.Open();
        var post = await Out(shop);
        shop.Channel.Figures = new Dictionary<string, long> { ["views"] = 7 };

        (await Desk(shop).MeasureForReport([post], default)).ShouldBe(1);

        (await Desk(shop).Of(post))["views"].ShouldBe(7);
    }

    private static async Task<string> Out(Workshop shop)
    {
        var post = await shop.Post();
        await shop.Database.Write(s => s.Run("UPDATE post SET state = 3, remote_id = 'r', published = @now WHERE id = @post", new { post, now = shop.Now.ToUnixTimeMilliseconds() }));
        return post;
    }

    private static MetricDesk Desk(Workshop shop) => new(shop.Database, shop.Accounts,
        new ChannelSet(new Dictionary<ChannelKind, IChannel> { [ChannelKind.Facebook] = shop.Channel }, shop.Channel),
        new FrozenContent(shop.Database), new ChannelCall(new OutcomeStore(shop.Database), shop.Media, shop.Clock, TestLogs.Of<ChannelCall>()), shop.Clock);
}
