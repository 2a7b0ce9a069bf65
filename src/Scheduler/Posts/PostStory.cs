using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Followers;

namespace Campaigns.Scheduler.Posts;

/// <summary>Everything that happened to one post, told in plain words, oldest first.</summary>
public sealed class PostStory(Database database, PostList posts, ChangeList changes, TimeProvider clock)
{
    /// <summary>Null where there is no such post.</summary>
    public async Task<Told?> Of(string id, CancellationToken cancel = default)
    {
        if (await posts.Find(id, cancel) is not { } post)
            return null;
        var changed = await changes.Of(id, cancel);
        var (facts, approvals, attempts, acts, sentOn) = await database.Read(async session => (
            (await session.First<Facts>("""
                SELECT p.created AS Created, p.due AS Due, p.not_after AS NotAfter, p.person_asked AS PersonAsked, p.expected AS Expected, (SELECT k.post_id FROM post_change k WHERE k.again_post = p.id) AS InPlaceOf, c.name AS Account, c.sandbox AS Sandbox, u.zone AS Zone
                FROM post p JOIN account c ON c.id = p.account_id JOIN unit u ON u.id = p.unit_id WHERE p.id = @id
                """, new { id }))!,
            await session.List<Seen>("""
                SELECT a.person AS Person, a.revision AS Revision, a.at AS Approved, a.voided AS Voided, a.void_why AS VoidWhy, h.hash AS Hash
                FROM (SELECT approval_id AS id, content_hash AS hash FROM post WHERE id = @id UNION SELECT approval_id, content_hash FROM post_change WHERE post_id = @id
                  UNION SELECT before_approval, before_hash FROM post_change WHERE post_id = @id) AS h JOIN approval a ON a.id = h.id ORDER BY a.at LIMIT 500
                """, new { id }),
            await session.List<Try>("SELECT number AS Number, kind AS Kind, started AS Started, deadline AS Deadline, ended AS Ended, answer AS Answer FROM attempt WHERE post_id = @id ORDER BY number LIMIT 500", new { id }),
            await session.List<Act>("SELECT at AS At, person AS Person, act AS What, detail AS Detail FROM audit WHERE subject = @id ORDER BY at LIMIT 500", new { id }),
            await session.List<(FollowerState State, long At)>("""
                SELECT m.state, COALESCE(m.ended, m.person_asked, m.updated) FROM follower_message m JOIN follower_message_article a ON a.message_id = m.id
                WHERE a.post_id = @id AND m.state IN (3, 4) LIMIT 500
                """, new { id })), cancel);
        var lines = new List<StoryLine> { new(At(facts.Created), new($"Lập bài đăng lên “{facts.Account}”{(facts.Sandbox ? " (kênh thử)" : "")}.", $"Queued for “{facts.Account}”{(facts.Sandbox ? " (sandbox)" : "")}.")) };
        if (facts.InPlaceOf is { } old)
            lines.Add(new(At(facts.Created), new($"Đăng thay bài {old} đã gỡ.", $"In the place of post {old}, which was taken down.")));
        lines.AddRange(approvals.Select(a => new StoryLine(At(a.Approved),
            new($"{a.Person} duyệt; bản được duyệt có mã {a.Hash?[..12]}.", $"Approved by {a.Person}; the approved version is {a.Hash?[..12]}."))));
        lines.AddRange(approvals.Where(a => a.Voided is not null).Select(a => new StoryLine(At(a.Voided!.Value),
            new($"Lần duyệt bản {a.Revision} hết hiệu lực{Why(a.VoidWhy)}.", $"The approval of revision {a.Revision} was voided{Why(a.VoidWhy)}."))));
        var (ahead, last) = (At(facts.Due) > clock.GetUtcNow(), facts.Clock(facts.NotAfter));
        lines.Add(new(At(facts.Due), new($"Giờ đăng{(ahead ? " (sắp tới)" : "")}; chậm nhất {last}.", $"Its time{(ahead ? " (to come)" : "")}; at the latest {last}.")));
        foreach (var attempt in attempts)
            lines.AddRange(Tell(attempt, facts));
        lines.AddRange(acts.Select(a => new StoryLine(At(a.At), Said(a, facts))));
        lines.AddRange(changed.Select(Tell).OfType<StoryLine>());
        lines.AddRange(sentOn.Select(s => new StoryLine(At(s.At), s.State == FollowerState.Sent
            ? new("Đã gửi rộng tới người quan tâm; không thu hồi được.", "Sent to everybody who follows the account; it cannot be recalled.")
            : new("Có thể đã gửi rộng tới người quan tâm; chờ người xem kênh.", "It may have been sent to followers; a person has to look."))));
        if (facts.Expected is { } expected && post.State == PostState.Pending)
            lines.Add(new(At(expected), new("Dự kiến kênh xử lý xong vào khoảng giờ này.", "The channel is expected to be done by about now.")));
        if (facts.PersonAsked is { } asked && (post.State is PostState.Unknown or PostState.Pending))
            lines.Add(new(At(asked), new("Chưa rõ kết quả, đã báo người phụ trách xem kênh.", "The outcome is not known; a person was asked to look at the channel.")));
        return new Told(post, [.. lines.OrderBy(l => l.At)]) { Changes = changed };
    }

