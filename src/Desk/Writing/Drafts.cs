using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Writing;

/// <summary>Begins items from what is owed: a task, a day, an empty time. The words are still to be written.</summary>
internal sealed class Drafts(Database database, ItemStore items, PostStore posts, AccountStore accounts, TimeProvider clock)
{
    /// <summary>The item and, where a time was named, its post; both or neither.</summary>
    /// <param name="order">What it is for.</param>
    /// <param name="author">Who begins it.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <param name="free">Asked in the same transaction; false: nothing is to be begun after all, because somebody else did.</param>
    /// <param name="also">Done in the same transaction once the item is there.</param>
    public async Task<Result<Item>> Begin(DraftOrder order, string author, CancellationToken cancel, Func<Session, Task<bool>>? free = null, Func<Session, Item, Task>? also = null)
    {
        var item = ItemRules.Check(new Item
        {
            Id = Id.New(clock), UnitId = order.Unit.Id, Title = order.Title, Body = order.Body, Genre = order.Genre, Person = order.Person is { Length: > 0 } person ? person : author, WriteBy = order.WriteBy,
            PlanTaskId = order.TaskId, CampaignId = order.CampaignId, Section = order.Column, NotAfter = order.NotAfter,
        });
        if (!item.Ok)
            return item;
        if (Preflight.Secret(item.Value) is { } secret)
            return secret;
        var account = order.Post is { } wanted ? await accounts.Find(wanted.Account, cancel) : null;
        if (order.Post is { } post && (account is not { Active: true } || account.UnitId != order.Unit.Id || post.Due <= clock.GetUtcNow()))
            return Problem.Input(new("Giờ này đã qua, hoặc kênh đã tắt.", "The time is over, or the account is off."), null, new("Tải lại trang rồi chọn giờ khác.", "Load the page again and choose another time."));
        return await database.Write<Result<Item>>(async session =>
        {
            if (free is not null && !await free(session))
                return Twice;
            var made = await items.Add(session, item.Value, author);
            if (order.Post is { } at)
                await posts.Plan(session, [new NewPost(order.Unit.Id, made.Id, at.Account, at.Due, at.Due + account!.Grace)]);
            if (also is not null)
                await also(session, made);
            return made;
        }, cancel);
    }

    private static readonly Problem Twice = Problem.World(new("Bản nháp này vừa được tạo.", "The draft was begun just now."), null, new("Tải lại trang.", "Load the page again."));
}
