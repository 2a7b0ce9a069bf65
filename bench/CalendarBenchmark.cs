using System.Diagnostics;
using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench;

/// <summary>The calendar's month of 500 posts out of 100,000, asked for by ten people at once over HTTP from the program as a process.</summary>
internal static class CalendarBenchmark
{
    private const int Posts = 100_000, InMonth = 500, People = 10, Asks = 40, Items = 1_000;

    private static readonly DateTimeOffset Month = new(2030, 6, 1, 0, 0, 0, TimeSpan.FromHours(7));

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-calendar-").FullName;
        try
        {
            string sitting;
            await using (var house = (await House.Open(folder, null, TimeProvider.System, default)).Value ?? throw new InvalidOperationException("The store does not open."))
            {
                await Fill(house.Services);
                sitting = await SignIn(house.Services);
            }
            await using var desk = await DeskProcess.Start(folder);
            using var client = desk.Browser(sitting);
            foreach (var (name, path) in new[] { ("data", "/lich/du-lieu?from=2030-05-27&to=2030-06-30"), ("page", "/lich?xem=thang&ngay=2030-06-10"), ("list", "/lich?xem=danh-sach&ngay=2030-06-10") })
            {
                await Ask(client, path, 10);
                var (times, size) = await Ask(client, path, Asks);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"calendar {name}: {People} people, {times.Length} answers: p50 {Of(times, 0.5):F0} ms, p95 {Of(times, 0.95):F0} ms; {size / 1024.0:F1} KB compressed"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double[] Times, long Size)> Ask(HttpClient client, string path, int asks)
    {
        long size = 0;
        var times = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => Task.Run(async () =>
        {
            var own = new double[asks];
            for (var i = 0; i < asks; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                var bytes = await answer.Content.ReadAsByteArrayAsync();
                own[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                Interlocked.Exchange(ref size, bytes.Length);
            }
            return own;
        })));
        var all = times.SelectMany(own => own).ToArray();
        Array.Sort(all);
        return (all, size);
    }

    private static double Of(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static async Task<string> SignIn(IServiceProvider services)
    {
        var unit = (await services.GetRequiredService<UnitStore>().All())[0];
        var person = (await ActivatorUtilities.GetServiceOrCreateInstance<PersonStore>(services).Add(unit.Id, "bench", "Người đo", [new PersonAt(unit.Id, PersonRole.Editor)], "bench", default)).Value!;
        return await ActivatorUtilities.GetServiceOrCreateInstance<SittingStore>(services).Start(person.Id, "127.0.0.1", "bench", default);
    }

    private static async Task Fill(IServiceProvider services)
    {
        var clock = TimeProvider.System;
        var unit = await services.GetRequiredService<UnitStore>().Save(new Unit { Id = Id.New(clock), Code = "bench", Name = "UBND xã", Place = "xã" });
        var accounts = new List<string>();
        foreach (var kind in new[] { ChannelKind.Facebook, ChannelKind.Portal, ChannelKind.ZaloOa, ChannelKind.Radio })
            accounts.Add((await services.GetRequiredService<AccountStore>().Save(new Account { Id = Id.New(clock), UnitId = unit.Id, Kind = kind, Name = $"Kênh {kind}" })).Id);
        await services.GetRequiredService<Database>().Write(async session =>
        {
            for (var i = 0; i < Items; i++)
                await session.Run("""
                    INSERT INTO item (id, unit_id, title, summary, body, genre, section, tags, slogans, state, revision, created, updated)
                    VALUES (@id, @unit, @title, '', '', 0, 'Chuyển đổi số', '[]', '[]', 2, 1, 0, 0)
                    """, new { id = $"item{i}", unit = unit.Id, title = $"Hướng dẫn nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia, kỳ {i}" });
            for (var i = 0; i < Posts; i++)
            {
                // One month of 500, the rest over the years around it.
                var due = (i < InMonth ? Month.AddMinutes(i * 80) : i % 2 == 0 ? Month.AddMinutes(-30 - (i * 20)) : Month.AddDays(31).AddMinutes(i * 20)).ToUnixTimeMilliseconds();
                await session.Run("""
                    INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, created, updated)
                    VALUES (@id, @unit, @item, @account, @round, @due, @due, @state, @due, 0, 0, 0)
                    """, new { id = $"post{i}", unit = unit.Id, item = $"item{i % Items}", account = accounts[i % accounts.Count], round = i / Items, due, state = i % 2 == 0 && i >= InMonth ? 3 : 0 });
            }
        });
    }
}
