using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>
/// What people do with changes that are made by hand: one takes it, so that no colleague does it too, and closes it, with what
/// shows that it is done where there is such a thing, or with why not. Every act stands in the audit of the post.
/// </summary>
public sealed class HandDesk(Database database, FrozenStore frozen, AuditLog audit, TimeProvider clock, WorkBell? bell = null)
{
    /// <summary>Takes the change; whoever has it already takes it anew. The problem where a colleague has it, or it may not be done now.</summary>
    public Task<Problem?> Take(string id, string person, CancellationToken cancel = default) => Act(id, person, async (session, name, task) =>
    {
        if (task.State != ChangeState.ByHand)
            return NotOpen(task);
        if (task.Obstacle is { } obstacle)
            return Problem.World(obstacle, id);
        var now = clock.GetUtcNow();
        if (task.Taken(now) is { } taken && taken.Person != name)
            return Problem.World(
                new($"{taken.Person} đang làm việc này từ {task.Clock(taken.At)}.", $"{taken.Person} has had this in hand since {task.Clock(taken.At)}."), id,
                new($"Hỏi {taken.Person} trước khi làm; tự trả lại lúc {task.Clock(taken.Until)}.", $"Ask {taken.Person} first; it comes free at {task.Clock(taken.Until)}."));
        await session.Run("""
            INSERT INTO change_hand (change_id, taken_by, taken_at) VALUES (@id, @name, @now)
            ON CONFLICT (change_id) DO UPDATE SET taken_by = excluded.taken_by, taken_at = excluded.taken_at
            """, new { id, name, now = now.ToUnixTimeMilliseconds() });
        await Note(session, task, name, "change.take");
        return null;
    }, cancel);

    /// <summary>Gives back what the person has in hand; nothing happens where they have not.</summary>
    public Task<Problem?> GiveBack(string id, string person, CancellationToken cancel = default) => Act(id, person, async (session, name, task) =>
    {
        if (await session.Run("UPDATE change_hand SET taken_by = NULL, taken_at = NULL WHERE change_id = @id AND taken_by = @name", new { id, name }) > 0)
            await Note(session, task, name, "change.giveBack");
        return null;
    }, cancel);

    /// <summary>It is done on the channel; <paramref name="proof"/> may be empty.</summary>
    public Task<Problem?> Done(string id, string person, AssistedProof proof, CancellationToken cancel = default) => AssistedDesk.Unfit(proof) is { } unfit
        ? Task.FromResult<Problem?>(unfit)
        : Act(id, person, async (session, name, task) =>
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (!task.Newest || await session.Run("UPDATE post_change SET state = 3, why = 'Đã làm tay.', ended = @now, updated = @now WHERE id = @id AND state IN (2, 4)", new { id, now }) == 0)
                return NotOpen(task);
            await ChangeStore.Carried(session, task.Kind, task.PostId, id, now);
            if (task.Kind == AttemptKind.Update && proof.Url.Length > 0)
                await session.Run("UPDATE post SET url = @Url WHERE id = @PostId", new { proof.Url, task.PostId });
            var hash = proof.Screenshot is { } bytes ? await frozen.Keep(session, bytes, $"{AssistedProof.MediaType(bytes)}; proof") : null;
            await Close(session, id, name, proof.Url.Length > 0 ? proof.Url : null, hash, null);
            var told = string.Join("; ", new[] { proof.Url, hash is null ? "" : $"ảnh chụp màn hình {hash[..12]}" }.Where(part => part.Length > 0));
            await audit.Note(session, task.UnitId, name, task.Kind == AttemptKind.Update ? "post.updated" : "post.withdrawn", task.PostId, told);
            return null;
        }, cancel);

    /// <summary>The person could not do it; the post stays as it is, and among those that need a person.</summary>
    public Task<Problem?> NotDone(string id, string person, string why, CancellationToken cancel = default)
    {
        var reason = why.Normalize().Trim();
        return reason.Length is 0 or > AssistedDesk.LongestWhy
            ? Task.FromResult<Problem?>(Problem.Input(new("Chưa nói vì sao không làm được.", "It is not said why it could not be done."), id,
                new($"Ghi lý do, tối đa {AssistedDesk.LongestWhy} ký tự.", $"Say why, in at most {AssistedDesk.LongestWhy} characters.")))
            : Act(id, person, async (session, name, task) =>
            {
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                var told = $"{name} không {task.Kind.Words().Vi} tay được: {reason}";
                if (await session.Run("UPDATE post_change SET state = 4, why = @told, ended = @now, updated = @now WHERE id = @id AND state = 2", new { id, told, now }) == 0)
                    return NotOpen(task);
                await session.Run("UPDATE post SET why = @told, updated = @now WHERE id = @PostId AND state = 3", new { told, now, task.PostId });
                await Close(session, id, name, null, null, reason);
                await Note(session, task, name, "change.notDone");
                return null;
            }, cancel);
    }

    private async Task<Problem?> Act(string id, string person, Func<Session, string, HandRow, Task<Problem?>> act, CancellationToken cancel)
    {
        var problem = await AssistedDesk.ByPerson(person, name => database.Write(async session =>
            await HandRow.Find(session, id) is { } task ? await act(session, name, task) : Problem.Input(new("Không có việc này.", "There is no such task."), id), cancel));
        // What is posted in its place may be due now.
        bell?.Ring();
        return problem;
    }

    private Task Note(Session session, HandRow task, string name, string act) => audit.Note(session, task.UnitId, name, act, task.PostId, task.Kind.Words().Vi);

    private Task<int> Close(Session session, string id, string name, string? url, string? hash, string? note) => session.Run("""
        INSERT INTO change_hand (change_id, closed_by, closed_at, url, screenshot_hash, note) VALUES (@id, @name, @now, @url, @hash, @note)
        ON CONFLICT (change_id) DO UPDATE SET taken_by = NULL, taken_at = NULL, closed_by = excluded.closed_by, closed_at = excluded.closed_at,
          url = excluded.url, screenshot_hash = excluded.screenshot_hash, note = excluded.note
        """, new { id, name, now = clock.GetUtcNow().ToUnixTimeMilliseconds(), url, hash, note });

    private static Problem NotOpen(HandRow task) => task.Newest
        ? Problem.World(new($"Việc này không còn chờ làm tay: {task.State.Words(task.Kind).Vi}.", $"This no longer waits for a hand: {task.State.Words(task.Kind).En}."), task.Id)
        : Problem.World(new("Đã có yêu cầu mới hơn cho bài này.", "A newer change was asked for."), task.Id, new("Mở danh sách việc làm tay và làm theo yêu cầu mới.", "Open the list and do the newer one."));
}
