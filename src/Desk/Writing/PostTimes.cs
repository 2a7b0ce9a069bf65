using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Items;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Writing;

/// <summary>On which channels an item goes out, and when, as its page sets it.</summary>
internal sealed class PostTimes(Database database, AccountStore accounts, PostStore store, PostList posts, AuditLog audit, TimeProvider clock)
{
    /// <summary>A time chosen a moment ago is not past.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Adds a post on each of the accounts at one time, all of them or none.</summary>
    public async Task<Problem?> Add(Item item, Unit unit, IReadOnlyList<string> accountIds, string time, string person, CancellationToken cancel)
    {
        var chosen = (await accounts.Of(unit.Id, cancel)).Where(account => account.Active && accountIds.Contains(account.Id, StringComparer.Ordinal)).ToArray();
        if (chosen.Length == 0)
            return Problem.Input(new("Chưa chọn kênh nào.", "No channel is chosen."), null, new("Đánh dấu ít nhất một kênh.", "Tick at least one."));
        var due = Due(time, unit);
        if (!due.Ok)
            return due.Problems[0];
        if (item.NotAfter < due.Value)
            return Late;
        if (await Right(item, unit, due.Value, cancel) is { } over)
            return over;
        await database.Write(async session =>
        {
            foreach (var account in chosen)
            {
                var round = await session.Value<int>("SELECT COUNT(*) FROM post WHERE item_id = @Id AND account_id = @account", new { item.Id, account = account.Id });
                await store.Plan(session, [new NewPost(unit.Id, item.Id, account.Id, due.Value, item.NotAfter ?? due.Value + account.Grace, round)]);
            }
            await audit.Note(session, unit.Id, person, "item.queue", item.Id,
                $"Xếp lịch {unit.Local(due.Value).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture)}: {string.Join(", ", chosen.Select(account => account.Name))}.");
        }, cancel);
        return null;
    }

    /// <summary>Moves a post that has not left.</summary>
    public async Task<Problem?> Move(Item item, Unit unit, string postId, string time, string person, CancellationToken cancel)
    {
        if (await posts.Find(postId, cancel) is not { } post || post.Item != item.Id || await accounts.Find(post.Account, cancel) is not { } account)
            return Missing;
        var due = Due(time, unit);
        if (!due.Ok)
            return due.Problems[0];
        return item.NotAfter < due.Value ? Late : await Right(item, unit, due.Value, cancel) ?? await store.Move(postId, due.Value, item.NotAfter ?? due.Value + account.Grace, person, cancel);
    }

    /// <summary>Takes a post off the list.</summary>
    public async Task<Problem?> Cancel(Item item, string postId, string person, CancellationToken cancel) =>
        await posts.Find(postId, cancel) is { } post && post.Item == item.Id ? await store.Cancel(postId, person, cancel) : Missing;

    /// <summary>What the item has of the library and may not use any more at that time.</summary>
    private async Task<Problem?> Right(Item item, Unit unit, DateTimeOffset due, CancellationToken cancel) =>
        (await database.Read(session => LibraryRights.Refuse(session, item, unit, due), cancel)).Cast<Problem?>().FirstOrDefault();

    private Result<DateTimeOffset> Due(string time, Unit unit)
    {
        if (time.Trim().Length == 0)
            return Problem.Input(new("Chưa chọn ngày giờ đăng.", "No time is chosen."), null, new("Chọn ngày và giờ.", "Choose a day and a time."));
        var due = WhenArgument.Parse(time.Trim(), unit.Zone, "gio", clock);
        return due.Ok && due.Value < clock.GetUtcNow() - Patience
            ? Problem.Input(new("Giờ đăng đã qua.", "The time is past."), null, new("Chọn giờ muộn hơn.", "Choose a later one.")) : due;
    }

    private static readonly Problem Missing = Problem.Input(new("Không có bài đăng này.", "There is no such post."));

    private static readonly Problem Late = Problem.Input(
        new("Giờ đăng muộn hơn hạn đăng cuối của tin, bài.", "The time lies after the item's last moment."), null, new("Chọn giờ sớm hơn, hoặc dời hạn đăng cuối.", "Choose an earlier time, or move the last moment."));
}
