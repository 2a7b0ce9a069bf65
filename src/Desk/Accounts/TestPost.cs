using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Cards;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Accounts;

/// <summary>
/// A post that shows whether citizens see an account: an item of its own, approved by the person who asks for it and sent by the
/// worker like any other.
/// </summary>
internal sealed class TestPost(
    Database database, ItemStore items, PostStore posts, PostList list, ApprovalDesk approvals, AuditLog audit, ICardStudio studio, WorkBell bell, TimeProvider clock) : IDisposable
{
    private const string Act = "account.test", Template = "observance";

    /// <summary>A test that comes later than this surprises everybody.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>A button pressed twice makes one post.</summary>
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The newest test post of the account; null where there was none.</summary>
    public async Task<PostView?> Newest(Account account, CancellationToken cancel) =>
        await database.Read(session => session.Value<string>("""
            SELECT p.id FROM audit a JOIN post p ON p.id = a.subject WHERE a.unit_id = @UnitId AND a.act = @Act AND p.account_id = @Id ORDER BY a.at DESC, a.id DESC LIMIT 1
            """, new { account.UnitId, Act, account.Id }), cancel) is { } id ? await list.Find(id, cancel) : null;

    /// <summary>Who asked for it.</summary>
    public Task<string?> Person(string postId, CancellationToken cancel) =>
        database.Read(session => session.Value<string>("SELECT person FROM audit WHERE subject = @postId AND act = @Act", new { postId, Act }), cancel);

    /// <summary>Makes one that is due now, or finds the one that is under way; its id.</summary>
    public async Task<Result<string>> Make(Account account, Unit unit, string person, CancellationToken cancel)
    {
        if (!account.Active)
            return Problem.World(new("Kênh đang tắt nên bài thử không gửi được.", "The account is off."), account.Name, new("Bật hoặc kết nối lại kênh trước.", "Switch it on or connect it anew first."));
        await _one.WaitAsync(cancel);
        try
        {
            return await Newest(account, cancel) is { } under && TestView.IsUnderway(under.State) ? under.Id : await New(account, unit, person, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<Result<string>> New(Account account, Unit unit, string person, CancellationToken cancel)
    {
        var card = await Card(account, unit, cancel);
        if (!card.Ok && account.Kind == ChannelKind.ZaloOa)
            return card.Problems.Prepend(Problem.World(new("Zalo bắt buộc bài viết có ảnh bìa mà máy này chưa vẽ được ảnh.", "Zalo wants a cover, which cannot be painted here."))).ToArray();
        var kept = await items.Save(Words(unit), person, cancel);
        if (kept.Ok && card.Ok)
            kept = await items.SetCard(kept.Value.Id, kept.Value.Revision, card.Value, person, cancel);
        if (!kept.Ok)
            return kept.Problems.ToArray();
        var (item, now) = (kept.Value, clock.GetUtcNow());
        var id = await database.Write(async session =>
        {
            await posts.Plan(session, [new NewPost(unit.Id, item.Id, account.Id, now, now + Patience)]);
            var post = (await session.Value<string>("SELECT id FROM post WHERE item_id = @Id", new { item.Id }))!;
            await audit.Note(session, unit.Id, person, Act, post, $"Bài thử kết nối lên “{account.Name}”");
            return post;
        }, cancel);
        var approved = await approvals.Approve(new ApprovalRequest(item.Id, person) { How = "bài thử kết nối", AtOnce = true, By = ApprovalBy.Test }, cancel);
        if (approved.Ok)
        {
            bell.Ring();
            return id;
        }
        await posts.Cancel(id, person, CancellationToken.None);
        return approved.Problems.ToArray();
    }

    private Item Words(Unit unit) => new()
    {
        Id = Id.New(clock), UnitId = unit.Id, Title = $"Bài thử kết nối của {unit.Name}", Summary = "Bài thử để kiểm tra việc đăng tin; sẽ được gỡ sau khi kiểm tra xong.",
        Body = $"Đây là bài thử để kiểm tra việc đăng tin của {unit.Name} lên kênh này. Bài không có nội dung tuyên truyền và sẽ được gỡ sau khi kiểm tra xong. Mong bà con thông cảm.",
    };

    /// <summary>The card in words, once it is sure that it can be painted in the size of the account.</summary>
    private async Task<Result<ItemCard>> Card(Account account, Unit unit, CancellationToken cancel)
    {
        var boxes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kicker"] = "Kiểm tra kỹ thuật", ["title"] = "Bài thử kết nối", ["message"] = "Ảnh thử để kiểm tra việc đăng tin, sẽ được gỡ sau khi kiểm tra xong.", ["unit"] = unit.Name,
        };
        var (width, height) = account.Kind == ChannelKind.Facebook ? (1080, 1080) : (1200, 630);
        var painted = await studio.For(unit.Code).Paint(Template, boxes, width, height, cancel);
        return painted.Ok ? new ItemCard(Template, boxes) : painted.Problems.ToArray();
    }
}
