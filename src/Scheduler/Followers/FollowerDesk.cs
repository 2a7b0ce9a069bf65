using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Followers;

/// <summary>
/// Where people have articles sent on to everybody who follows an account: one proposes, another approves, the worker sends.
/// Only the wish is written here, with its line in the audit. An article reaches followers once.
/// </summary>
public sealed class FollowerDesk(Database database, AccountStore accounts, IEnumerable<IFollowerChannel> channels, AuditLog audit, TimeProvider clock, WorkBell bell)
{
    /// <summary>The longest name and the longest reason, in characters.</summary>
    public const int LongestName = 100, LongestReason = 500;

    private static readonly Phrase Choose = new("Chọn bài đã đăng lên đúng kênh này, chưa gửi rộng lần nào.", "Choose articles that are out on this account and were never sent to followers.");

    /// <summary>The channel of an account that has followers to send to; null where there is none.</summary>
    public IFollowerChannel? For(Account account) => account.Sandbox ? null : channels.FirstOrDefault(c => c.Kind == account.Kind);

    /// <summary>Enters what a person wants sent; its id.</summary>
    /// <param name="accountId">Whose followers.</param>
    /// <param name="posts">Ids of posts that are out there, the first on top.</param>
    /// <param name="who">Who proposes.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public async Task<Result<string>> Propose(string accountId, IReadOnlyList<string> posts, Actor who, CancellationToken cancel = default)
    {
        if (await accounts.Find(accountId, cancel) is not { } account)
            return Problem.Input(new("Không có kênh này.", "There is no such account."), accountId, new("Xem danh sách bằng: campaigns account list.", "campaigns account list shows them."));
        if (For(account) is not { } channel)
            return Problem.Input(new("Kênh này không có việc gửi rộng tới người quan tâm.", "This account has no followers to send to."), account.Name, new("Chọn một kênh Zalo OA thật.", "Choose a real Zalo OA."));
        if (!account.Active)
            return Problem.World(new("Kênh đang tắt.", "The account is off."), account.Name, new("Bật hoặc kết nối lại kênh trước.", "Switch it on or connect it again first."));
        if (Named(who) is not { } by)
            return NoName;
        if (posts.Count == 0 || posts.Count > channel.Most || posts.Distinct(StringComparer.Ordinal).Count() != posts.Count)
            return Problem.Input(new($"Một lần gửi có từ 1 đến {channel.Most} bài khác nhau.", $"A message holds 1 to {channel.Most} different articles."), null, Choose);
        return await database.Write(async Task<Result<string>> (session) =>
        {
            var known = await session.List<(string Post, string Remote, string Hash)>("""
                SELECT p.id, p.remote_id, p.content_hash FROM post p
                WHERE p.id IN @posts AND p.account_id = @accountId AND p.state = 3 AND p.remote_id IS NOT NULL AND p.content_hash IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM follower_message_article a WHERE a.post_id = p.id AND a.live = 1)
                """, new { posts, accountId });
            if (posts.FirstOrDefault(id => known.All(k => k.Post != id)) is { } wrong)
                return Problem.Input(new("Bài này chưa đăng trên kênh, đã gỡ, hoặc đã có trong một lần gửi rộng.", "This article is not out on the account, or was sent to followers already."), wrong, Choose);
            var (id, now) = (Id.New(clock), Now);
            await session.Run("""
                INSERT INTO follower_message (id, unit_id, account_id, state, proposed_by, proposed_by_id, proposed, wake, attempt, updated) VALUES (@id, @UnitId, @accountId, 0, @Name, @by, store_now(@now), store_now(@now), 0, store_now(@now))
                """, new { id, account.UnitId, accountId, by.Name, by = by.Id, now });
            for (var position = 0; position < posts.Count; position++)
            {
                var (post, remote, hash) = known.First(k => k.Post == posts[position]);
                await session.Run("INSERT INTO follower_message_article (message_id, position, post_id, remote_id, content_hash, live) VALUES (@id, @position, @post, @remote, @hash, 1)",
                    new { id, position, post, remote, hash });
            }
            await audit.Note(session, account.UnitId, by, "followers.propose", id, $"{posts.Count} bài");
            return id;
        }, cancel);
    }

