using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Channels.WordPress;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;
using Campaigns.Simulators;
using Campaigns.Simulators.WordPress;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>Covers of a desk that has no public address: the unit's WordPress serves them.</summary>
public sealed class ZaloOaCoverTests
{
    [Fact]
    public async Task The_media_library_of_the_unit_serves_the_cover_and_holds_it_once()
    {
        await using var bench = await ZaloOaBench.Open(pictures: false);
        await using var site = await Site(bench);
        var file = $"anh-{ZaloOaBench.Hash}.png";

        await bench.Publish(await bench.Dispatch());
        await bench.Publish(await bench.Dispatch(title: "Bài thứ hai, cùng ảnh"));

        site.Media.ShouldBe([file]);
        bench.Zalo.Shown.Select(a => a.Cover).ShouldAllBe(cover => cover == $"{site.Address}/wp-content/uploads/{file}");
        bench.Zalo.Shown.Count.ShouldBe(2);
        site.Calls.Count(call => call == "upload").ShouldBe(1);
    }

    [Fact]
    public async Task An_upload_whose_answer_is_lost_is_found_and_not_made_again()
    {
        await using var bench = await ZaloOaBench.Open(pictures: false);
        await using var site = await Site(bench);
        site.Break("upload", Fault.ResetAfter);

        await bench.Publish(await bench.Dispatch());

        site.Media.Count.ShouldBe(1);
        site.Calls.Count(call => call == "upload").ShouldBe(1);
    }

    [Fact]
    public async Task A_library_that_is_away_while_the_article_is_revealed_holds_nothing_up()
    {
        await using var bench = await ZaloOaBench.Open(pictures: false);
        var site = await Site(bench);
        var dispatch = await bench.Dispatch();
        var pending = (await bench.Channel.Publish(dispatch, default)).ShouldBeOfType<Outcome.Pending>();
        await bench.Zalo.Finish();
        bench.Zalo.FetchesCovers = false;
        await site.DisposeAsync();

        await bench.Settle(dispatch, pending);

        bench.Zalo.Shown.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_waited_for_and_nothing_is_made()
    {
        await using var bench = await ZaloOaBench.Open(pictures: false);
        var site = await Site(bench);
        await site.DisposeAsync();

        (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.RetryAfter>().Why.ShouldStartWith("Chưa đưa được ảnh bìa lên “Trang tin”.");

        bench.Zalo.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_of_the_site_switches_no_official_account_off()
    {
        await using var bench = await ZaloOaBench.Open(pictures: false);
        await using var site = await Site(bench, password: "sai");

        (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.RetryAfter>().Delay.ShouldBe(TimeSpan.FromMinutes(10));

        bench.Zalo.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_site_that_is_off_or_another_units_serves_nothing(bool active, bool foreign)
    {
        await using var bench = await ZaloOaBench.Open(pictures: false);
        await using var site = await Site(bench, active: active, foreign: foreign);

        (await bench.Channel.Publish(await bench.Dispatch(), default)).ShouldBeOfType<Outcome.Rejected>().Why.ShouldContain("Desk:PublicAddress");

        site.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_desks_own_public_address_comes_first()
    {
        await using var bench = await ZaloOaBench.Open(pictures: false, configure: services => services.AddSingleton<IPublicPictures>(new Own()));
        await using var site = await Site(bench);
        bench.Zalo.FetchesCovers = false;

        await bench.Publish(await bench.Dispatch());

        bench.Zalo.Shown.ShouldHaveSingleItem().Cover.ShouldBe($"https://xa.example/hinh/{ZaloOaBench.Hash}.png");
        site.Calls.ShouldBeEmpty();
    }

    private static async Task<WordPressSimulator> Site(ZaloOaBench bench, string password = WordPressSimulator.Password, bool active = true, bool foreign = false)
    {
        var site = new WordPressSimulator();
        await site.Start();
        var unit = bench.Account.UnitId;
        if (foreign)
            unit = (await bench.Bench.Service<Content.Units.UnitStore>().Save(new Content.Units.Unit { Id = Id.New(bench.Clock), Code = "khac", Name = "UBND xã khác", Place = "xã khác" })).Id;
        var account = await bench.Bench.Service<AccountStore>().Save(new Account
        {
            Id = Id.New(bench.Clock), UnitId = unit, Kind = ChannelKind.WordPress, Name = "Trang tin", Active = active,
            Settings = JsonSerializer.Serialize(new WordPressSettings(site.Address, WordPressSimulator.User, Plain: false), Json.Compact),
        });
        await bench.Bench.Service<SecretStore>().Keep(account.Id, new Dictionary<string, string>(StringComparer.Ordinal) { [WordPressConnector.Password] = password });
        return site;
    }

    private sealed class Own : IPublicPictures
    {
        public Uri? Address(string hash) => new($"https://xa.example/hinh/{hash}.png");
    }
}
