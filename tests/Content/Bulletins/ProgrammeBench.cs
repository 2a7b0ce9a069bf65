using System.Text.Json;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Templates;
using Campaigns.Content.Tests.Speech;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Bulletins;

/// <summary>A station with slots at 05:00 and 17:00 every day, a quarter of an hour each; the clock stands at 08:00 on Monday, 5 October 2026.</summary>
internal sealed class ProgrammeBench : IAsyncDisposable
{
    public static readonly DateOnly Monday = new(2026, 10, 5);
    public static readonly TimeOnly Morning = new(5, 0), Evening = new(17, 0);

    private int _made;

    private ProgrammeBench(TestStore store, Account station)
    {
        (Store, Station) = (store, station);
        Frame = new BulletinFrame(new TemplateFolder(new Installation(Repository.Root, store.Folder)));
        Composer = new ProgrammeComposer(store.Database, new AccountStore(store.Database, store.Clock), new UnitStore(store.Database, store.Clock), Readers.Shelf(store.Folder), Frame, store.Clock);
        Desk = new ProgrammeDesk(store.Database, Composer, new AuditLog(store.Clock), store.Clock);
        Bulletins = new BulletinStore(store.Database);
    }

    public TestStore Store { get; }
    public Account Station { get; private set; }
    public BulletinFrame Frame { get; }
    public ProgrammeComposer Composer { get; }
    public ProgrammeDesk Desk { get; }
    public BulletinStore Bulletins { get; }

    public static readonly Actor Editor = new("Lò Thị Hoa", null);

    public static async Task<ProgrammeBench> Open()
    {
        var store = await TestStore.Open();
        var station = await new AccountStore(store.Database, store.Clock).Save(new Account { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Radio, Name = "Đài Truyền thanh xã Mường Sáng" });
        var bench = new ProgrammeBench(store, station);
        await bench.Slot(Morning);
        await bench.Slot(Evening);
        return bench;
    }

    public async Task Slot(TimeOnly start, int minutes = 15, string? language = null)
    {
        await new SlotStore(Store.Database, Store.Clock).Save(Station.Id, BroadcastDays.EveryDay, start, minutes);
        await Store.Database.Write(session => session.Run("UPDATE slot SET language = @language WHERE account_id = @Id AND start = @at", new { language, Station.Id, at = (int)start.ToTimeSpan().TotalMinutes }));
    }

    public Task Rules(ProgrammeRules rules) => Settings(rules.In(Station.Settings));

    public async Task Settings(string settings) => Station = await new AccountStore(Store.Database, Store.Clock).Save(Station with { Settings = settings });

