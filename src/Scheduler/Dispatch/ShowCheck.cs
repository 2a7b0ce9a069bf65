using Campaigns.Channels.Contract;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>
/// Asks, between making a post unseen and showing it, everything that was asked before it left: what has changed since then
/// must not come out. Within a write, so that the lease is read where it is given.
/// </summary>
internal static class ShowCheck
{
    private const string LeaseLost = "Lượt gửi này đã thuộc về lần khác; dừng lại.";

    public static async Task<Veto?> Of(Session session, Claim claim, long now)
    {
        if (await session.Run("UPDATE post SET updated = store_now(@now) WHERE id = @PostId AND worker = @Worker AND attempt = @Attempt AND state IN (2, 4) AND wake > store_now(@now)",
            new { now, claim.PostId, claim.Worker, claim.Attempt }) == 0)
            return new Veto(LeaseLost, ForGood: false);
        var facts = (await session.First<Facts>($"""
            SELECT CASE WHEN {Claimable.Approved} AND p.content_hash = @ContentHash THEN 1 ELSE 0 END AS Approved,
              CASE WHEN {Claimable.AccountSends} THEN 1 ELSE 0 END AS AccountSends, CASE WHEN {Claimable.NoHold} THEN 0 ELSE 1 END AS OnHold,
              CASE WHEN {Claimable.Unwanted} THEN 1 ELSE 0 END AS Unwanted,
              (SELECT v.void_why FROM approval v WHERE v.id = p.approval_id AND v.voided IS NOT NULL) AS VoidWhy
            FROM post p WHERE p.id = @PostId
            """, new { claim.PostId, claim.ContentHash }))!;
        return facts switch
        {
            { Unwanted: true } => new("Có yêu cầu gỡ bài trước khi bài hiện.", ForGood: true),
            { Approved: false, VoidWhy: { Length: > 0 } why } => new($"Lần duyệt không còn hiệu lực trước khi bài hiện ({why.TrimEnd('.')}). Duyệt lại thì bài được đăng.", ForGood: true),
            { Approved: false } => new("Lần duyệt không còn hiệu lực trước khi bài hiện. Duyệt lại thì bài được đăng.", ForGood: true),
            { OnHold: true } => new("Kho dữ liệu đang tạm giữ.", ForGood: false),
            { AccountSends: false } => new("Kênh đã tắt.", ForGood: false),
            _ => null,
        };
    }

    private sealed class Facts
    {
        public bool Approved { get; set; }
        public bool AccountSends { get; set; }
        public bool OnHold { get; set; }
        public bool Unwanted { get; set; }
        public string? VoidWhy { get; set; }
    }
}
