using Campaigns.Content.Accounts;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Bulletins;

/// <summary>
/// Keeps the programmes of the coming days: whoever approves, looks or hands something over has them composed from the rows as they
/// are then, and nothing waits for an hour of the day. Composed again from the same rows, nothing changes and nothing is written.
/// </summary>
public sealed class ProgrammeComposer(Database database, AccountStore accounts, UnitStore units, SpeechShelf speech, BulletinFrame frame, TimeProvider clock)
{
    /// <summary>How many days ahead programmes are composed.</summary>
    public const int DaysAhead = 7;

    /// <summary>Composes the programmes of a station; whether something changed. The problem where its tables or its frame cannot be read.</summary>
    public async Task<Result<bool>> Keep(string accountId, CancellationToken cancel = default)
    {
        if (await accounts.Find(accountId, cancel) is not { Kind: ChannelKind.Radio } account)
            return false;
        var crew = await Crew(account, cancel);
        if (!crew.Ok)
            return crew.Problems.ToArray();
        var seen = await database.Read<Result<bool>>(async session =>
        {
            var made = await Composition.Read(session, crew.Value, frame, clock.GetUtcNow(), null, null, cancel);
            return made.Ok ? await made.Value.Apply(null, NewId) : made.Problems.ToArray();
        }, cancel);
        return seen is not { Ok: true, Value: true } ? seen : await Write(crew.Value, null, null, static (_, _, _) => Task.FromResult(true), cancel);
    }

    /// <summary>The same for every station where an item has a post; for all of them where it is null. What keeps one from being composed keeps no other.</summary>
    public async Task<IReadOnlyList<Problem>> KeepAll(string? itemId = null, CancellationToken cancel = default)
    {
        var problems = new List<Problem>();
        foreach (var station in await database.Read(session => session.List<string>("""
            SELECT a.id FROM account a WHERE a.kind = @radio AND a.sandbox = 0 AND (@itemId IS NULL OR EXISTS (SELECT 1 FROM post p WHERE p.item_id = @itemId AND p.account_id = a.id)) ORDER BY a.id
            """, new { radio = ChannelKind.Radio, itemId }), cancel))
            problems.AddRange((await Keep(station, cancel)).Problems);
        return problems;
    }

    /// <summary>Puts an approved text into the programme that it is planned for, or the first with room. Done twice, it stands there once.</summary>
    public async Task<Result<HandedOver>> HandOver(Account account, HandedText text, CancellationToken cancel = default)
    {
        var crew = await Crew(account, cancel);
        return crew.Ok ? await Write(crew.Value, text, null, (session, made, cancelled) => HandOver(session, crew.Value, made, text), cancel) : crew.Problems.ToArray();
    }

    /// <summary>Gives a text newer words where it is still to be read, and puts right what was read; false where it is in no programme.</summary>
    public Task<Result<bool>> Change(Account account, HandedText text, CancellationToken cancel = default) => PutRight(account, text.PostId, text, cancel);

    /// <summary>Takes a text out of what is to come; what was read is taken back in the next programme.</summary>
    public Task<Result<bool>> Withdraw(Account account, string postId, CancellationToken cancel = default) => PutRight(account, postId, null, cancel);

