using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench;

/// <summary>
/// A hundred stations, each with two programmes a day and a day's items: everything composed for the coming days and written to the
/// store, then the scripts of one day with every text read as an announcer says it.
/// </summary>
internal static class ProgrammeBenchmark
{
    private const int Stations = 100, Items = 12;

    private const string Text = """
        Ủy ban nhân dân xã thông báo: từ 7h30 ngày 18/5, Trung tâm Phục vụ hành chính công xã hướng dẫn bà con nộp hồ sơ trên Cổng Dịch vụ công quốc gia.
        Bà con mang theo thẻ căn cước và điện thoại. Năm nay xã phấn đấu 80% hồ sơ được nộp trực tuyến theo Nghị quyết số 57-NQ/TW ngày 22/12/2024.
        Mỗi thôn có một tổ công nghệ số cộng đồng gồm 5-7 người giúp bà con. Mọi thắc mắc, bà con gọi 1022 hoặc hỏi trưởng thôn.
        """;

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-programmes-").FullName;
        try
        {
            await using var house = (await House.Open(folder, null, TimeProvider.System, default)).Value ?? throw new InvalidOperationException("The store does not open.");
            var (unit, stations) = await Fill(house.Services);
            var composer = house.Services.GetRequiredService<ProgrammeComposer>();
            // Tables of speech are read and code is compiled once.
            await composer.Keep(stations[0].Id);

            using var process = Process.GetCurrentProcess();
            var (begun, own) = (Stopwatch.GetTimestamp(), Own(process));
            foreach (var problem in await composer.KeepAll())
                throw new InvalidOperationException(problem.In("en"));
            var (composed, composedOwn) = (Stopwatch.GetElapsedTime(begun), Own(process) - own);

            (begun, own) = (Stopwatch.GetTimestamp(), Own(process));
            var (scripts, seconds) = await Scripts(house.Services, unit, stations);
            var (read, readOwn) = (Stopwatch.GetElapsedTime(begun), Own(process) - own);

            begun = Stopwatch.GetTimestamp();
            await composer.KeepAll();
            var again = Stopwatch.GetElapsedTime(begun);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"programmes: {Stations} stations of 2 programmes a day and {Items} items: composed and stored {composed.TotalSeconds:F2} s; the {scripts} scripts of a day ({seconds / 3600:F1} h of reading) {read.TotalSeconds:F2} s, together {(composed + read).TotalSeconds:F2} s, of the processors' own time {composedOwn.TotalSeconds:F2} and {readOwn.TotalSeconds:F2} s; looked at again, nothing to change {again.TotalSeconds:F2} s"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the program itself took of the processors, whatever others do meanwhile.</summary>
    private static TimeSpan Own(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static async Task<(int Count, double Seconds)> Scripts(IServiceProvider services, Unit unit, IReadOnlyList<Account> stations)
    {
        var (count, seconds, day) = (0, 0.0, unit.Today(TimeProvider.System).AddDays(1));
        var (bulletins, frame, speech) = (services.GetRequiredService<BulletinStore>(), services.GetRequiredService<BulletinFrame>(), services.GetRequiredService<SpeechShelf>());
        foreach (var station in stations)
        {
            var announcer = (await speech.For(unit, station)).Value!;
            foreach (var bulletin in await bulletins.Day(station.Id, day))
            {
                var script = (await frame.Compose(bulletin, unit, station.Name, announcer, ProgrammeRules.Of(station.Settings))).Value!;
                (count, seconds) = (count + 1, seconds + script.Seconds);
            }
        }
        return (count, seconds);
    }

    private static async Task<(Unit Unit, IReadOnlyList<Account> Stations)> Fill(IServiceProvider services)
    {
        var clock = TimeProvider.System;
        var unit = await services.GetRequiredService<UnitStore>().Save(new Unit { Id = Id.New(clock), Code = "bench", Name = "UBND xã", Place = "xã" });
        var stations = new List<Account>();
        for (var i = 0; i < Stations; i++)
        {
            stations.Add(await services.GetRequiredService<AccountStore>().Save(new Account { Id = Id.New(clock), UnitId = unit.Id, Kind = ChannelKind.Radio, Name = $"Đài Truyền thanh xã {i}" }));
            foreach (var start in new[] { new TimeOnly(5, 0), new TimeOnly(17, 0) })
                await services.GetRequiredService<SlotStore>().Save(stations[i].Id, BroadcastDays.EveryDay, start, 15);
        }
        var due = unit.At(unit.Today(clock).AddDays(1), TimeOnly.MinValue).ToUnixTimeMilliseconds();
        var frozen = services.GetRequiredService<FrozenStore>();
        await services.GetRequiredService<Database>().Write(async session =>
        {
            for (var s = 0; s < Stations; s++)
                for (var i = 0; i < Items; i++)
                {
                    var (id, title) = ($"{s}-{i}", $"Hướng dẫn nộp hồ sơ trực tuyến, thôn {i} xã {s}");
                    var hash = await frozen.Keep(session, JsonSerializer.SerializeToUtf8Bytes(new Variant { Form = VariantForm.RadioText, Title = title, Text = $"{title}.\n{Text}" }, Json.Compact), "application/json");
                    await session.Run("INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated) VALUES (@id, @unit, @title, '', '', 0, '[]', '[]', 2, 1, 0, 0)", new { id, unit = unit.Id, title });
                    await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) VALUES (@id, @unit, @id, 1, 'bench', 0)", new { id, unit = unit.Id });
                    await session.Run("""
                        INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, approval_id, content_hash, attempt, created, updated)
                        VALUES (@id, @unit, @id, @station, 0, @due, @due, 0, @due, @id, @hash, 0, 0, 0)
                        """, new { id, unit = unit.Id, station = stations[s].Id, due = due + (i % 2 * 43_200_000) + i, hash });
                }
        });
        return (unit, stations);
    }
}
