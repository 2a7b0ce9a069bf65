using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Wire;

public sealed class RestingAccountsTests
{
    [Fact]
    public async Task An_account_rests_after_failures_one_after_the_other_and_no_other_with_it()
    {
        var clock = new TestClock();
        using var pipelines = new AccountPipelines(Options.Create(new ChannelsOptions()), clock);
        var resting = new RestingAccounts(pipelines);
        resting.Contains("hong").ShouldBeFalse();
        for (var i = 0; i < 4; i++)
        {
            resting.Contains("hong").ShouldBeFalse();
            await Call(pipelines, "hong", new WireAnswer.Lost("Mất kết nối."));
        }
        await Call(pipelines, "tot", new WireAnswer.Lost("Mất kết nối."));
        resting.Contains("hong").ShouldBeTrue();
        resting.Contains("tot").ShouldBeFalse();
        resting.Contains("la").ShouldBeFalse();
    }

    private static Task<WireAnswer> Call(AccountPipelines pipelines, string account, WireAnswer answer) => pipelines.Of(account).Run(
        new WireRequest(HttpMethod.Post, new Uri("https://kenh.example/"), CallKind.Once), _ => Task.FromResult(answer), CancellationToken.None);
}
