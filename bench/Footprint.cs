using System.Diagnostics;
using System.Globalization;
using Campaigns.Content.Store;
using Campaigns.Desk.Demo;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench;

/// <summary>The whole program as a process: how soon after its start the first post is on its way, and what it takes while nothing is due.</summary>
internal static class Footprint
{
    // The runtime recompiles its warm code for about half a minute after the start; that is not idling.
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(45), Watch = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromMinutes(1);

    public static async Task Run()
    {
        var clock = TimeProvider.System;
        var folder = Directory.CreateTempSubdirectory("campaigns-footprint-").FullName;
        await using var house = (await House.Open(folder, null, clock, default)).Value ?? throw new InvalidOperationException("The store does not open.");
        var database = house.Services.GetRequiredService<Database>();
        var post = await OneDuePost(house.Services, clock);
        using var process = Start(folder);
        var watch = Stopwatch.StartNew();
        try
        {
            while (await database.Read(session => session.Value<int>("SELECT COUNT(*) FROM attempt WHERE post_id = @post", new { post })) == 0)
            {
                if (process.HasExited || watch.Elapsed > Patience)
                    throw new InvalidOperationException("The program did not send the post.");
                await Task.Delay(TimeSpan.FromMilliseconds(5), clock, default);
            }
            var first = watch.Elapsed;
            await Task.Delay(Settle, clock, default);
            var before = process.TotalProcessorTime;
            await Task.Delay(Watch, clock, default);
            process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"footprint: start to first claim {first.TotalSeconds:F2} s; idle {process.WorkingSet64 / 1048576.0:F0} MB resident, {(process.TotalProcessorTime - before) / Watch:P2} of a core over {Watch.TotalSeconds:F0} s"));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<string> OneDuePost(IServiceProvider services, TimeProvider clock)
    {
        var unit = await ActivatorUtilities.CreateInstance<DemoCommune>(services).Settle(sandboxes: true, default);
        var report = (await services.GetRequiredService<CampaignPosts>().Plan("10-10", clock.GetUtcNow().Year + 1, unit)).Value
            ?? throw new InvalidOperationException("The campaign does not plan.");
        var item = report.Items[0];
        var approved = await services.GetRequiredService<ApprovalDesk>().Approve(item.Beat.ItemId, "bench");
        if (!approved.Ok)
            throw new InvalidOperationException(approved.Problems[0].ToString());
        var due = clock.GetUtcNow();
        await services.GetRequiredService<PostStore>().Move(item.Posts[0].Id, due, due.AddHours(1), "bench");
        return item.Posts[0].Id;
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Campaigns.Desk.dll"), "serve", "--data", folder, "--urls", "http://127.0.0.1:0" })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
