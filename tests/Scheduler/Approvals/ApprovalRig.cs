using System.Text;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Approvals;

/// <summary>A store with an item, its card, and posts on five accounts due tomorrow at seven.</summary>
internal sealed class ApprovalRig : IAsyncDisposable
{
    private ApprovalRig(TestStore store) => (Store, Accounts) = (store, new AccountStore(store.Database, store.Clock));

    public TestStore Store { get; }
    public FakeStudio Studio { get; } = new();
    public AccountStore Accounts { get; }
    public ItemStore Items => new(Store.Database, new AuditLog(Store.Clock), Store.Clock);
    public FrozenStore Frozen => new(Store.Database, Store.Clock);
    public Item Item { get; private set; } = null!;
    public DateTimeOffset Due => Store.Clock.GetUtcNow().AddDays(1);

    public ApprovalDesk Desk => new(Store.Database, Items, new PostStore(Store.Database, Store.Clock), new UnitStore(Store.Database, Store.Clock), Accounts, Frozen, new AuditLog(Store.Clock), Studio, Store.Media, Store.Limits, Store.Clock);

    public static async Task<ApprovalRig> Open(bool withPosts = true)
    {
        var rig = new ApprovalRig(await TestStore.Open());
        var saved = await rig.Items.Save(new Item
        {
            Id = Id.New(rig.Store.Clock), UnitId = rig.Store.Unit.Id, Title = "Ngày Chuyển đổi số quốc gia", Summary = "Xã hưởng ứng ngày 10/10.",
            Body = "Mời bà con đến **nhà văn hóa** lúc 7 giờ.", Tags = ["chuyển đổi số"],
        }, "editor");
        var carded = await rig.Items.SetCard(saved.Value!.Id, 1, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "10/10" }), "editor");
        rig.Item = carded.Value!;
        if (withPosts)
            foreach (var kind in new[] { ChannelKind.Portal, ChannelKind.Facebook, ChannelKind.ZaloOa, ChannelKind.Assisted, ChannelKind.Radio })
                await rig.Queue(kind);
        return rig;
    }

    /// <summary>Puts the item on an account of that kind; the id of the post.</summary>
    public async Task<string> Queue(ChannelKind kind, DateTimeOffset? due = null, string name = "")
    {
        var account = await Accounts.Save(new Account { Id = Id.New(Store.Clock), UnitId = Store.Unit.Id, Kind = kind, Name = $"{kind}{name}", Sandbox = true });
        var at = due ?? Due;
        await new PostStore(Store.Database, Store.Clock).Plan([new NewPost(Store.Unit.Id, Item.Id, account.Id, at, at.AddHours(2))]);
        return (await Store.Database.Read(session => session.Value<string>("SELECT id FROM post WHERE account_id = @Id", new { account.Id })))!;
    }

    /// <summary>The approved words of the post on an account of that kind, read back from their frozen bytes; null: not approved.</summary>
    public async Task<Variant?> Approved(ChannelKind kind)
    {
        var hash = await Store.Database.Read(session => session.Value<string?>(
            "SELECT p.content_hash FROM post p JOIN account a ON a.id = p.account_id WHERE p.item_id = @Id AND a.kind = @kind", new { Item.Id, kind }));
        return hash is null ? null : JsonSerializer.Deserialize<Variant>((await Frozen.Find(hash))!.Bytes, Json.Compact);
    }

    /// <summary>What the dispatcher asks before it claims.</summary>
    public Task<long> Claimable() => Store.Database.Read(async session => await session.Value<long>("""
        SELECT COUNT(*) FROM post p WHERE p.content_hash IS NOT NULL AND EXISTS (SELECT 1 FROM approval a WHERE a.id = p.approval_id AND a.voided IS NULL)
        """));

    public async Task<string> Picture(VariantPicture picture) => Encoding.UTF8.GetString((await Frozen.Find(picture.Hash))!.Bytes);

    public async Task<long> Count(string table) => await Store.Database.Read(async session => await session.Value<long>($"SELECT COUNT(*) FROM {table}"));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
