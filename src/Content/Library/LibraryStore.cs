using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Store;

namespace Campaigns.Content.Library;

/// <summary>
/// The library (kho tư liệu) of each unit. The same bytes are there once a unit. What was ever used stays: it can be retired, so that
/// nobody chooses it again, and never deleted.
/// </summary>
public sealed class LibraryStore(Database database, FrozenStore frozen, AuditLog audit, TimeProvider clock)
{
    /// <summary>A list of items in which an entry was used is no longer.</summary>
    public const int MostUses = 100;

    /// <summary>Keeps a picture; the entry that has the same bytes where there is one.</summary>
    public Task<Result<LibraryEntry>> Add(string unitId, CleanPicture picture, LibraryNotes notes, Actor person, CancellationToken cancel = default) =>
        Add(new() { Id = Id.New(clock), UnitId = unitId, Kind = LibraryKind.Picture, Notes = notes, Hash = FrozenStore.Hash(picture.Bytes), MediaType = picture.MediaType, Size = picture.Bytes.Length,
            Width = picture.Width, Height = picture.Height, Person = person.Name, Created = clock.GetUtcNow() }, person, session => frozen.Keep(session, picture.Bytes, picture.MediaType), cancel);

    /// <summary>Keeps a video whose bytes <see cref="Media.MediaShelf"/> has.</summary>
    public Task<Result<LibraryEntry>> Add(string unitId, ItemVideo video, LibraryNotes notes, Actor person, CancellationToken cancel = default) =>
        Add(new() { Id = Id.New(clock), UnitId = unitId, Kind = LibraryKind.Video, Notes = notes, Hash = video.Hash, MediaType = video.MediaType, Size = video.Size,
            Width = video.Width, Height = video.Height, Seconds = video.Seconds, Person = person.Name, Created = clock.GetUtcNow() }, person, null, cancel);

    /// <summary>Keeps a text.</summary>
    public Task<Result<LibraryEntry>> Add(string unitId, LibraryNotes text, Actor person, CancellationToken cancel = default) =>
        Add(new() { Id = Id.New(clock), UnitId = unitId, Kind = LibraryKind.Text, Notes = text, Person = person.Name, Created = clock.GetUtcNow() }, person, null, cancel);

    public Task<LibraryEntry?> Find(string id, CancellationToken cancel = default) => database.Read(session => Find(session, id), cancel);