    private async Task<HandedOver> HandOver(Session session, StationCrew crew, Composition made, HandedText text)
    {
        if (!made.Stands(text.PostId, out var time))
            return HandedOver.NoRoom;
        if (crew.Rules.Approval && time is { Approved: false } && time.Settled != true && time.Pieces.Find(piece => piece.Kind == EntryKind.Item && piece.PostId == text.PostId) is { Handed: false, Priority: not EntryPriority.Urgent })
            return HandedOver.NotApproved;
        await session.Run("""
            UPDATE bulletin_entry SET handed = @now, title = @Title, text = @Text, content_hash = @ContentHash WHERE post_id = @PostId AND kind = 0 AND handed IS NULL
            """, new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), text.Title, text.Text, text.ContentHash, text.PostId });
        return HandedOver.Placed;
    }

    private async Task<Result<bool>> PutRight(Account account, string postId, HandedText? words, CancellationToken cancel)
    {
        var crew = await Crew(account, cancel);
        if (!crew.Ok)
            return crew.Problems.ToArray();
        return await database.Write<Result<bool>>(async session =>
        {
            var rows = await EntryRow.Of(session, "e.post_id = @postId AND e.kind <> 3", new { postId });
            var now = clock.GetUtcNow();
            var (read, coming) = (new List<EntryRow>(), new List<EntryRow>());
            foreach (var row in rows)
                (crew.Value.Unit.At(Days.OfIso(row.Day), WallMinutes.Time(row.Start)) < now ? read : coming).Add(row);
            foreach (var row in coming)
                await session.Run(words is not null ? "UPDATE bulletin_entry SET title = @Title, text = @Text, content_hash = @ContentHash WHERE id = @Id"
                    : row.Handed is null ? "DELETE FROM bulletin_entry WHERE id = @Id" : "UPDATE bulletin_entry SET withdrawn = @now WHERE id = @Id",
                    new { row.Id, words?.Title, words?.Text, words?.ContentHash, now = now.ToUnixTimeMilliseconds() });
            var correction = read.Count == 0 ? null : await Correction(session, crew.Value, read[^1], words, cancel);
            if (correction is { Ok: false })
                return correction.Problems.ToArray();
            var made = await Composition.Read(session, crew.Value, frame, now, null, correction?.Value, cancel);
            if (!made.Ok)
                return made.Problems.ToArray();
            await made.Value.Apply(session, NewId);
            return rows.Count > 0;
        }, cancel);
    }

    /// <summary>What is said of an item that was read; null where it is said already.</summary>
    private async Task<Result<(ProgrammePiece Piece, string? Language)>?> Correction(Session session, StationCrew crew, EntryRow read, HandedText? words, CancellationToken cancel)
    {
        // What stands for the words that took them back: nothing was approved for them but the frame.
        var hash = words?.ContentHash ?? "";
        if (hash == read.ContentHash || await session.Value<string>("SELECT id FROM bulletin_entry WHERE post_id = @PostId AND kind = 3 AND content_hash = @hash", new { read.PostId, hash }) is not null)
            return null;
        var language = await session.Value<string>("SELECT language FROM bulletin WHERE id = @BulletinId", new { read.BulletinId });
        var template = await frame.Template(language, cancel);
        if (!template.Ok)
            return template.Problems.ToArray();
        var lines = (words is null ? template.Value.Withdrawal : template.Value.Correction).Select(line => FrameLines.About(line, read.Title, Days.OfIso(read.Day), crew.Account.Name));
        var text = string.Join('\n', words is null ? lines : lines.Append(words.Text));
        return text.Length == 0 ? null : (new ProgrammePiece(null, read.PostId, EntryKind.Correction, $"Đính chính: {read.Title}", text, hash, crew.Announcer.For(language, crew.Rules.Reader(language)).Seconds(text)), language);
    }

    private async Task<Result<StationCrew>> Crew(Account account, CancellationToken cancel)
    {
        if (await units.ById(account.UnitId, cancel) is not { } unit)
            return Problem.World(new("Không còn đơn vị của đài này.", "The unit of this station is gone."), account.Name);
        var announcer = await speech.For(unit, account, cancel);
        return announcer.Ok ? new StationCrew(account, unit, announcer.Value) : announcer.Problems.ToArray();
    }

    private Task<Result<T>> Write<T>(StationCrew crew, HandedText? handed, (ProgrammePiece, string?)? correction, Func<Session, Composition, CancellationToken, Task<T>> then, CancellationToken cancel) =>
        database.Write<Result<T>>(async session =>
        {
            var made = await Composition.Read(session, crew, frame, clock.GetUtcNow(), handed, correction, cancel);
            if (!made.Ok)
                return made.Problems.ToArray();
            await made.Value.Apply(session, NewId);
            return await then(session, made.Value, cancel);
        }, cancel);

    private string NewId() => Id.New(clock);
}
