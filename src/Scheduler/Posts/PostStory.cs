using System.Globalization;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Changes;

namespace Campaigns.Scheduler.Posts;

/// <summary>Everything that happened to one post, told in plain Vietnamese, oldest first.</summary>
public sealed class PostStory(Database database, PostList posts, ChangeList changes, TimeProvider clock)
{
    /// <summary>Null where there is no such post.</summary>
    public async Task<Told?> Of(string id, CancellationToken cancel = default)
    {
        if (await posts.Find(id, cancel) is not { } post)
            return null;
        var changed = await changes.Of(id, cancel);
        var (facts, approvals, attempts, acts) = await database.Read(async session => (
            (await session.First<Facts>("""
                SELECT p.created AS Created, p.due AS Due, p.not_after AS NotAfter, p.person_asked AS PersonAsked, c.name AS Account, c.sandbox AS Sandbox
                FROM post p JOIN account c ON c.id = p.account_id WHERE p.id = @id
                """, new { id }))!,
            await session.List<Seen>("""
                SELECT a.person AS Person, a.revision AS Revision, a.at AS Approved, a.voided AS Voided, a.void_why AS VoidWhy, h.hash AS Hash
                FROM (SELECT approval_id AS id, content_hash AS hash FROM post WHERE id = @id UNION SELECT approval_id, content_hash FROM post_change WHERE post_id = @id
                  UNION SELECT before_approval, before_hash FROM post_change WHERE post_id = @id) AS h JOIN approval a ON a.id = h.id ORDER BY a.at LIMIT 500
                """, new { id }),
            await session.List<Try>("SELECT number AS Number, kind AS Kind, started AS Started, deadline AS Deadline, ended AS Ended, answer AS Answer FROM attempt WHERE post_id = @id ORDER BY number LIMIT 500", new { id }),
            await session.List<Act>("SELECT at AS At, person AS Person, act AS What, detail AS Detail FROM audit WHERE subject = @id ORDER BY at LIMIT 500", new { id })), cancel);
        var lines = new List<StoryLine> { new(At(facts.Created), $"Lập bài đăng lên “{facts.Account}”{(facts.Sandbox ? " (kênh thử)" : "")}.") };
        lines.AddRange(approvals.Select(a => new StoryLine(At(a.Approved), $"{a.Person} duyệt; bản được duyệt có mã {a.Hash?[..12]}.")));
        lines.AddRange(approvals.Where(a => a.Voided is not null).Select(a =>
            new StoryLine(At(a.Voided!.Value), $"Lần duyệt bản {a.Revision} hết hiệu lực{(a.VoidWhy is { Length: > 0 } why ? $": {why.TrimEnd('.')}" : "")}.")));
        lines.Add(new(At(facts.Due), $"Giờ đăng{(At(facts.Due) > clock.GetUtcNow() ? " (sắp tới)" : "")}; chậm nhất {Clock(facts.NotAfter)}."));
        foreach (var attempt in attempts)
            lines.AddRange(Tell(attempt));
        lines.AddRange(acts.Select(a => new StoryLine(At(a.At), $"{a.Person}: {Deed(a.What)}{(a.Detail.Length > 0 ? $" ({a.Detail})" : "")}.")));
        lines.AddRange(changed.Select(Tell).OfType<StoryLine>());
        if (facts.PersonAsked is { } asked && (post.State is PostState.Unknown or PostState.Pending))
            lines.Add(new(At(asked), "Chưa rõ kết quả, đã báo người phụ trách xem kênh."));
        return new Told(post, [.. lines.OrderBy(l => l.At)]) { Changes = changed };
    }

    /// <summary>How a change ended, where no attempt of its own has said it.</summary>
    private static StoryLine? Tell(PostChange change) => change.Ended is { } ended && (change.State != ChangeState.Done || change.Why is not null)
        ? new(ended, $"Yêu cầu {change.Kind.Words().Vi} bài: {change.State.Words(change.Kind).Vi}{(change.Why is { } why ? $" ({why.TrimEnd('.')})" : "")}.")
        : null;

    private static IEnumerable<StoryLine> Tell(Try attempt)
    {
        var name = $"{attempt.Kind switch { AttemptKind.Update => "Lần sửa", AttemptKind.Withdraw => "Lần gỡ", _ => "Lần gửi" }} {attempt.Number}";
        yield return new(At(attempt.Started), $"{name}: bắt đầu gửi cho kênh, chờ đến {Clock(attempt.Deadline)}.");
        if (attempt.Answer is not { } answer)
            yield break;
        // The first line came at once; each later one carries its own time.
        foreach (var line in answer.Split('\n'))
        {
            var parts = line.Split('\t', 2);
            yield return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var at)
                ? new(At(at), $"{name}: {parts[1]}")
                : new(At(answer.Contains('\n', StringComparison.Ordinal) ? attempt.Started : attempt.Ended ?? attempt.Deadline), $"{name}: {line}");
        }
    }

    private static string Deed(string act) => act switch
    {
        "post.retry" => "cho gửi lại",
        "post.cancel" => "hủy bài đăng",
        "post.hold" => "tạm giữ",
        "post.done" => "đánh dấu đã đăng",
        "post.update" => "cho sửa bài đã đăng theo bản mới được duyệt",
        "post.updated" => "đánh dấu đã sửa tay",
        "post.withdraw" => "yêu cầu gỡ bài",
        "post.withdrawn" => "đánh dấu đã gỡ tay",
        "post.notDone" => "đánh dấu không đăng được",
        _ => act,
    };

    private static DateTimeOffset At(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);

    private static string Clock(long time) => At(time).ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm:ss dd/MM/yyyy", CultureInfo.InvariantCulture);

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
        public string Account { get; set; } = "";
        public bool Sandbox { get; set; }
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
