using System.Globalization;
using Campaigns.Content.Audit;
using Campaigns.Content.Media;
using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>Recordings of texts that stand in programmes: good for exactly the words that are heard in them.</summary>
public sealed class RecordingDesk(Database database, MediaShelf media, ProgrammeComposer composer, AuditLog audit, TimeProvider clock)
{
    /// <summary>The largest file, in bytes; two hours of MP3 have less.</summary>
    public const long MostBytes = 200L * 1024 * 1024;

    /// <summary>Attaches a file to the words of an entry; another takes its place.</summary>
    /// <param name="accountId">The station.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="file">Where the file lies.</param>
    /// <param name="named">As its owner calls it, for problems.</param>
    /// <param name="person">Who attaches it.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Problem?> Attach(string accountId, string entryId, string file, string named, Actor person, CancellationToken cancel = default)
    {
        var sound = await media.TakeSound(file, named, cancel);
        if (!sound.Ok)
            return sound.Problems[0];
        var problem = await Change(accountId, entryId, person, "programme.record", string.Create(CultureInfo.InvariantCulture, $"{named}, {sound.Value.Milliseconds / 1000.0:F0} giây"), (session, post, words) => session.Run("""
            INSERT INTO radio_recording (post_id, content_hash, hash, media_type, milliseconds, size, person, updated) VALUES (@post, @words, @file, @MediaType, @Milliseconds, @Size, @Name, @now)
            ON CONFLICT (post_id) DO UPDATE SET content_hash = excluded.content_hash, hash = excluded.hash, media_type = excluded.media_type, milliseconds = excluded.milliseconds, size = excluded.size,
              person = excluded.person, updated = excluded.updated
            """, new { post, words, file = sound.Value.Hash, sound.Value.MediaType, sound.Value.Milliseconds, sound.Value.Size, person.Name, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);
        return problem ?? await Compose(accountId, cancel);
    }

    /// <summary>Takes the file away: the words are read again.</summary>
    public async Task<Problem?> Detach(string accountId, string entryId, Actor person, CancellationToken cancel = default) =>
        await Change(accountId, entryId, person, "programme.unrecord", "", (session, post, _) => session.Run("DELETE FROM radio_recording WHERE post_id = @post", new { post }), cancel)
            ?? await Compose(accountId, cancel);

    /// <summary>The file of an entry and what it is called: without marks, in the order of the programme, as players and USB sticks want it; null where there is none.</summary>
    public async Task<(string File, string MediaType, string Name)?> Find(string accountId, string entryId, CancellationToken cancel = default)
    {
        var bulletin = await database.Read(async session => await session.Value<string>("SELECT bulletin_id FROM bulletin_entry WHERE id = @entryId AND withdrawn IS NULL", new { entryId }) is { } id ? await BulletinRow.Find(session, id) : null, cancel);
        if (bulletin is null || bulletin.AccountId != accountId || bulletin.Entries.FirstOrDefault(entry => entry.Id == entryId) is not { Recording: { } recording } entry || media.Sound(recording.Hash, recording.MediaType) is not { } file)
            return null;
        var place = bulletin.Entries.TakeWhile(one => one.Id != entryId).Count() + 1;
        return (file, recording.MediaType, string.Create(CultureInfo.InvariantCulture, $"{bulletin.Day:yyyy-MM-dd}-{bulletin.Start:HHmm}-{place:00}-{Slug.Of(entry.Title, 40)}{Path.GetExtension(file)}"));
    }

    private async Task<Problem?> Compose(string accountId, CancellationToken cancel) => (await composer.Keep(accountId, cancel)).Problems is [var problem, ..] ? problem : null;

    private Task<Problem?> Change(string accountId, string entryId, Actor person, string act, string detail, Func<Session, string, string, Task> write, CancellationToken cancel) => database.Write(async session =>
    {
        // Words that a frame wrote, as what takes an item back, are read by nobody beforehand.
        if (await session.First<Row>("""
            SELECT e.post_id AS PostId, e.content_hash AS ContentHash, e.title AS Title, b.id AS BulletinId, p.unit_id AS UnitId FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id JOIN post p ON p.id = e.post_id
            WHERE e.id = @entryId AND b.account_id = @accountId AND e.withdrawn IS NULL AND e.kind <> 3
            """, new { entryId, accountId }) is not { } entry)
            return Problem.World(new("Mục này không còn ở chương trình đó.", "This entry is not in that programme any more."), null, new("Tải lại trang rồi làm lại.", "Load the page again and repeat it."));
        await write(session, entry.PostId, entry.ContentHash);
        await audit.Note(session, entry.UnitId, person, act, entry.BulletinId, detail.Length > 0 ? $"{entry.Title}: {detail}" : entry.Title);
        return (Problem?)null;
    }, cancel);

    private sealed class Row
    {
        public string PostId { get; set; } = "";
        public string ContentHash { get; set; } = "";
        public string Title { get; set; } = "";
        public string BulletinId { get; set; } = "";
        public string UnitId { get; set; } = "";
    }
}
