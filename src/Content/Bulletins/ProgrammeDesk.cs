using System.Globalization;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>What people do with programmes that are to come. Each act stands in the audit; after it the programmes are composed anew.</summary>
public sealed class ProgrammeDesk(Database database, ProgrammeComposer composer, AuditLog audit, TimeProvider clock)
{
    /// <summary>On how many further days an item may be read again.</summary>
    public const int MostRepeats = 14;

    /// <summary>The place behind all that stands in a programme, but for what stands in for it.</summary>
    private const string Behind = "SELECT COALESCE(MAX(n.position), 0) + 1 FROM bulletin_entry n WHERE n.bulletin_id = @to AND n.kind <> 2";

    private static readonly Problem Gone = Problem.World(new("Mục này không còn ở chương trình đó.", "This entry is not in that programme any more."), null, new("Tải lại trang rồi làm lại.", "Load the page again and repeat it."));

    private static readonly Problem Begun = Problem.Input(new("Chương trình này đã đến giờ phát nên không sửa được nữa.", "The time of this programme has come, so it is not changed any more."), null, new("Chọn chương trình sắp tới.", "Choose one to come."));

    /// <summary>Moves an entry one place up, or down; the order is a person's from then on.</summary>
    public Task<Problem?> Shift(string entryId, int by, Actor person, CancellationToken cancel = default) => Act(entryId, person, "programme.order", async (session, bulletin, entry) =>
    {
        var order = bulletin.Entries.Where(one => one.Kind != EntryKind.Reserve).ToList();
        var (at, to) = (order.FindIndex(one => one.Id == entry.Id), order.FindIndex(one => one.Id == entry.Id) + Math.Sign(by));
        if (at < 0)
            return (Gone, "");
        if (to >= 0 && to < order.Count)
            (order[at], order[to]) = (order[to], order[at]);
        for (var place = 0; place < order.Count; place++)
            await session.Run("UPDATE bulletin_entry SET position = @position WHERE id = @Id", new { order[place].Id, position = place + 1 });
        await session.Run("UPDATE bulletin SET by_hand = 1 WHERE id = @Id", new { bulletin.Id });
        return (null, $"{entry.Title}: {Math.Max(0, to) + 1}/{order.Count}");
    }, cancel);