    /// <summary>One page of what is sought, newest first.</summary>
    public Task<LibraryPage> List(LibrarySought sought, CancellationToken cancel = default) => sought.Units.Count == 0 ? Task.FromResult(new LibraryPage([], 0)) : database.Read(async session =>
    {
        var args = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["units"] = sought.Units, ["limit"] = LibrarySought.PageLength, ["skip"] = (Math.Clamp(sought.Page, 1, 10_000) - 1) * LibrarySought.PageLength,
        };
        var where = $" WHERE l.unit_id IN @units AND l.retired IS {(sought.Retired ? "NOT " : "")}NULL";
        if (sought.Kind is { } kind)
            (args["kind"], where) = ((int)kind, where + " AND l.kind = @kind");
        if (sought.EndingBy is { } day)
            (args["day"], where) = (LibraryRow.Day(day), where + " AND l.until <= @day");
        foreach (var (pattern, at) in SoughtText.Patterns(sought.Text).Select((pattern, at) => (pattern, at)))
            (args[$"term{at}"], where) = (pattern, where + $" AND l.sought LIKE @term{at} ESCAPE '\\'");
        return new LibraryPage(
            [.. (await session.List<LibraryRow>($"SELECT {LibraryRow.Columns} FROM library l{where} ORDER BY l.created DESC, l.id DESC LIMIT @limit OFFSET @skip", args)).Select(row => row.Entry())],
            await session.Value<int>($"SELECT COUNT(*) FROM library l{where}", args));
    }, cancel);

    /// <summary>Where it is, or once was: the newest first, at most <see cref="MostUses"/>.</summary>
    public Task<IReadOnlyList<LibraryUse>> Uses(string id, CancellationToken cancel = default) => database.Read(session => session.List<LibraryUse>($"""
        SELECT i.id AS ItemId, i.title AS Title, u.first AS First, (SELECT COUNT(*) FROM post p WHERE p.item_id = i.id AND p.published IS NOT NULL) AS Posts
        FROM library_use u JOIN item i ON i.id = u.item_id WHERE u.entry_id = @id ORDER BY u.first DESC, i.id LIMIT {MostUses}
        """, new { id }), cancel);

    /// <summary>Notes that an item has it; what an item has of pictures and video is noted by the item itself.</summary>
    public Task Used(string id, string itemId, CancellationToken cancel = default) => database.Write(session =>
        session.Run("INSERT INTO library_use (entry_id, item_id, first) VALUES (@id, @itemId, @now) ON CONFLICT (entry_id, item_id) DO NOTHING", new { id, itemId, now = Now }), cancel);

    /// <summary>Says something else of it. Items that have it keep what they said.</summary>
    public Task<Result<LibraryEntry>> Change(string id, LibraryNotes notes, Actor person, CancellationToken cancel = default) => Act(id, person, "library.change", async (session, entry) =>
    {
        var right = LibraryRules.Check(notes, entry.Kind);
        if (!right.Ok)
            return right.Problems;
        await session.Run("""
            UPDATE library SET title = @Title, alt = @Alt, credit = @Credit, consent = @Consent, until = @until, body = @Body, sought = @sought, updated = @now WHERE id = @Id
            """, Parameters(entry with { Notes = right.Value }));
        return [];
    }, cancel);

    /// <summary>Takes it out of what can be chosen, or puts it back.</summary>
    public Task<Result<LibraryEntry>> Retire(string id, bool retired, Actor person, CancellationToken cancel = default) => Act(id, person, retired ? "library.retire" : "library.restore", async (session, _) =>
    {
        await session.Run("UPDATE library SET retired = @at, updated = @now WHERE id = @id", new { at = retired ? Now : (long?)null, now = Now, id });
        return [];
    }, cancel);

    /// <summary>Deletes what no item ever had; the problem where one did. Bytes of a picture that nothing else names go with it.</summary>
    public async Task<Problem?> Delete(string id, Actor person, CancellationToken cancel = default) => (await Act(id, person, "library.delete", async (session, entry) =>
    {
        if (entry.Uses > 0)
            return [Problem.World(new("Tư liệu này đã dùng trong tin, bài nên không xóa được.", "It was used in an item and cannot be deleted."), entry.Notes.Title,
                new("Cất đi để không ai chọn nữa.", "Retire it, so that nobody chooses it again."))];
        await session.Run("DELETE FROM library WHERE id = @id", new { id });
        if (entry.Kind == LibraryKind.Picture)
            await session.Run("""
                DELETE FROM frozen WHERE hash = @Hash AND NOT EXISTS (SELECT 1 FROM library WHERE hash = @Hash) AND NOT EXISTS (SELECT 1 FROM portal_page WHERE picture_hash = @Hash)
                  AND NOT EXISTS (SELECT 1 FROM assisted_post WHERE screenshot_hash = @Hash) AND NOT EXISTS (SELECT 1 FROM change_hand WHERE screenshot_hash = @Hash)
                  AND NOT EXISTS (SELECT 1 FROM collecting_photo WHERE hash = @Hash)
                """, new { entry.Hash });
        return [];
    }, cancel)).Problems is [var problem, ..] ? problem : null;

    private static async Task<LibraryEntry?> Find(Session session, string id) =>
        (await session.First<LibraryRow>($"SELECT {LibraryRow.Columns} FROM library l WHERE l.id = @id", new { id }))?.Entry();

    private async Task<Result<LibraryEntry>> Add(LibraryEntry entry, Actor person, Func<Session, Task>? bytes, CancellationToken cancel)
    {
        var right = LibraryRules.Check(entry.Notes, entry.Kind);
        if (!right.Ok)
            return right.Problems.ToArray();
        return await database.Write<Result<LibraryEntry>>(async session =>
        {
            if (entry.Hash is not null && await session.First<LibraryRow>($"SELECT {LibraryRow.Columns} FROM library l WHERE l.unit_id = @UnitId AND l.hash = @Hash", new { entry.UnitId, entry.Hash }) is { } there)
                return there.Retired is null ? there.Entry() : Problem.World(
                    new("Tệp này đã có trong kho và đã được cất đi.", "The library has this file, and it was retired."), there.Title, new("Mở mục Đã cất của kho, đưa lại vào dùng nếu còn được phép.", "Put it back from the retired ones if it may still be used."));
            if (bytes is not null)
                await bytes(session);
            await session.Run("""
                INSERT INTO library (id, unit_id, kind, title, alt, credit, consent, until, body, hash, media_type, size, width, height, seconds, sought, person, created, updated)
                VALUES (@Id, @UnitId, @Kind, @Title, @Alt, @Credit, @Consent, @until, @Body, @Hash, @MediaType, @Size, @Width, @Height, @Seconds, @sought, @Person, @now, @now)
                """, Parameters(entry with { Notes = right.Value }));
            await audit.Note(session, entry.UnitId, person, "library.add", entry.Id, right.Value.Title);
            return (await Find(session, entry.Id))!;
        }, cancel);
    }

    private async Task<Result<LibraryEntry>> Act(string id, Actor person, string what, Func<Session, LibraryEntry, Task<IReadOnlyList<Problem>>> act, CancellationToken cancel) =>
        await database.Write<Result<LibraryEntry>>(async session =>
        {
            if (await Find(session, id) is not { } entry)
                return Problem.Input(new("Không có tư liệu này.", "There is no such entry."), id);
            var problems = await act(session, entry);
            if (problems.Count > 0)
                return problems.ToArray();
            await audit.Note(session, entry.UnitId, person, what, id, entry.Notes.Title);
            return await Find(session, id) ?? entry;
        }, cancel);

    private object Parameters(LibraryEntry entry) => new
    {
        entry.Id, entry.UnitId, entry.Kind, entry.Notes.Title, entry.Notes.Alt, entry.Notes.Credit, entry.Notes.Consent, until = entry.Notes.Until is { } day ? LibraryRow.Day(day) : null, entry.Notes.Body,
        entry.Hash, entry.MediaType, entry.Size, entry.Width, entry.Height, entry.Seconds, entry.Person, now = Now,
        sought = SoughtText.Of(string.Join(' ', entry.Notes.Title, entry.Notes.Alt, entry.Notes.Credit, entry.Notes.Body)),
    };

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