    /// <summary>An item that is approved for this station; the id of its post.</summary>
    public async Task<string> Approved(string title, DateOnly? day = null, TimeOnly? time = null, string? text = null, Item? like = null)
    {
        var id = Id.New(Store.Clock);
        var item = (like ?? new Item { Id = "", UnitId = "", Title = "", Body = "" }) with { Id = Id.New(Store.Clock), UnitId = Store.Unit.Id, Title = title, Body = "Nội dung.", State = ItemState.Approved };
        await new ItemStore(Store.Database, new AuditLog(Store.Clock), Store.Clock).Save(item, "Lò Thị Hoa");
        var due = Store.Unit.At(day ?? Monday, time ?? new TimeOnly(9, 0).AddMinutes(_made++)).ToUnixTimeMilliseconds();
        await Store.Database.Write(async session =>
        {
            await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) VALUES (@id, @unit, @item, 1, 'Hà Văn Minh', 0)", new { id = $"duyet-{id}", unit = Store.Unit.Id, item = item.Id });
            await session.Run("""
                INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, approval_id, content_hash, attempt, created, updated)
                VALUES (@id, @unit, @item, @station, 0, @due, @due + 7200000, 0, @due, @approval, @hash, 0, 0, 0)
                """, new { id, unit = Store.Unit.Id, item = item.Id, station = Station.Id, due, approval = $"duyet-{id}", hash = await Freeze(session, title, text ?? $"Tin {title}.") });
        });
        return id;
    }

    /// <summary>Gives the post other approved words.</summary>
    public Task<string> Reword(string post, string title, string text) => Store.Database.Write(async session =>
    {
        var hash = await Freeze(session, title, text);
        await session.Run("UPDATE post SET content_hash = @hash WHERE id = @post", new { hash, post });
        return hash;
    });

    public Task Void(string post) => Store.Database.Write(session => session.Run("UPDATE approval SET voided = @now WHERE id = @id", new { id = $"duyet-{post}", now = Store.Clock.GetUtcNow().ToUnixTimeMilliseconds() }));

    public Task Urgent(string post) => Store.Database.Write(async session =>
    {
        await session.Run("INSERT INTO person (id, unit_id, login, name, totp_step, created) VALUES ('minh', @Id, 'minh', 'Hà Văn Minh', 0, 0) ON CONFLICT DO NOTHING", new { Store.Unit.Id });
        await session.Run("""
            INSERT INTO approval_urgent (approval_id, unit_id, item_id, person, approver_id, approver, why, at)
            SELECT p.approval_id, p.unit_id, p.item_id, 'Lò Thị Hoa', 'minh', 'Hà Văn Minh', 'Nước suối dâng', @now FROM post p WHERE p.id = @post
            """, new { post, now = Store.Clock.GetUtcNow().ToUnixTimeMilliseconds() });
        await session.Run("UPDATE post SET due = @now, wake = @now WHERE id = @post", new { post, now = Store.Clock.GetUtcNow().ToUnixTimeMilliseconds() });
    });

    /// <summary>Hands the post over as the worker would, and marks it as published.</summary>
    public async Task<HandedOver> Publish(string post)
    {
        var (hash, due, bytes) = await Store.Database.Read(session => session.First<(string Hash, long Due, byte[] Bytes)>("SELECT p.content_hash, p.due, f.bytes FROM post p JOIN frozen f ON f.hash = p.content_hash WHERE p.id = @post", new { post }));
        var words = JsonSerializer.Deserialize<Variant>(bytes, Json.Compact)!;
        var handed = (await Composer.HandOver(Station, new HandedText(post, DateTimeOffset.FromUnixTimeMilliseconds(due), words.Title, words.Text, hash))).Value;
        if (handed == HandedOver.Placed)
            await Store.Database.Write(session => session.Run("UPDATE post SET state = 3 WHERE id = @post", new { post }));
        return handed;
    }

    /// <summary>What stands in a programme, after it was composed: titles, each with a sign for what it is there as (again, ?: stands in, !: puts right).</summary>
    public async Task<string> Programme(DateOnly day, TimeOnly start)
    {
        (await Composer.Keep(Station.Id)).Ok.ShouldBeTrue();
        var bulletin = (await Bulletins.Day(Station.Id, day)).FirstOrDefault(b => b.Start == start);
        return string.Join(" | ", (bulletin?.Entries ?? []).Select(e => e.Kind switch { EntryKind.Repeat => "again ", EntryKind.Reserve => "? ", EntryKind.Correction => "! ", _ => "" } + e.Title));
    }

    public async Task<Bulletin> Bulletin(DateOnly day, TimeOnly start)
    {
        await Composer.Keep(Station.Id);
        return (await Bulletins.Day(Station.Id, day)).Single(b => b.Start == start);
    }

    public async Task<Script> Script(DateOnly day, TimeOnly start)
    {
        var announcer = (await Readers.Shelf(Store.Folder).For(Store.Unit, Station)).Value!;
        return (await Frame.Compose(await Bulletin(day, start), Store.Unit, Station.Name, announcer, ProgrammeRules.Of(Station.Settings))).Value!;
    }

    public async Task Approve(DateOnly day, TimeOnly start)
    {
        var script = await Script(day, start);
        (await Desk.Approve(script, Editor, null)).ShouldBeNull();
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private Task<string> Freeze(Session session, string title, string text) => new FrozenStore(Store.Database, Store.Clock).Keep(session,
        JsonSerializer.SerializeToUtf8Bytes(new Variant { Form = VariantForm.RadioText, Title = title, Text = text }, Json.Compact), "application/json");
}