    /// <summary>Another person says yes: from here on the worker sends it, once. Who proposed it does so only where the unit's setting allows it, and it is marked.</summary>
    public Task<Result<string>> Approve(string id, Actor who, CancellationToken cancel = default) => Move(id, who, async (session, row, by) =>
    {
        if (row.State != FollowerState.Proposed)
            return NotNow(id, row.State);
        var own = by.Is(new Actor(row.ProposedBy, row.ProposedById));
        if (own && !JsonSerializer.Deserialize<UnitSettings>(row.Settings, Json.Compact)!.SelfApproval)
            return Problem.Input(new("Người đề nghị không tự duyệt được.", "Who proposed it cannot approve it."), by.Name, new("Nhờ người khác duyệt: tin đã gửi thì không thu hồi được.", "Have another person approve it: what was sent cannot be recalled."));
        if (await session.Value<bool>($"SELECT CASE WHEN {FollowerStore.Changed} THEN 1 ELSE 0 END FROM follower_message m WHERE m.id = @id", new { id }))
            return Problem.World(new("Có bài đã sửa hoặc gỡ sau khi đề nghị.", "An article was changed or taken down since it was proposed."), id, new("Hủy đề nghị này rồi lập đề nghị khác.", "Cancel this and propose another."));
        await session.Run("UPDATE follower_message SET state = 1, decided_by = @name, decided = store_now(@now), not_after = store_now(@now) + @within, wake = store_now(@now), why = NULL, updated = store_now(@now) WHERE id = @id AND state = 0",
            new { id, name = by.Name, now = Now, within = row.Grace * 60_000L });
        await audit.Note(session, row.UnitId, by, "followers.approve", id, own ? "tự duyệt, đơn vị cho phép" : "");
        return id;
    }, cancel);

    /// <summary>Who was to approve it says no, and why.</summary>
    public Task<Result<string>> Refuse(string id, Actor who, string reason, CancellationToken cancel = default) => Move(id, who, async (session, row, by) =>
    {
        var why = reason.Normalize().Trim();
        if (why.Length is 0 or > LongestReason)
            return Problem.Input(new("Trả lại phải có lý do, trong một câu.", "To send it back needs a reason, in a sentence."), id);
        return row.State == FollowerState.Proposed ? await End(session, id, row, by, FollowerState.Refused, "followers.refuse", why) : NotNow(id, row.State);
    }, cancel);

    /// <summary>Takes it off before anything was sent.</summary>
    public Task<Result<string>> Cancel(string id, Actor who, CancellationToken cancel = default) => Move(id, who, async (session, row, by) =>
        row.State is FollowerState.Proposed or FollowerState.Approved ? await End(session, id, row, by, FollowerState.Cancelled, "followers.cancel", "") : NotNow(id, row.State), cancel);

    /// <summary>A person looked at the channel and says whether an open one went out.</summary>
    public Task<Result<string>> Close(string id, Actor who, bool sent, CancellationToken cancel = default) => Move(id, who, async (session, row, by) =>
        row.State == FollowerState.Unknown
            ? await End(session, id, row, by, sent ? FollowerState.Sent : FollowerState.Failed, sent ? "followers.sent" : "followers.notSent", "")
            : NotNow(id, row.State), cancel);

    private static Problem NoName => Problem.Input(new("Chưa ghi họ tên.", "No name is given."), null, new($"Ghi họ tên người làm, không quá {LongestName} ký tự.", $"Give the name, at most {LongestName} characters."));

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<Result<string>> Move(string id, Actor who, Func<Session, Row, Actor, Task<Result<string>>> move, CancellationToken cancel)
    {
        if (Named(who) is not { } by)
            return NoName;
        var moved = await database.Write(async session => await session.First<Row>("""
            SELECT m.unit_id AS UnitId, m.state AS State, m.proposed_by AS ProposedBy, m.proposed_by_id AS ProposedById, u.settings AS Settings, c.grace_minutes AS Grace
            FROM follower_message m JOIN account c ON c.id = m.account_id JOIN unit u ON u.id = m.unit_id WHERE m.id = @id
            """, new { id }) is { } row ? await move(session, row, by)
            : Problem.Input(new("Không có lần gửi rộng này.", "There is no such message."), id, new("Xem mã bằng: campaigns account broadcast list.", "campaigns account broadcast list shows the ids.")), cancel);
        bell.Ring();
        return moved;
    }

    private async Task<Result<string>> End(Session session, string id, Row row, Actor by, FollowerState state, string act, string why)
    {
        await session.Run("""
            UPDATE follower_message SET state = @state, closed_by = @name, decided_by = CASE WHEN @state = 6 THEN @name ELSE decided_by END, why = @why, ended = store_now(@now), updated = store_now(@now) WHERE id = @id
            """, new { id, state, name = by.Name, why = why.Length > 0 ? why : null, now = Now });
        if (state != FollowerState.Sent)
            await session.Run("UPDATE follower_message_article SET live = 0 WHERE message_id = @id", new { id });
        await audit.Note(session, row.UnitId, by, act, id, why);
        return id;
    }

    private static Problem NotNow(string id, FollowerState state) => Problem.World(
        new($"Lần gửi rộng này đang ở trạng thái “{state.Words().Vi}”.", $"This message is {state.Words().En}."), id, new("Mở lại trang để xem tình hình mới.", "Look at it anew."));

    private static Actor? Named(Actor who) => who.Name.Normalize().Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) ? who with { Name = name } : null;

    private sealed class Row
    {
        public string UnitId { get; set; } = "";
        public FollowerState State { get; set; }
        public string ProposedBy { get; set; } = "";
        public string? ProposedById { get; set; }
        public string Settings { get; set; } = "{}";
        public int Grace { get; set; }
    }
}
