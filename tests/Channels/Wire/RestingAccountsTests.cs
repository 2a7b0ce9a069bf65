using System.Net;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Wire;

public sealed class RestingAccountsTests
{
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(new ChannelsOptions().BreakSeconds);
    private static readonly WireAnswer Lost = new WireAnswer.Lost("Mất kết nối.");
    private static readonly WireAnswer Fine = new WireAnswer.Answered(HttpStatusCode.OK, "{}", new Dictionary<string, string>());
    private static readonly WireAnswer Broken = new WireAnswer.Answered(HttpStatusCode.BadGateway, "mật khẩu của proxy", new Dictionary<string, string>());

    [Fact]
    public async Task An_account_rests_after_failures_one_after_the_other_and_no_other_with_it()
    {
        var clock = new TestClock();
        using var pipelines = new AccountPipelines(Options.Create(new ChannelsOptions()), clock);
        var resting = new RestingAccounts(pipelines);
        for (var i = 0; i < 4; i++)
        {
            resting.All.ShouldBeEmpty();
            await Call(pipelines, "hong", Lost);
        }
        await Call(pipelines, "tot", Lost);

        resting.All.ShouldHaveSingleItem().ShouldBe(new AccountRest("hong", clock.GetUtcNow(), clock.GetUtcNow() + Break, "Mất kết nối."));
    }

    [Fact]
    public async Task What_fails_again_when_its_time_is_over_rests_anew_and_since_the_first_time()
    {
        var clock = new TestClock();
        using var pipelines = new AccountPipelines(Options.Create(new ChannelsOptions()), clock);
        var (resting, began) = (new RestingAccounts(pipelines), clock.GetUtcNow());
        for (var i = 0; i < 4; i++)
            await Call(pipelines, "hong", Lost);

        clock.Advance(Break + TimeSpan.FromSeconds(5));
        await Call(pipelines, "hong", Broken);

        resting.All.ShouldHaveSingleItem().ShouldBe(new AccountRest("hong", began, clock.GetUtcNow() + Break, "Máy chủ của kênh báo lỗi 502."));
    }

    [Fact]
    public async Task What_answers_when_its_time_is_over_rests_no_more()
    {
        var clock = new TestClock();
        using var pipelines = new AccountPipelines(Options.Create(new ChannelsOptions()), clock);
        var resting = new RestingAccounts(pipelines);
        for (var i = 0; i < 4; i++)
            await Call(pipelines, "hong", Lost);

        clock.Advance(Break + TimeSpan.FromSeconds(5));
        resting.All.ShouldHaveSingleItem().Until.ShouldBeLessThan(clock.GetUtcNow());
        await Call(pipelines, "hong", Fine);

        resting.All.ShouldBeEmpty();
    }

    private static Task<WireAnswer> Call(AccountPipelines pipelines, string account, WireAnswer answer) => pipelines.Of(account).Run(
        new WireRequest(HttpMethod.Post, new Uri("https://kenh.example/"), CallKind.Once), _ => Task.FromResult(answer), CancellationToken.None);
}
