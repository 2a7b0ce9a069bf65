using System.Diagnostics;
using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Reports;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench;

/// <summary>A year's report over 100,000 posts: every figure and breakdown of the year, of the year before, and a page of the rows behind one.</summary>
internal static class ReportsBenchmark
{
    private const int Posts = 100_000, Items = 25_000, Broadcasts = 1_000, Runs = 5;

    private static readonly ReportPeriod s_year = new(new(2030, 1, 1), new(2030, 12, 31));

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-reports-").FullName;
        try
        {
            await using var house = (await House.Open(folder, null, TimeProvider.System, default)).Value ?? throw new InvalidOperationException("The store does not open.");
            var unit = await Fill(house.Services);
            var (counter, rows) = (house.Services.GetRequiredService<ReportCounter>(), house.Services.GetRequiredService<ReportRows>());
            var numbers = await counter.Count([unit], s_year);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reports: {numbers["luot-dang"]} posts, {numbers["so-tin-bai"]} items, {numbers["luot-phat"]} broadcasts, {numbers["luot-xem"]} views"));
            await Time("the figures of a year", () => counter.Count([unit], s_year));
            await Time("those of the year before", () => counter.Count([unit], s_year.Before));
            await Time("a page of the items behind one", () => rows.Of([unit], s_year, FigureCatalog.Find("so-tin")!, skip: 5_000));
            await Time("a page of the posts behind one", () => rows.Of([unit], s_year, FigureCatalog.Find("luot-dang")!, skip: 50_000));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Time(string what, Func<Task> work)
    {
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var begun = Stopwatch.GetTimestamp();
            await work();
            times[run] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reports: {what}: median {times[Runs / 2]:F0} ms, longest {times[^1]:F0} ms"));
    }

    private static async Task<Unit> Fill(IServiceProvider services)
    {
        var clock = TimeProvider.System;
        var unit = await services.GetRequiredService<UnitStore>().Save(new Unit { Id = Id.New(clock), Code = "bench", Name = "UBND xã", Place = "xã" });
        var accounts = new List<string>();
        foreach (var kind in new[] { ChannelKind.Portal, ChannelKind.Facebook, ChannelKind.ZaloOa, ChannelKind.Assisted, ChannelKind.Radio })
            accounts.Add((await services.GetRequiredService<AccountStore>().Save(new Account { Id = Id.New(clock), UnitId = unit.Id, Kind = kind, Name = $"Kênh {kind}" })).Id);
        await services.GetRequiredService<Database>().Write(async session =>
        {
            for (var i = 0; i < Items; i++)
                await session.Run("""
                    INSERT INTO item (id, unit_id, title, summary, body, genre, section, theme, tags, slogans, state, revision, created, updated)
                    VALUES (@id, @unit, @title, '', @body, @genre, @section, @theme, '[]', '[]', 2, 1, 0, 0)
                    """, new { id = $"item{i}", unit = unit.Id, title = $"Hướng dẫn nộp hồ sơ trực tuyến, kỳ {i}", body = new string('x', 1_500), genre = i % 7, section = $"Chuyên mục {i % 8}", theme = $"Chủ đề {i % 10}" });
            for (var i = 0; i < Posts; i++)
            {
                // Four channels an item, over the year; of two thirds the platform counts something.
                var at = unit.At(new DateOnly(2030, 1, 1), TimeOnly.MinValue).AddMinutes(i * 5.2).ToUnixTimeMilliseconds();
                await session.Run("""
                    INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, published, created, updated)
                    VALUES (@id, @unit, @item, @account, 0, @at, @at, 3, @at, 0, @at, 0, 0)
                    """, new { id = $"post{i}", unit = unit.Id, item = $"item{i / 4}", account = accounts[i % 4], at });
                if (i % 4 is 1 or 2)
                    await session.Run("INSERT INTO metric (post_id, age, name, value, at) VALUES (@id, 1, @name, @i, 0)", new { id = $"post{i}", name = i % 4 == 1 ? "reactions" : "total_view", i });
            }
            for (var i = 0; i < Broadcasts; i++)
            {
                await session.Run("""
                    INSERT INTO broadcast (id, unit_id, account_id, day, start, seconds, planned, kind, outcome, title, language, place, editor, approver, operator, device, note, synthetic, made, received)
                    VALUES (@id, @unit, @account, @day, @start, 900, 900, 0, 0, 'Chương trình', '', '', '', '', '', '', '', 0, 0, 0)
                    """, new { id = $"air{i}", unit = unit.Id, account = accounts[4], day = new DateOnly(2030, 1, 1).AddDays(i % 365).Iso(), start = 300 + (i / 365 * 300) });
                for (var place = 0; place < 5; place++)
                    await session.Run("INSERT INTO broadcast_item (broadcast_id, place, item_id, title, seconds) VALUES (@id, @place, @item, 'Tin', 60)", new { id = $"air{i}", place, item = $"item{((i * 5) + place) % Items}" });
            }
        });
        return unit;
    }
}