    /// <summary>How a change ended, where no attempt of its own has said it.</summary>
    private static StoryLine? Tell(PostChange change)
    {
        if (change.Ended is not { } ended || (change is { State: ChangeState.Done, Why: null, Again: null }))
            return null;
        var (kind, state, why) = (change.Kind.Words(), change.State.Words(change.Kind), change.Why is { } said ? $" ({said.TrimEnd('.')})" : "");
        var again = change is { State: ChangeState.Done, Again: { } post } ? new Phrase($" Bài đăng lại: {post}.", $" Posted in its place: {post}.") : default;
        return new(ended, new($"Yêu cầu {kind.Vi} bài: {state.Vi}{why}.{again.Vi}", $"Asked to {kind.En}: {state.En}{why}.{again.En}"));
    }

    private static IEnumerable<StoryLine> Tell(Try attempt, Facts facts)
    {
        var (name, deadline) = (Name(attempt), facts.Clock(attempt.Deadline));
        if (attempt.Kind == AttemptKind.Restored)
            yield return new(At(attempt.Deadline), new("Kho dữ liệu được khôi phục; bài có thể đã đăng sau bản sao lưu, nên hỏi kênh.", "The store was put back; the post may have gone out after the copy, so the channel is asked."));
        else
            yield return new(At(attempt.Started), new($"{name.Vi}: bắt đầu gửi cho kênh, chờ đến {deadline}.", $"{name.En}: handed to the channel, waiting until {deadline}."));
        if (attempt.Answer is not { } answer)
            yield break;
        // The first line came at once; each later one carries its own time.
        foreach (var line in answer.Split('\n'))
        {
            var parts = line.Split('\t', 2);
            yield return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var at)
                ? new(At(at), Answer(name, parts[1]))
                : new(At(answer.Contains('\n', StringComparison.Ordinal) ? attempt.Kind == AttemptKind.Restored ? attempt.Deadline : attempt.Started : attempt.Ended ?? attempt.Deadline), Answer(name, line));
        }
    }

    private static Phrase Name(Try attempt) => attempt.Kind switch
    {
        AttemptKind.Update => new($"Lần sửa {attempt.Number}", $"Update {attempt.Number}"),
        AttemptKind.Withdraw => new($"Lần gỡ {attempt.Number}", $"Withdrawal {attempt.Number}"),
        AttemptKind.Restored => new("Hỏi sau khôi phục", "Asked after the restore"),
        _ => new($"Lần gửi {attempt.Number}", $"Attempt {attempt.Number}"),
    };

    private static Phrase Answer(Phrase name, string said) => new($"{name.Vi}: {said}", $"{name.En}: {said}");

    private static Phrase Said(Act act, Facts facts)
    {
        // An audit keeps an instant as machines write it; a person reads the clock of the unit.
        var said = act.What is "post.move" or "post.queue" or "post.copy" && DateTimeOffset.TryParse(act.Detail, CultureInfo.InvariantCulture, out var due) ? facts.Clock(due.ToUnixTimeMilliseconds()) : act.Detail;
        var (deed, detail) = (Deed(act.What), said.Length > 0 ? $" ({said})" : "");
        return new($"{act.Person}: {deed.Vi}{detail}.", $"{act.Person}: {deed.En}{detail}.");
    }

    private static string Why(string? why) => why is { Length: > 0 } ? $": {why.TrimEnd('.')}" : "";

    private static Phrase Deed(string act) => act switch
    {
        "account.test" => new("đăng thử kết nối", "asked for a test post"),
        "post.retry" => new("cho gửi lại", "tried again"),
        "post.cancel" => new("hủy bài đăng", "cancelled the post"),
        "post.hold" => new("tạm giữ", "put on hold"),
        "post.move" => new("dời giờ đăng", "moved to another time"),
        "post.queue" => new("xếp hàng", "queued"),
        "post.copy" => new("chép thành bài đăng mới", "copied as a new post"),
        "post.letGo" => new("cho đi tiếp", "let go"),
        "post.done" => new("đánh dấu đã đăng", "marked as published"),
        "post.notDone" => new("đánh dấu không đăng được", "marked as not possible"),
        "post.take" => new("nhận đăng tay", "took it to post by hand"),
        "post.giveBack" => new("trả lại, chưa đăng", "gave it back, not posted"),
        "post.account" => new("đổi kênh", "moved it to another account"),
        "change.take" => new("nhận việc làm tay", "took it to do by hand"),
        "change.giveBack" => new("trả lại việc làm tay, chưa làm", "gave it back, not done"),
        "change.notDone" => new("đánh dấu không làm tay được", "marked as not possible by hand"),
        "post.again" => new("cho gỡ và đăng lại bản mới được duyệt", "asked for it to be taken down and the newly approved version posted in its place"),
        "post.correct" => new("soạn bài đính chính", "drafted a correction"),
        "post.drop" => new("bỏ qua việc không làm được", "dropped what could not be done"),
        "post.update" => new("cho sửa bài đã đăng theo bản mới được duyệt", "asked for the newly approved version to replace what is out"),
        "post.updated" => new("đánh dấu đã sửa tay", "marked as updated by hand"),
        "post.withdraw" => new("yêu cầu gỡ bài", "asked for it to be taken down"),
        "post.withdrawn" => new("đánh dấu đã gỡ tay", "marked as taken down by hand"),
        _ => new(act, act),
    };

    private static DateTimeOffset At(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);

    /// <summary>The post as it stands, and how it came to that.</summary>
    public sealed record Told(PostView Post, IReadOnlyList<StoryLine> Story)
    {
        /// <summary>Changes of what is out, oldest first.</summary>
        public IReadOnlyList<PostChange> Changes { get; init; } = [];
    }

    private sealed class Facts
    {
        public long Created { get; set; }
        public long Due { get; set; }
        public long NotAfter { get; set; }
        public long? PersonAsked { get; set; }
        public string? InPlaceOf { get; set; }
        public long? Expected { get; set; }
        public string Account { get; set; } = "";
        public bool Sandbox { get; set; }
        public string Zone { get; set; } = "";

        /// <summary>As the wall clock of its unit shows it.</summary>
        public string Clock(long time) => UnitClock.Local(Zone, PostStory.At(time)).ToString("HH:mm:ss dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    private sealed class Seen
    {
        public string Person { get; set; } = "";
        public int Revision { get; set; }
        public long Approved { get; set; }
        public long? Voided { get; set; }
        public string? VoidWhy { get; set; }
        public string? Hash { get; set; }
    }

    private sealed class Try
    {
        public int Number { get; set; }
        public AttemptKind Kind { get; set; }
        public long Started { get; set; }
        public long Deadline { get; set; }
        public long? Ended { get; set; }
        public string? Answer { get; set; }
    }

    private sealed class Act
    {
        public long At { get; set; }
        public string Person { get; set; } = "";
        public string What { get; set; } = "";
        public string Detail { get; set; } = "";
    }
}
