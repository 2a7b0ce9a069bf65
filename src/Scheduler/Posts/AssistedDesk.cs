using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Posts;

/// <summary>
/// What people do with posts that are made by hand: one takes a post, so that no colleague posts it a second time, and closes
/// it with what shows that it is out, or with why not. Every act stands in the audit.
/// </summary>
public sealed class AssistedDesk(Database database, PostStore posts, FrozenStore frozen, AuditLog audit, TimeProvider clock)
{
    /// <summary>The longest name of a person and the longest reason, in characters.</summary>
    public const int LongestName = 100, LongestWhy = 500;

    /// <summary>Takes the post; whoever has it already takes it anew. The problem where a colleague has it, or it may not be posted now.</summary>
    public Task<Problem?> Take(string id, string person, CancellationToken cancel = default) => ByPerson(person, name => database.Write(async session =>
    {
        if (await AssistedRow.Find(session, id) is not { } post)
            return PostStore.NoPost(id);
        if (post.State != PostState.Waiting)
            return Problem.World(new($"Bài này không chờ đăng tay: {post.State.Words().Vi}.", $"This post does not wait for a person: {post.State.Words().En}."), id);
        if (post.Obstacle is { } obstacle)
            return Problem.World(obstacle, id);
        var now = clock.GetUtcNow();
        if (post.Taken(now) is { } taken && taken.Person != name)
            return Problem.World(
                new($"{taken.Person} đang đăng bài này từ {post.Clock(taken.At)}.", $"{taken.Person} has had this post in hand since {post.Clock(taken.At)}."), id,
                new($"Hỏi {taken.Person} trước khi đăng; tự trả lại lúc {post.Clock(taken.Until)}.", $"Ask {taken.Person} first; it comes free at {post.Clock(taken.Until)}."));
        await session.Run("""
            INSERT INTO assisted_post (post_id, taken_by, taken_at) VALUES (@id, @name, @now)
            ON CONFLICT (post_id) DO UPDATE SET taken_by = excluded.taken_by, taken_at = excluded.taken_at
            """, new { id, name, now = now.ToUnixTimeMilliseconds() });
        await audit.Note(session, post.UnitId, name, "post.take", id, "");
        return (Problem?)null;
    }, cancel));

    /// <summary>Gives back what the person has in hand; nothing happens where they have not.</summary>
    public Task<Problem?> GiveBack(string id, string person, CancellationToken cancel = default) => ByPerson(person, name => database.Write(async session =>
    {
        if (await AssistedRow.Find(session, id) is not { } post)
            return PostStore.NoPost(id);
        if (await session.Run("UPDATE assisted_post SET taken_by = NULL, taken_at = NULL WHERE post_id = @id AND taken_by = @name", new { id, name }) > 0)
            await audit.Note(session, post.UnitId, name, "post.giveBack", id, "");
        return (Problem?)null;
    }, cancel));

    /// <summary>The post is out. A screenshot is kept among the frozen bytes, under a type of its own that no public address serves.</summary>
    public Task<Problem?> Done(string id, string person, AssistedProof proof, CancellationToken cancel = default) => Wrong(proof) is { } wrong
        ? Task.FromResult<Problem?>(wrong)
        : ByPerson(person, name => database.Write(async session =>
        {
            if (proof.SeenHash is { Length: > 0 } seen && await session.Value<string>("SELECT content_hash FROM post WHERE id = @id", new { id }) != seen)
                return Problem.World(new("Lời văn vừa được sửa và duyệt lại sau khi trang này mở.", "The words were changed and approved anew after this page was opened."), id,
                    new("Tải lại trang, sửa bài đã đăng theo bản mới, rồi đánh dấu lại.", "Load the page again, bring the post to the new words, then mark it."));
            var hash = proof.Screenshot is { } bytes ? await frozen.Keep(session, bytes, $"{AssistedProof.MediaType(bytes)}; proof") : null;
            var told = string.Join("; ", new[] { proof.Url, hash is null ? "" : $"ảnh chụp màn hình {hash[..12]}" }.Where(part => part.Length > 0));
            return await posts.Done(session, id, name, proof.Url, told) ?? await Close(session, id, name, hash, null);
        }, cancel));

    /// <summary>The person could not post it.</summary>
    public Task<Problem?> NotDone(string id, string person, string why, CancellationToken cancel = default)
    {
        var reason = why.Normalize().Trim();
        return reason.Length is 0 or > LongestWhy
            ? Task.FromResult<Problem?>(Problem.Input(new("Chưa nói vì sao không đăng được.", "It is not said why it could not be posted."), id,
                new($"Ghi lý do, tối đa {LongestWhy} ký tự.", $"Say why, in at most {LongestWhy} characters.")))
            : ByPerson(person, name => database.Write(async session =>
                await posts.NotDone(session, id, name, reason) ?? await Close(session, id, name, null, reason), cancel));
    }

    private async Task<Problem?> Close(Session session, string id, string name, string? hash, string? note)
    {
        await session.Run("""
            INSERT INTO assisted_post (post_id, closed_by, closed_at, screenshot_hash, note) VALUES (@id, @name, @now, @hash, @note)
            ON CONFLICT (post_id) DO UPDATE SET taken_by = NULL, taken_at = NULL, closed_by = excluded.closed_by, closed_at = excluded.closed_at,
              screenshot_hash = excluded.screenshot_hash, note = excluded.note
            """, new { id, name, now = clock.GetUtcNow().ToUnixTimeMilliseconds(), hash, note });
        return null;
    }

    private static Problem? Wrong(AssistedProof proof) => proof.Url.Length == 0 && proof.Screenshot is null
        ? Problem.Input(new("Chưa có gì cho thấy bài đã đăng.", "Nothing shows that the post is out."), null,
            new("Dán đường dẫn của bài, hoặc chọn ảnh chụp màn hình.", "Give the post's address, or a screenshot."))
        : Unfit(proof);

    /// <summary>What is given shows nothing; null where it is fit, or nothing is given.</summary>
    internal static Problem? Unfit(AssistedProof proof)
    {
        if (proof.Url.Length > 0 && (proof.Url.Length > AssistedProof.LongestUrl || !Uri.TryCreate(proof.Url, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)))
            return Problem.Input(new("Đường dẫn không đúng.", "The address is wrong."), "url", new("Dán đầy đủ, bắt đầu bằng https://", "Give it in full, beginning with https://"));
        if (proof.Screenshot is { Length: > AssistedProof.MostBytes })
            return Problem.Input(new("Ảnh chụp màn hình quá 5 MB.", "The screenshot is larger than 5 MB."), "screenshot", new("Chụp lại hoặc cắt nhỏ ảnh.", "Take it again, or crop it."));
        return proof.Screenshot is { } bytes && AssistedProof.MediaType(bytes) is null
            ? Problem.Input(new("Tệp này không phải ảnh PNG hay JPEG.", "This file is neither a PNG nor a JPEG."), "screenshot", new("Chọn ảnh chụp màn hình của điện thoại.", "Choose the phone's screenshot."))
            : null;
    }

    /// <summary>Under a name that can stand in the audit.</summary>
    internal static Task<Problem?> ByPerson(string person, Func<string, Task<Problem?>> act)
    {
        var name = person.Normalize().Trim();
        return name.Length is > 0 and <= LongestName && !name.Any(char.IsControl) ? act(name) : Task.FromResult<Problem?>(Problem.Input(
            new("Chưa biết ai đăng bài này.", "It is not said who posts."), null, new($"Ghi tên người đăng, tối đa {LongestName} ký tự.", $"Give a name of at most {LongestName} characters.")));
    }
}
