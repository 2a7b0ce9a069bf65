using System.Globalization;
using Campaigns.Desk.Demo;
using Campaigns.Desk.People;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Campaigns;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench;

/// <summary>
/// What 30 open desks take of memory: each is a person's own browser, opened within half a minute, which shows a page every second, faster than
/// anybody reads, and then leaves Hôm nay open, asking for it every ten seconds as the page does. Beside it one such desk, for as long.
/// </summary>
internal static class DesksBenchmark
{
    private const int Many = 30, Rounds = 3;

    private static readonly TimeSpan Come = TimeSpan.FromSeconds(30), Open = TimeSpan.FromSeconds(90), Turn = TimeSpan.FromSeconds(1), Asks = TimeSpan.FromSeconds(10);

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-desks-").FullName;
        try
        {
            string[] sittings, pages;
            await using (var house = (await House.Open(folder, null, TimeProvider.System, default)).Value ?? throw new InvalidOperationException("The store does not open."))
                (sittings, pages) = (await People(house.Services), await Pages(house.Services));
            await using var desk = await DeskProcess.Start(folder);
            var one = await Most(desk, sittings[..1], pages);
            var many = await Most(desk, sittings[1..], pages);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"desks: one open desk {one / 1048576.0:F0} MB resident at most, {Many} more {many / 1048576.0:F0} MB: they add {(many - one) / 1048576.0:F0} MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The most that the program takes while these are open.</summary>
    private static async Task<long> Most(DeskProcess desk, string[] sittings, string[] pages)
    {
        using var closed = new CancellationTokenSource(Open);
        var desks = Task.WhenAll(sittings.Select((sitting, at) => Task.Run(() => Sit(desk, sitting, pages, Come * at / Many, closed.Token))));
        var most = 0L;
        while (!desks.IsCompleted)
        {
            most = Math.Max(most, desk.Resident);
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, default);
        }
        await desks;
        return most;
    }

    private static async Task Sit(DeskProcess desk, string sitting, string[] pages, TimeSpan after, CancellationToken closed)
    {
        using var browser = desk.Browser(sitting);
        try
        {
            await Task.Delay(after, TimeProvider.System, closed);
            for (var round = 0; round < Rounds; round++)
                foreach (var page in pages)
                {
                    await Show(browser, page);
                    await Task.Delay(Turn, TimeProvider.System, closed);
                }
            while (true)
            {
                await Show(browser, "/hom-nay");
                await Task.Delay(Asks, TimeProvider.System, closed);
            }
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The desks are closed.
        }
    }

    private static async Task Show(HttpClient browser, string page)
    {
        using var answer = await browser.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string[]> People(IServiceProvider services)
    {
        var unit = await ActivatorUtilities.CreateInstance<DemoCommune>(services).Settle(sandboxes: true, default);
        var people = ActivatorUtilities.GetServiceOrCreateInstance<PersonStore>(services);
        var started = ActivatorUtilities.GetServiceOrCreateInstance<SittingStore>(services);
        var sittings = new List<string>();
        for (var number = 0; number <= Many; number++)
        {
            var person = (await people.Add(unit.Id, $"bench{number}", $"Người {number}", [new PersonAt(unit.Id, PersonRole.Editor)], "bench", default)).Value!;
            sittings.Add(await started.Start(person.Id, "127.0.0.1", "bench", default));
        }
        return [.. sittings];
    }

    private static async Task<string[]> Pages(IServiceProvider services)
    {
        var year = TimeProvider.System.GetUtcNow().Year + 1;
        var unit = (await services.GetRequiredService<Content.Units.UnitStore>().All())[0];
        var report = (await services.GetRequiredService<CampaignPosts>().Plan("10-10", year, unit)).Value ?? throw new InvalidOperationException("The campaign does not plan.");
        var item = report.Items[0].Beat.ItemId;
        var month = $"{year.ToString(CultureInfo.InvariantCulture)}-10-01";
        return ["/", "/tuan-nay", "/tin-bai", $"/tin-bai/{item}", $"/tin-bai/{item}/lich-su", $"/lich?ngay={month}", $"/lich/du-lieu?from={month}&to={year.ToString(CultureInfo.InvariantCulture)}-10-31", "/duyet", $"/duyet/{item}", "/kenh", "/chien-dich"];
    }
}
