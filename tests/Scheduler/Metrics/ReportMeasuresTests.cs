using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Metrics;

namespace Campaigns.Scheduler.Tests.Metrics;

/// <summary>What a report asks the worker to measure anew.</summary>
public sealed class ReportMeasuresTests
{
    [StoreFact]
    public async Task What_was_measured_long_ago_is_asked_for_and_measured_in_the_next_turn()
    {
        await using var shop = await Workshop.Open();
        var post = await Out(shop);
        var (desk, measures) = Desks(shop);
        shop.Channel.Figures = new Dictionary<string, long> { ["views"] = 7 };
        shop.Clock.Advance(TimeSpan.FromDays(40));

        (await Ask(shop, measures)).ShouldBe(1);
        (await State(shop, measures)).ShouldBe(new MeasureState(Posts: 1, Waiting: 1, Silent: 0, Old: 0));
        (await Ask(shop, measures)).ShouldBe(0, "it waits already");
        (await measures.MeasureNext(default)).ShouldBe(1);

        (await desk.Of(post))["views"].ShouldBe(7);
        (await State(shop, measures)).ShouldBe(new MeasureState(1, 0, 0, 0));
        (await measures.MeasureNext(default)).ShouldBe(0, "nothing waits");
        (await Ask(shop, measures)).ShouldBe(0, "it is fresh");
        shop.Clock.Advance(TimeSpan.FromHours(25));
        (await State(shop, measures)).Old.ShouldBe(1);
        (await Ask(shop, measures)).ShouldBe(1);
    }

    [StoreFact]
    public async Task What_was_measured_today_for_another_reason_is_taken_as_it_is()
    {
        await using var shop = await Workshop.Open();
        await Out(shop);
        var (desk, measures) = Desks(shop);
        shop.Channel.Figures = new Dictionary<string, long> { ["views"] = 7 };
        shop.Clock.Advance(TimeSpan.FromHours(25));
        await desk.MeasureDue(default);

        (await Ask(shop, measures)).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_channel_that_is_silent_is_asked_three_times_with_time_between_and_told_of()
    {
        await using var shop = await Workshop.Open();
        await Out(shop);
        var (_, measures) = Desks(shop);
        shop.Channel.Figures = null;
        await Ask(shop, measures);

        await measures.MeasureNext(default);
        await measures.MeasureNext(default);
        (await shop.Value<int>("SELECT tries FROM measured WHERE age = 2")).ShouldBe(1, "not in the same minute");
        for (var minute = 0; minute < 60; minute++)
        {
            shop.Clock.Advance(TimeSpan.FromMinutes(1));
            await measures.MeasureNext(default);
        }

        (await shop.Value<int>("SELECT tries FROM measured WHERE age = 2")).ShouldBe(3);
        (await State(shop, measures)).ShouldBe(new MeasureState(Posts: 1, Waiting: 0, Silent: 1, Old: 0));
    }

    [StoreFact]
    public async Task A_turn_asks_about_no_more_than_its_share()
    {
        await using var shop = await Workshop.Open();
        for (var post = 0; post < ReportMeasures.EachTurn + 5; post++)
            await Out(shop);
        var (_, measures) = Desks(shop);
        shop.Channel.Figures = new Dictionary<string, long> { ["views"] = 7 };
        await Ask(shop, measures);

        (await measures.MeasureNext(default)).ShouldBe(ReportMeasures.EachTurn);
        (await State(shop, measures)).Waiting.ShouldBe(5);
        (await measures.MeasureNext(default)).ShouldBe(5);
    }

    [StoreFact]
    public async Task What_lies_outside_of_the_period_or_on_trial_is_not_asked_about()
    {
        await using var shop = await Workshop.Open();
        await Out(shop);
        var (_, measures) = Desks(shop);

        (await measures.Ask([shop.Account.UnitId], shop.Now.AddDays(1), shop.Now.AddDays(30))).ShouldBe(0);
        (await measures.Ask([], shop.Now.AddDays(-30), shop.Now.AddDays(1))).ShouldBe(0);
        await shop.Database.Write(session => session.Run("UPDATE account SET sandbox = 1"));
        (await Ask(shop, measures)).ShouldBe(0);
        (await State(shop, measures)).ShouldBe(new MeasureState(0, 0, 0, 0));
    }

    private static Task<int> Ask(Workshop shop, ReportMeasures measures) => measures.Ask([shop.Account.UnitId], shop.Now.AddDays(-60), shop.Now.AddDays(1));

    private static Task<MeasureState> State(Workshop shop, ReportMeasures measures) => measures.State([shop.Account.UnitId], shop.Now.AddDays(-60), shop.Now.AddDays(1));

    private static async Task<string> Out(Workshop shop)
    {
        var post = await shop.Post();
        await shop.Database.Write(s => s.Run("UPDATE post SET state = 3, remote_id = 'r', published = @now WHERE id = @post", new { post, now = shop.Now.ToUnixTimeMilliseconds() }));
        return post;
    }

    private static (MetricDesk Desk, ReportMeasures Measures) Desks(Workshop shop)
    {
        var desk = new MetricDesk(shop.Database, shop.Accounts, new ChannelSet(new Dictionary<ChannelKind, IChannel> { [ChannelKind.Facebook] = shop.Channel }, shop.Channel),
            new FrozenContent(shop.Database), new ChannelCall(new OutcomeStore(shop.Database), shop.Media, shop.Clock, TestLogs.Of<ChannelCall>()), shop.Clock);
        return (desk, new ReportMeasures(shop.Database, desk, shop.Clock));
    }
}
