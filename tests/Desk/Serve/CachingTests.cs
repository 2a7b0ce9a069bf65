using Campaigns.Content.Items;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Serve;

/// <summary>What is signed for one person is kept nowhere, and the log says nothing of it.</summary>
public sealed class CachingTests
{
    [StoreFact]
    public async Task Pages_with_forms_are_kept_nowhere_and_nothing_warns_of_it()
    {
        using var log = new TestLog();
        await using var desk = await DeskBench.Open(services => services.AddTestLogs(log));
        var item = await desk.Item(person: DeskBench.Usual, more: one => one with { State = ItemState.Draft });

        foreach (var path in new[] { "/", $"/tin-bai/{item.Id}", $"/duyet/{item.Id}", "/duyet", "/tin-bai/moi", "/tuan-nay", "/ke-hoach", "/kenh", "/cai-dat", "/phat-thanh", "/tai-khoan", "/nhuan-but" })
        {
            using var answer = await desk.Client.GetAsync(path);
            (answer.IsSuccessStatusCode, answer.Headers.CacheControl is { NoCache: true, NoStore: true }).ShouldBe((true, true), path);
        }
        desk.Hold(null);
        (await desk.Client.GetAsync("/dang-nhap")).Dispose();

        log.Lines.ShouldNotBeEmpty("it listens");
        log.Lines.Where(line => line.Contains("Any response that uses antiforgery should not be cached", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
