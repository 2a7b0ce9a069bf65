using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Documents;
using Campaigns.Content.Speech;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Notices;

namespace Campaigns.Scheduler.Tests.Notices;

/// <summary>That a programme is about to begin and nobody approved it.</summary>
public sealed class ProgrammeReminderTests
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    [StoreFact]
    public async Task It_is_told_two_hours_and_half_an_hour_before_where_only_approved_programmes_are_read()
    {
        await using var store = await TestStore.Open();
        var (station, parts) = await Station(store, new ProgrammeRules { Approval = true });

        await At(new(14, 30));
        (await Told()).ShouldBeEmpty("it is still far");
        await At(new(15, 30));
        await At(new(15, 31));
        var first = (await Told()).ShouldHaveSingleItem();
        first.Subject.ShouldBe("Chương trình 17:00 chưa được duyệt, còn dưới 2 giờ: “Đài xã”");
        first.Text.ShouldContain("• Lịch tiêm chủng");
        await At(new(16, 40));
        (await Told()).Count.ShouldBe(2);
        (await Told())[0].Subject.ShouldStartWith("Chương trình 17:00 vẫn chưa được duyệt, còn dưới 30 phút");

        async Task At(TimeOnly time)
        {
            store.Clock.MoveTo(store.Unit.At(Monday, time));
            await parts.Reminder.Gather(default);
        }

        Task<IReadOnlyList<Notice>> Told() => parts.Notices.Newest([station.UnitId], 10);
    }

    [StoreTheory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Nobody_is_told_of_what_was_approved_or_needs_no_approval(bool rule, bool approved)
    {
        await using var store = await TestStore.Open();
        var (station, parts) = await Station(store, new ProgrammeRules { Approval = rule });
        if (approved)
            (await parts.Desk.Approve(await parts.Script(), new Actor("Hà Văn Minh", null), null)).ShouldBeNull();
        store.Clock.MoveTo(store.Unit.At(Monday, new(16, 50)));

        await parts.Reminder.Gather(default);

        (await parts.Notices.Newest([station.UnitId], 10)).ShouldBeEmpty();
    }

    private static async Task<(Account Station, Parts Parts)> Station(TestStore store, ProgrammeRules rules)
    {
        var (accounts, units) = (new AccountStore(store.Database, store.Clock), new UnitStore(store.Database, store.Clock));
        var templates = new TemplateFolder(new Installation(Repository.Root, store.Folder));
        var (speech, frame, bulletins, notices) = (new SpeechShelf(templates, new DocumentCatalog(templates)), new BulletinFrame(templates), new BulletinStore(store.Database), new NoticeDesk(store.Database, store.Clock));
        var station = await accounts.Save(new Account { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Kind = ChannelKind.Radio, Name = "Đài xã", Settings = rules.In("{}") });
        await new SlotStore(store.Database, store.Clock).Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await store.Database.Write(async session =>
        {
            await session.Run("INSERT INTO item (id, unit_id, title, body, summary, genre, tags, slogans, state, revision, created, updated) VALUES ('i', @Id, 'Lịch tiêm chủng', '', '', 0, '[]', '[]', 2, 1, 0, 0)", new { store.Unit.Id });
            await session.Run("""
                INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, created, updated) VALUES ('p', @unit, 'i', @Id, 0, 0, 0, 3, 0, 0, 0, 0)
                """, new { unit = store.Unit.Id, station.Id });
            await session.Run("INSERT INTO bulletin (id, account_id, day, start, minutes, created) VALUES ('b', @Id, @day, 1020, 15, 0)", new { station.Id, day = Monday.Iso() });
            await session.Run("INSERT INTO bulletin_entry (id, bulletin_id, position, kind, post_id, title, text, content_hash, by_hand, handed) VALUES ('e', 'b', 1, 0, 'p', 'Lịch tiêm chủng', 'Mời bà con.', 'x', 0, 1)");
        });
        var composer = new ProgrammeComposer(store.Database, accounts, units, speech, frame, store.Clock);
        return (station, new Parts(new ProgrammeReminder(accounts, units, bulletins, frame, speech, notices, store.Clock), notices, new ProgrammeDesk(store.Database, composer, new AuditLog(store.Clock), store.Clock),
            async () => (await frame.Compose((await bulletins.Find("b"))!, store.Unit, station.Name, (await speech.For(store.Unit, station)).Value!, rules)).Value!));
    }

    private sealed record Parts(ProgrammeReminder Reminder, NoticeDesk Notices, ProgrammeDesk Desk, Func<Task<Script>> Script);
}
