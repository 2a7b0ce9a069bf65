using System.Globalization;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Posts;

/// <summary>Everything that happened to one post, told in plain Vietnamese, oldest first.</summary>
public sealed class PostStory(Database database, PostList posts, TimeProvider clock)
{
    /// <summary>Null where there is no such post.</summary>
    public async Task<Told?> Of(string id, CancellationToken cancel = default)
    {
        if (await posts.Find(id, cancel) is not { } post)
            return null;
        var (facts, attempts, acts) = await database.Read(async session => (
            (await session.First<Facts>("""
                SELECT p.created AS Created, p.due AS Due, p.not_after AS NotAfter, p.person_asked AS PersonAsked, c.name AS Account,
                  c.sandbox AS Sandbox, a.person AS Person, a.at AS Approved, a.voided AS Voided, a.void_why AS VoidWhy, p.content_hash AS Hash
                FROM post p JOIN account c ON c.id = p.account_id LEFT JOIN approval a ON a.id = p.approval_id WHERE p.id = @id
                """, new { id }))!,
            await session.List<Try>("SELECT number AS Number, started AS Started, deadline AS Deadline, ended AS Ended, answer AS Answer FROM attempt WHERE post_id = @id ORDER BY number LIMIT 500", new { id }),
            await session.List<Act>("SELECT at AS At, person AS Person, act AS What, detail AS Detail FROM audit WHERE subject = @id ORDER BY at LIMIT 500", new { id })), cancel);
        var lines = new List<StoryLine> { new(At(facts.Created), $"Lập bài đăng lên “{facts.Account}”{(facts.Sandbox ? " (kênh thử)" : "")}.") };
        if (facts.Approved is { } approved)
            lines.Add(new(At(approved), $"{facts.Person} duyệt; bản được duyệt có mã {facts.Hash?[..12]}."));
        if (facts.Voided is { } voided)
            lines.Add(new(At(voided), $"Lần duyệt này hết hiệu lực{(facts.VoidWhy is { Length: > 0 } why ? $": {why}" : "")}."));
        lines.Add(new(At(facts.Due), $"Giờ đăng{(At(facts.Due) > clock.GetUtcNow() ? " (sắp tới)" : "")}; chậm nhất {Clock(facts.NotAfter)}."));
        foreach (var attempt in attempts)
            lines.AddRange(Tell(attempt));
        lines.AddRange(acts.Select(a => new StoryLine(At(a.At), $"{a.Person}: {Deed(a.What)}{(a.Detail.Length > 0 ? $" ({a.Detail})" : "")}.")));
        if (facts.PersonAsked is { } asked && (post.State is PostState.Unknown or PostState.Pending))
            lines.Add(new(At(asked), "Chưa rõ kết quả, đã báo người phụ trách xem kênh."));
        return new Told(post, [.. lines.OrderBy(l => l.At)]);
    }

    private static IEnumerable<StoryLine> Tell(Try attempt)
    {
        yield return new(At(attempt.Started), $"Lần gửi {attempt.Number}: bắt đầu gửi cho kênh, chờ đến {Clock(attempt.Deadline)}.");
        if (attempt.Answer is not { } answer)
            yield break;
        // The first line came at once; each later one carries its own time.
        foreach (var line in answer.Split('\n'))
        {
            var parts = line.Split('\t', 2);
            yield return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var at)
                ? new(At(at), $"Lần gửi {attempt.Number}: {parts[1]}")
                : new(At(answer.Contains('\n', StringComparison.Ordinal) ? attempt.Started : attempt.Ended ?? attempt.Deadline), $"Lần gửi {attempt.Number}: {line}");
        }
    }

    private static string Deed(string act) => act switch
    {
        "account.test" => "đăng thử kết nối",
        "post.retry" => "cho gửi lại",
        "post.cancel" => "hủy bài đăng",
        "post.hold" => "tạm giữ",
        "post.done" => "đánh dấu đã đăng",
        "post.notDone" => "đánh dấu không đăng được",
        "post.take" => "nhận đăng tay",
        "post.giveBack" => "trả lại, chưa đăng",
        "post.account" => "đổi kênh",
        _ => act,
    };

    private static DateTimeOffset At(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);

    private static string Clock(long time) => At(time).ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm:ss dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The post as it stands, and how it came to that.</summary>
    public sealed record Told(PostView Post, IReadOnlyList<StoryLine> Story);

    private sealed class Facts
    {
        public long Created { get; set; }
        public long Due { get; set; }
        public long NotAfter { get; set; }
        public long? PersonAsked { get; set; }
        public string Account { get; set; } = "";
        public bool Sandbox { get; set; }
        public string? Person { get; set; }
        public long? Approved { get; set; }
        public long? Voided { get; set; }
        public string? VoidWhy { get; set; }
        public string? Hash { get; set; }
    }

    private sealed class Try
    {
        public int Number { get; set; }
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
