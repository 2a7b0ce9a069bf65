using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Backups;
using Campaigns.Scheduler.Restores;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Worker;

/// <summary>
/// Whether a store may be worked on: it reads, and it remembers all that was marked on it. Before the worker enters itself, while
/// nobody else works. A store that does not read is refused; one that forgot something is put on hold and asks its channels.
/// </summary>
internal sealed class StartCheck(Database database, RestoreDesk restores, NightlyCopy copies, ILogger<StartCheck> log)
{
    /// <summary>Up to this size every page is read at every start, a second or two; a larger store is read after an unclean end only. In bytes.</summary>
    private const long ReadAtEveryStart = 512L * 1024 * 1024;

    /// <summary>The problem where nothing may run on this store.</summary>
    /// <param name="witness">What was counted beside the store; begins anew from what the store knows.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Problem?> Look(MarkWitness witness, CancellationToken cancel)
    {
        if (new FileInfo(database.Place).Length <= ReadAtEveryStart
            || await database.Read(session => session.Value<bool>("SELECT EXISTS (SELECT 1 FROM worker WHERE stopped IS NULL)"), cancel))
        {
            var damage = (await database.Examine(cancel)).Damage;
            if (damage.Count > 0)
                return Damaged(string.Join("; ", damage));
        }
        var known = await database.Read(session => session.Value<long>("SELECT COUNT(*) FROM attempt WHERE kind = 0"), cancel);
        if (known < witness.Marks)
        {
            var asked = await restores.Doubt($"Kho dữ liệu thiếu {witness.Marks - known} lần gửi gần nhất (tệp -wal bị xóa, hoặc tệp cũ được chép vào).", cancel);
            log.LogCritical("The store has lost its newest {Lost} sends: it is on hold, and the channels are asked about {Asked} posts", witness.Marks - known, asked);
        }
        witness.Begin(known);
        return null;
    }

    private Problem Damaged(string damage)
    {
        var copy = copies.All() is [var newest, ..] ? newest : null;
        return Problem.World(new($"Tệp dữ liệu bị hỏng ({damage}); chương trình không chạy trên tệp đáng ngờ.", $"The store is damaged ({damage}); nothing runs on a doubtful file."), database.Place,
            copy is null
                ? new("Không có bản sao lưu nào trong thư mục sao lưu; tìm bản ở nơi khác rồi chạy campaigns restore TỆP.", "There is no copy in the backup folder; find one elsewhere and run campaigns restore FILE.")
                : new($"Khôi phục bản mới nhất: campaigns restore {copy}", $"Put the newest copy back: campaigns restore {copy}"));
    }
}
