using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Checks;
using Campaigns.Desk.People;
using Campaigns.Desk.Restores;
using Campaigns.Scheduler.Worker;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Machines;

/// <summary>The page of the machine: whether somebody sends, and what can be freed of its disk. Both are of the whole store, so that it takes an administrator of all of it.</summary>
internal sealed class MachinePages(
    MachineRoom room, CampaignWorker worker, UnitStore units, Database database, AuditLog audit, Installation installation, TimeProvider clock, ILogger<MachinePages> log) : IDisposable
{
    public const string Address = "/may-chu";

    private const int Most = 5;

    /// <summary>A worker that has been silent for longer counts as dead, as on the first page.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _starting = new(1, 1);

    public async Task<IResult> Page(HttpContext context) => Show(await View(context) with { Done = context.Request.Query["xong"] == "chay" ? "Bộ phận gửi bài đã chạy trong chương trình này." : null });

    /// <summary>Starts sending in this program, where none does.</summary>
    public async Task<IResult> Start(HttpContext context)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        if (await Refused(context, who) is { } refused)
            return Show(await View(context) with { Problems = [refused] });
        await _starting.WaitAsync(cancel);
        try
        {
            if (worker.Started)
                return Show(await View(context) with { Problems = [Here] });
            // Whoever pressed may be gone before it runs.
            if (await worker.Start(CancellationToken.None) is { } problem)
                return Show(await View(context) with { Problems = [problem] });
            await database.Write(session => audit.Note(session, who.Person.UnitId, who.Actor, "worker.start", "worker", Environment.MachineName), CancellationToken.None);
        }
        catch (Exception e) when (StoreFault.Is(e))
        {
            log.LogError(e, "The worker could not be started from the page");
            return Show(await View(context) with { Problems = [database.Trouble ?? NotWritten] });
        }
        finally
        {
            _starting.Release();
        }
        return Results.Redirect($"{Address}?xong=chay");
    }

    /// <summary>Deletes what is ticked. It is noted afterwards, since a full disk notes nothing.</summary>
    public async Task<IResult> Free(HttpContext context)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        if (await Refused(context, who) is { } refused)
            return Show(await View(context) with { Problems = [refused] });
        var kinds = (await context.Request.ReadFormAsync(cancel))["gi"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (kinds.Count == 0)
            return Show(await View(context) with { Problems = [Nothing] });
        var freed = await room.Free(kinds, cancel);
        try
        {
            if (freed.Files > 0)
                await database.Write(session => audit.Note(session, who.Person.UnitId, who.Actor, "machine.free", Environment.MachineName, $"{freed.Files} tệp, {MachineView.Size(freed.Bytes)}"), CancellationToken.None);
        }
        catch (Exception e) when (StoreFault.Is(e))
        {
            log.LogError(e, "{Person} freed {Files} files ({Bytes} bytes), which the store could not note", who.Name, freed.Files, freed.Bytes);
        }
        return Show(await View(context) with { Done = $"Đã xóa {freed.Files} tệp, được thêm {MachineView.Size(freed.Bytes)}." });
    }

    public void Dispose() => _starting.Dispose();

    private async Task<Problem?> Refused(HttpContext context, Sitting who) => AssistedForms.Wrong(context.Items) ?? (HoldPages.May(who, await units.All(context.RequestAborted)) ? null : NotYours);

    private async Task<MachineView> View(HttpContext context)
    {
        var (cancel, who, now) = (context.RequestAborted, Sitting.Of(context)!, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var all = await units.All(cancel);
        return new MachineView
        {
            Workers = await database.Read(session => session.List<MachineWorker>($"""
                SELECT machine AS Machine, started AS Started, beat AS Beat, CASE WHEN stopped IS NULL AND beat >= store_now(@now) - @silence THEN 1 ELSE 0 END AS Alive, CASE WHEN stopped IS NULL THEN 0 ELSE 1 END AS Ended
                FROM worker ORDER BY beat DESC, id DESC LIMIT {Most}
                """, new { now, silence = (long)Silence.TotalMilliseconds }), cancel),
            Here = worker.Started, Machine = Environment.MachineName, Unit = all.FirstOrDefault(unit => who.May(Right.See, unit.Id)),
            Disk = DiskRoom.Free(installation.DataFolder) is { } free && DiskRoom.Judge(free, installation.DataFolder) is var (level, what, mend) ? (what, mend, level == CheckLevel.Failed) : null,
            Room = HoldPages.May(who, all) ? await room.Look(cancel) : null,
        };
    }

    private static readonly Problem NotYours = Problem.World(new("Việc này là của cả máy; bạn không phải quản trị của mọi đơn vị.", "This is of the whole machine; you do not administer every unit."));

    private static readonly Problem Here = Problem.World(new("Bộ phận gửi bài đã được chạy trong chương trình này.", "This program sends already."), null,
        new("Nếu vẫn không gửi: khởi động lại cả chương trình theo các bước dưới đây.", "If nothing goes out, restart the whole program by the steps below."));

    private static readonly Problem Nothing = Problem.Input(new("Chưa chọn gì để xóa.", "Nothing is chosen."), null, new("Đánh dấu rồi bấm lại.", "Tick it, then press again."));

    private static readonly Problem NotWritten = Problem.World(new("Không ghi được vào kho dữ liệu nên chưa chạy được.", "The store cannot be written, so it does not run."), null,
        new("Giải phóng ổ đĩa, rồi khởi động lại cả chương trình.", "Free some space, then restart the whole program."));

    private static RazorComponentResult<MachinePage> Show(MachineView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
