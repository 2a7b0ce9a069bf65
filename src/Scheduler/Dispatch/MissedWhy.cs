using System.Globalization;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>Why a post was not out in time, in the words of the desk: the first reason that holds.</summary>
internal static class MissedWhy
{
    public static async Task<string> Of(Session session, string postId)
    {
        var post = (await session.First<Facts>($"""
            SELECT p.content_hash IS NOT NULL AND EXISTS (SELECT 1 FROM approval a WHERE a.id = p.approval_id) AS Seen,
              {Claimable.Approved} AS Approved, c.active AS Active, c.inactive_why AS InactiveWhy, c.paused IS NOT NULL AS Paused, NOT {Claimable.NoHold} AS OnHold,
              (SELECT a.void_why FROM approval a WHERE a.id = p.approval_id AND a.voided IS NOT NULL) AS VoidWhy,
              (SELECT a.answer FROM attempt a WHERE a.post_id = p.id AND a.outcome = @retry ORDER BY a.number DESC LIMIT 1) AS Refused,
              EXISTS (SELECT 1 FROM worker w WHERE w.started <= p.not_after AND w.beat >= p.due) AS WorkerRan, p.created AS Created, p.due AS Due, p.not_after AS NotAfter, u.zone AS Zone
            FROM post p JOIN account c ON c.id = p.account_id JOIN unit u ON u.id = p.unit_id WHERE p.id = @postId
            """, new { postId, retry = AttemptOutcome.RetryAfter }))!;
        if (!post.Seen)
            return "Chưa duyệt.";
        if (!post.Approved)
            return post.VoidWhy is { Length: > 0 } why ? $"Chưa duyệt lại: lần duyệt trước không còn hiệu lực ({why})." : "Chưa duyệt lại: lần duyệt trước không còn hiệu lực.";
        if (post.OnHold)
            return "Kho dữ liệu đang tạm giữ.";
        if (!post.Active)
            return post.InactiveWhy is { Length: > 0 } off ? $"Kênh đang tắt: {off}" : "Kênh đang tắt.";
        if (post.Paused)
            return "Hàng chờ của kênh đang tạm dừng.";
        if (post.Created > post.NotAfter)
            return "Giờ đăng đã qua từ khi bài được xếp lịch.";
        if (!post.WorkerRan)
            return $"Máy tắt từ {post.Clock(post.Due)} đến {post.Clock(post.NotAfter)}.";
        return post.Refused is { } answer ? $"Kênh lỗi: {answer.Split('\n')[0]}" : "Không kịp gửi trước hạn.";
    }

    /// <summary>Why a post that waited for a person was not made in time.</summary>
    public static async Task<string> ByHand(Session session, string postId)
    {
        var (approved, person, taken, zone) = await session.First<(bool, string?, long?, string)>($"""
            SELECT ({Claimable.Approved}), h.taken_by, h.taken_at, u.zone FROM post p JOIN unit u ON u.id = p.unit_id LEFT JOIN assisted_post h ON h.post_id = p.id WHERE p.id = @postId
            """, new { postId });
        return !approved ? await Of(session, postId)
            : person is not null && taken is { } at ? $"{person} nhận đăng tay lúc {Clock(zone, at)} nhưng chưa báo đã đăng trước hạn."
            : "Chưa ai đăng tay trước hạn.";
    }

    /// <summary>A moment as the wall clock of that zone shows it.</summary>
    internal static string Clock(string zone, long time) =>
        UnitClock.Local(zone, DateTimeOffset.FromUnixTimeMilliseconds(time)).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    private sealed class Facts
    {
        public bool Seen { get; set; }
        public bool Approved { get; set; }
        public bool Active { get; set; }
        public string? InactiveWhy { get; set; }
        public bool Paused { get; set; }
        public bool OnHold { get; set; }
        public string? VoidWhy { get; set; }
        public string? Refused { get; set; }
        public bool WorkerRan { get; set; }
        public long Created { get; set; }
        public long Due { get; set; }
        public long NotAfter { get; set; }
        public string Zone { get; set; } = "";

        /// <summary>As the wall clock of its unit shows it.</summary>
        public string Clock(long time) => MissedWhy.Clock(Zone, time);
    }
}