    /// <summary>Puts an entry into another programme of the same station that is to come; it stays there.</summary>
    /// <param name="entryId">What is moved.</param>
    /// <param name="day">The other one's day.</param>
    /// <param name="start">And its start.</param>
    /// <param name="minutes">The longest it may take, where it is not in the store yet.</param>
    /// <param name="language">Of its programmes.</param>
    /// <param name="person">Who moves.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Problem?> Move(string entryId, DateOnly day, TimeOnly start, int minutes, string? language, Actor person, CancellationToken cancel = default) => Act(entryId, person, "programme.move", async (session, bulletin, entry) =>
    {
        if (entry.Kind == EntryKind.Reserve)
            return (Problem.Input(new("Mục dự phòng tự điền, không chuyển được.", "What stands in is filled by itself and cannot be moved."), entry.Title, new("Bấm “Thêm tin, bài dự phòng” ở buổi kia.", "Add it to the other programme.")), "");
        if (await Past(session, bulletin.AccountId, day, start))
            return (Begun, "");
        var last = await session.Value<long?>("SELECT i.not_after FROM item i JOIN post p ON p.item_id = i.id WHERE p.id = @PostId", new { entry.PostId });
        if (await Moment(session, bulletin.AccountId, day, start) > last)
            return (Problem.Input(new("Buổi đó đã quá hạn chót của tin, bài.", "That programme is later than the item's last moment."), entry.Title, new("Chọn buổi sớm hơn, hoặc sửa hạn chót của tin, bài.", "Choose an earlier one, or change the item's last moment.")), "");
        var to = await Open(session, bulletin.AccountId, day, start, minutes, language);
        await session.Run($"UPDATE bulletin_entry SET bulletin_id = @to, by_hand = 1, position = ({Behind}) WHERE id = @Id", new { to, entry.Id });
        return (null, string.Create(CultureInfo.InvariantCulture, $"{entry.Title}: {bulletin.Day:dd/MM} {bulletin.Start:HH\\:mm} → {day:dd/MM} {start:HH\\:mm}"));
    }, cancel);

    /// <summary>Takes out what is read again, stands there by a person's hand, or was moved: it is planned by itself again, or not at all.</summary>
    public Task<Problem?> Remove(string entryId, Actor person, CancellationToken cancel = default) => Act(entryId, person, "programme.remove", async (session, _, entry) =>
    {
        if (entry.Handed || entry.Kind == EntryKind.Correction || !entry.ByHand)
            return (Problem.Input(new("Chỉ bỏ được mục do người thêm hoặc chuyển vào.", "Only what a person added or moved here can be taken out."), entry.Title, new("Muốn thôi đọc tin, bài này thì tạm giữ hoặc gỡ bài đăng của nó.", "To stop it from being read, hold its post or take it down.")), "");
        await session.Run("DELETE FROM bulletin_entry WHERE id = @Id AND handed IS NULL", new { entry.Id });
        return (null, entry.Title);
    }, cancel);

    /// <summary>Adds an approved text that may stand in (dự phòng) to a programme: as something that is read again, or, never read before, as its own place, wherever it was planned.</summary>
    public async Task<Problem?> Add(string accountId, DateOnly day, TimeOnly start, int minutes, string? language, string postId, Actor person, CancellationToken cancel = default)
    {
        var problem = await database.Write(async session =>
        {
            if (await Past(session, accountId, day, start))
                return Begun;
            var found = await Candidate.Worded(session, await Candidate.Of(session, accountId, 0, day, Now, null));
            if (found.FirstOrDefault(one => one.PostId == postId && one is { Reserve: not null, State: Candidate.Waiting or Candidate.Published }) is not { } one)
                return Problem.Input(new("Tin, bài này không còn là dự phòng, hoặc lần duyệt không còn hiệu lực.", "This item may not stand in any more, or its approval is void."), null, new("Chọn tin, bài khác.", "Choose another."));
            var at = await Moment(session, accountId, day, start);
            if (!one.StandsIn(DateTimeOffset.FromUnixTimeMilliseconds(at)) || at > one.NotAfter)
                return Problem.Input(new("Buổi này nằm ngoài thời gian mà lần duyệt hoặc hạn chót của tin, bài cho phép.", "This programme is outside what the approval or the last moment of the item allows."), one.Title, new("Chọn buổi khác.", "Choose another programme."));
            var to = await Open(session, accountId, day, start, minutes, language);
            var row = new { id = Id.New(clock), to, kind = one.Open ? EntryKind.Item : EntryKind.Repeat, one.PostId, one.Title, one.Text, one.ContentHash };
            if (one.Open && await session.First<EntryPlace>("SELECT b.day AS Day, b.start AS Start FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id WHERE e.post_id = @PostId AND e.kind = 0", row) is { } planned)
            {
                if (await Past(session, accountId, Days.OfIso(planned.Day), WallMinutes.Time(planned.Start)))
                    return Problem.Input(new("Tin, bài này đang ở một buổi đã đến giờ phát.", "This item is in a programme whose time has come."), one.Title, new("Chọn tin, bài khác.", "Choose another."));
                await session.Run($"UPDATE bulletin_entry SET bulletin_id = @to, by_hand = 1, position = ({Behind}) WHERE post_id = @PostId AND kind = 0", row);
            }
            else
                await session.Run($"INSERT INTO bulletin_entry (id, bulletin_id, position, kind, post_id, title, text, content_hash, by_hand) VALUES (@id, @to, ({Behind}), @kind, @PostId, @Title, @Text, @ContentHash, 1)", row);
            await Note(session, accountId, person, "programme.add", to, one.Title);
            return null;
        }, cancel);
        return problem ?? await Compose(accountId, cancel);
    }

    /// <summary>Says how a station reads a post: before others, again on further days, until a day, in the place of a programme that is missing.</summary>
    public async Task<Problem?> Plan(string postId, EntryPriority priority, int repeats, DateOnly? until, bool reserve, Actor person, CancellationToken cancel = default)
    {
        if (repeats is < 0 or > MostRepeats)
            return Problem.Input(new($"Số lần phát lại từ 0 đến {MostRepeats}.", $"It is read again 0 to {MostRepeats} times."), "phat-lai");
        if (priority is not (EntryPriority.Usual or EntryPriority.First))
            return Problem.Input(new("Khẩn cấp chỉ phát bằng nút “Phát khẩn cấp”, có người duyệt được nêu tên.", "What is urgent goes out by its own way, with an approver named."), "uu-tien");
        var account = await database.Write(async session =>
        {
            var station = await session.Value<string>("SELECT account_id FROM post WHERE id = @postId", new { postId });
            if (station is null)
                return null;
            await session.Run("""
                INSERT INTO radio_plan (post_id, account_id, priority, repeats, until, reserve, person, updated) VALUES (@postId, @station, @priority, @repeats, @until, @reserve, @Name, @now)
                ON CONFLICT (post_id) DO UPDATE SET priority = excluded.priority, repeats = excluded.repeats, until = excluded.until,
                  reserve = CASE WHEN excluded.reserve IS NULL THEN NULL ELSE COALESCE(radio_plan.reserve, excluded.reserve) END, person = excluded.person, updated = excluded.updated
                """, new { postId, station, priority, repeats, until = until?.Iso(), reserve = reserve ? Now : (long?)null, person.Name, now = Now });
            await Note(session, station, person, "programme.plan", postId, string.Create(CultureInfo.InvariantCulture,
                $"{(priority == EntryPriority.First ? "ưu tiên" : "thông thường")}, phát lại {repeats}{(until is { } last ? $", đến {last:dd/MM/yyyy}" : "")}{(reserve ? ", dự phòng" : "")}"));
            return station;
        }, cancel);
        return account is null ? Gone : await Compose(account, cancel);
    }

    /// <summary>Lets an approved text stand in from now on, or no more; how it is read otherwise stays. It need not have been posted before.</summary>
    public async Task<Problem?> Reserve(string accountId, string postId, bool reserve, Actor person, CancellationToken cancel = default)
    {
        var done = await database.Write(async session =>
        {
            if (await session.Value<string>("""
                SELECT i.title FROM post p JOIN item i ON i.id = p.item_id
                 WHERE p.id = @postId AND p.account_id = @accountId AND (@on = 0 OR EXISTS (SELECT 1 FROM approval a WHERE a.id = p.approval_id AND a.voided IS NULL))
                """, new { postId, accountId, on = reserve ? 1 : 0 }) is not { } title)
                return false;
            await session.Run("""
                INSERT INTO radio_plan (post_id, account_id, priority, repeats, until, reserve, person, updated) VALUES (@postId, @accountId, 0, 0, NULL, @reserve, @Name, @now)
                ON CONFLICT (post_id) DO UPDATE SET reserve = CASE WHEN excluded.reserve IS NULL THEN NULL ELSE COALESCE(radio_plan.reserve, excluded.reserve) END, person = excluded.person, updated = excluded.updated
                """, new { postId, accountId, reserve = reserve ? Now : (long?)null, person.Name, now = Now });
            await Note(session, accountId, person, "programme.plan", postId, $"{title}: {(reserve ? "dự phòng" : "thôi dự phòng")}");
            return true;
        }, cancel);
        return done ? await Compose(accountId, cancel) : Problem.Input(new("Tin, bài này chưa được duyệt cho đài, hoặc lần duyệt không còn hiệu lực.", "This text is not approved for the station."), null, new("Gửi duyệt với kênh là đài này rồi chọn lại.", "Have it approved for this station first."));
    }

    /// <summary>Asks the leader for the programme as it was read.</summary>
    public Task<Problem?> Ask(Script read, Actor person, CancellationToken cancel = default) => Sealed(read, person, "programme.ask", (session, bulletin) => session.Run(
        "UPDATE bulletin SET asked_hash = @Hash, asked_by = @Name, asked = @now WHERE id = @Id", new { read.Hash, person.Name, now = Now, bulletin.Id }), cancel);

    /// <summary>Approves the programme as it was read, as one thing: its written texts and their order. A change of either since then approves nothing.</summary>
    /// <param name="read">What its page showed.</param>
    /// <param name="person">Who approves.</param>
    /// <param name="place">In whose place; null: in their own right.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Problem?> Approve(Script read, Actor person, Actor? place, CancellationToken cancel = default) => Sealed(read, person, "programme.approve", (session, bulletin) => session.Run("""
        INSERT INTO bulletin_approval (id, bulletin_id, hash, reading, person, person_id, for_person, at) VALUES (@id, @bulletinId, @Hash, @Reading, @Name, @personId, @other, @now)
        """, new { id = Id.New(clock), bulletinId = bulletin.Id, read.Hash, read.Reading, person.Name, personId = person.Id, other = place?.Name, now = Now }), cancel);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The script was composed of the rows as they are: entries and their order are looked at once more in the transaction.</summary>
    private async Task<Problem?> Sealed(Script read, Actor person, string act, Func<Session, Bulletin, Task> write, CancellationToken cancel)
    {
        var seen = read.Bulletin;
        var problem = await database.Write(async session =>
        {
            if (await BulletinRow.Find(session, seen.Id) is not { } bulletin || !Same(bulletin, seen))
                return Problem.World(new("Chương trình vừa thay đổi sau khi bạn đọc; chưa làm gì.", "The programme changed after you read it; nothing was done."), null, new("Đọc lại rồi bấm lại.", "Read it again, then press again."));
            if (await Past(session, bulletin.AccountId, bulletin.Day, bulletin.Start))
                return Begun;
            await write(session, bulletin);
            await Note(session, bulletin.AccountId, person, act, bulletin.Id, string.Create(CultureInfo.InvariantCulture, $"{bulletin.Day:dd/MM/yyyy} {bulletin.Start:HH\\:mm}, {read.Hash[..16]}"));
            return null;
        }, cancel);
        return problem ?? await Compose(seen.AccountId, cancel);
    }

    private static bool Same(Bulletin one, Bulletin other) => one.Entries.Where(Counts).Select(Part).SequenceEqual(other.Entries.Where(Counts).Select(Part));

    private static bool Counts(BulletinEntry entry) => entry.Kind != EntryKind.Reserve && !entry.Urgent;

    private static (string, string, string, string?) Part(BulletinEntry entry) => (entry.Id, entry.Title, entry.Text, entry.Recording?.Hash);

    private async Task<Problem?> Act(string entryId, Actor person, string act, Func<Session, Bulletin, BulletinEntry, Task<(Problem? Problem, string Detail)>> work, CancellationToken cancel)
    {
        var (problem, account) = await database.Write<(Problem?, string)>(async session =>
        {
            if (await session.Value<string>("SELECT bulletin_id FROM bulletin_entry WHERE id = @entryId AND withdrawn IS NULL", new { entryId }) is not { } id
                || await BulletinRow.Find(session, id) is not { } bulletin || bulletin.Entries.FirstOrDefault(one => one.Id == entryId) is not { } entry)
                return (Gone, "");
            if (await Past(session, bulletin.AccountId, bulletin.Day, bulletin.Start))
                return (Begun, "");
            var (refused, detail) = await work(session, bulletin, entry);
            if (refused is null)
                await Note(session, bulletin.AccountId, person, act, bulletin.Id, detail);
            return (refused, bulletin.AccountId);
        }, cancel);
        return problem ?? await Compose(account, cancel);
    }

    private async Task<Problem?> Compose(string accountId, CancellationToken cancel) => (await composer.Keep(accountId, cancel)) is { Ok: false } failed ? failed.Problems[0] : null;

    private async Task<string> Open(Session session, string accountId, DateOnly day, TimeOnly start, int minutes, string? language)
    {
        var at = new { accountId, day = day.Iso(), start = start.Minutes() };
        await session.Run("INSERT INTO bulletin (id, account_id, day, start, minutes, language, created) VALUES (@id, @accountId, @day, @start, @minutes, @language, @now) ON CONFLICT (account_id, day, start) DO NOTHING",
            new { id = Id.New(clock), at.accountId, at.day, at.start, minutes, language, now = Now });
        return (await session.Value<string>("SELECT id FROM bulletin WHERE account_id = @accountId AND day = @day AND start = @start", at))!;
    }

    private async Task<bool> Past(Session session, string accountId, DateOnly day, TimeOnly start) => await Moment(session, accountId, day, start) <= Now;

    private static async Task<long> Moment(Session session, string accountId, DateOnly day, TimeOnly start)
    {
        var zone = await session.Value<string>("SELECT u.zone FROM unit u JOIN account a ON a.unit_id = u.id WHERE a.id = @accountId", new { accountId });
        return Units.UnitClock.At(TimeZoneInfo.FindSystemTimeZoneById(zone!), day, start).ToUnixTimeMilliseconds();
    }

    private async Task Note(Session session, string accountId, Actor person, string act, string subject, string detail) =>
        await audit.Note(session, (await session.Value<string>("SELECT unit_id FROM account WHERE id = @accountId", new { accountId }))!, person, act, subject, detail);

    private sealed class EntryPlace
    {
        public string Day { get; set; } = "";
        public int Start { get; set; }
    }
}
