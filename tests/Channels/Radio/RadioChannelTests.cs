using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;

namespace Campaigns.Channels.Tests.Radio;

public sealed class RadioChannelTests() : ChannelContract(ChannelKind.Radio, sandbox: false)
{
    [StoreFact]
    public async Task A_text_stands_in_the_programme_of_the_next_slot()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Radio, sandbox: false);
        var dispatch = await bench.Dispatch("Dịch vụ công trực tuyến", "Bà con nộp hồ sơ tại nhà.");

        await bench.Channel.Publish(dispatch, default);

        var programme = (await bench.Service<BulletinStore>().Day(bench.Account.Id, new DateOnly(2026, 10, 5))).ShouldHaveSingleItem();
        programme.Start.ShouldBe(new TimeOnly(17, 0));
        programme.Entries.ShouldHaveSingleItem().Text.ShouldBe("Bà con nộp hồ sơ tại nhà.");
    }

    [StoreFact]
    public async Task After_the_last_slot_of_the_day_it_is_tomorrows()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Radio, sandbox: false);
        bench.Store.Clock.Advance(TimeSpan.FromHours(10));

        await bench.Channel.Publish(await bench.Dispatch("Buổi sau"), default);

        (await bench.Service<BulletinStore>().Day(bench.Account.Id, new DateOnly(2026, 10, 6))).ShouldHaveSingleItem().Entries.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_day_on_which_the_stations_rules_let_it_rest_is_passed_over()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Radio, sandbox: false);
        await bench.Store.Database.Write(session => AirtimeStore.Keep(session, bench.Account.Id, new StationRules { WeekendSpecial = true }));
        bench.Store.Clock.Advance(TimeSpan.FromDays(5));

        await bench.Channel.Publish(await bench.Dispatch("Tin ngày thứ Bảy"), default);

        (await bench.Service<BulletinStore>().Day(bench.Account.Id, new DateOnly(2026, 10, 12))).ShouldHaveSingleItem("the tenth is a Saturday").Entries.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_full_programme_sends_the_next_text_to_the_day_after()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Radio, sandbox: false);
        var tenMinutes = string.Join(' ', Enumerable.Repeat("tiếng", 1900));
        await bench.Channel.Publish(await bench.Dispatch("Bài dài", tenMinutes), default);

        await bench.Channel.Publish(await bench.Dispatch("Bài dài nữa", tenMinutes), default);

        (await bench.Service<BulletinStore>().Day(bench.Account.Id, new DateOnly(2026, 10, 6))).ShouldHaveSingleItem().Entries[0].Title.ShouldBe("Bài dài nữa");
    }

    [StoreFact]
    public async Task A_text_longer_than_any_slot_is_refused_with_the_mend()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Radio, sandbox: false);
        var halfAnHour = string.Join(' ', Enumerable.Repeat("tiếng", 6000));

        var refused = (await bench.Channel.Publish(await bench.Dispatch("Quá dài", halfAnHour), default)).ShouldBeOfType<Outcome.Rejected>();

        refused.Why.ShouldContain("rút ngắn");
    }

    [StoreFact]
    public async Task The_script_opens_with_the_stations_call_and_counts_its_seconds()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Radio, sandbox: false);
        await bench.Channel.Publish(await bench.Dispatch("Tin", string.Join(' ', Enumerable.Repeat("tiếng", 190))), default);
        var programme = (await bench.Service<BulletinStore>().Day(bench.Account.Id, new DateOnly(2026, 10, 5)))[0];

        var announcer = await bench.Service<SpeechShelf>().For(bench.Store.Unit, bench.Account);

        var script = await bench.Service<BulletinFrame>().Compose(programme, bench.Store.Unit, "Đài Truyền thanh xã Mường Sáng", announcer.Value!);

        script.Ok.ShouldBeTrue();
        script.Value.Paragraphs().First().ShouldBe("Đây là Đài Truyền thanh xã Mường Sáng.");
        script.Value.Opening[2].ShouldContain("thứ hai, ngày mùng năm tháng mười năm hai nghìn không trăm hai mươi sáu");
        script.Value.Seconds.ShouldBeInRange(95, 115, "a minute of text, the frame, and the signature tunes");
    }
}
