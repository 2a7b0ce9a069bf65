using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Bulletins;

/// <summary>The programmes of a station as its rows are, and as they are to be.</summary>
internal sealed class Composition
{
    /// <summary>A programme's texts are handed over this long before it begins: the machine may be off when it is read.</summary>
    private static readonly TimeSpan HandOverAhead = TimeSpan.FromHours(18);

    private readonly List<ProgrammeTime> _times = [];
    private readonly Dictionary<string, BulletinEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _where = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly StationCrew _crew;
    private readonly DateTimeOffset _now;

    private Composition(StationCrew crew, DateTimeOffset now) => (_crew, _now) = (crew, now);

    /// <summary>Times of the coming days, and those that began since anybody looked; each filled as it is to be.</summary>
    public IReadOnlyList<ProgrammeTime> Times => _times;

    /// <summary>Candidates by post.</summary>
    public IReadOnlyDictionary<string, Candidate> Candidates { get; private set; } = new Dictionary<string, Candidate>();

    /// <summary>What the item entry of a post stands in: one of <see cref="Times"/>, or a programme that is over (null). False: it stands nowhere.</summary>
    public bool Stands(string postId, out ProgrammeTime? time)
    {
        time = _times.Find(one => one.Pieces.Exists(piece => piece.Kind == EntryKind.Item && piece.PostId == postId));
        return time is not null || _kept.Contains(postId);
    }

    /// <summary>Reads what there is and composes it.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="crew">The station.</param>
    /// <param name="frame">For the seconds of opening and closing, and what was approved.</param>
    /// <param name="now">The moment.</param>
    /// <param name="handed">A post that is being handed over; null: none.</param>
    /// <param name="correction">What puts right an item that was read; null: nothing.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<Result<Composition>> Read(
        Session session, StationCrew crew, BulletinFrame frame, DateTimeOffset now, HandedText? handed, (ProgrammePiece Piece, string? Language)? correction, CancellationToken cancel)
    {
        var made = new Composition(crew, now);
        var (id, today) = (crew.Account.Id, DateOnly.FromDateTime(crew.Unit.Local(now).DateTime));
        var last = today.AddDays(ProgrammeComposer.DaysAhead);
        var found = await Candidate.Worded(session, await Candidate.Of(session, id, crew.Unit.EndOf(last).ToUnixTimeMilliseconds(), today, now.ToUnixTimeMilliseconds(), handed), crew.Words);
        var candidates = found.ToDictionary(one => one.PostId, StringComparer.Ordinal);
        made.Candidates = candidates;
        var bulletins = (await BulletinRow.Of(session, id, today.AddDays(-ProgrammeComposer.DaysAhead), last)).ToDictionary(bulletin => (bulletin.Day, bulletin.Start));
        foreach (var bulletin in bulletins.Values)
            made.Know(bulletin.Entries, bulletin.Id);
        if (await made.Lay(session, frame, today, bulletins, cancel) is { Count: > 0 } problems)
            return problems.ToArray();
        string[] open = [.. found.Where(one => one.Open).Select(one => one.PostId)];
        var kept = new Dictionary<string, (DateTimeOffset, BulletinEntry)>(StringComparer.Ordinal);
        var laid = made._times.Select(time => (time.Day, time.Start)).ToHashSet();
        foreach (var row in open.Length == 0 ? [] : await EntryRow.Of(session, "e.kind = 0 AND e.post_id IN @open", new { open }))
            if (!laid.Contains((Days.OfIso(row.Day), WallMinutes.Time(row.Start))))
            {
                kept[row.PostId] = (crew.Unit.At(Days.OfIso(row.Day), WallMinutes.Time(row.Start)), row.Entry());
                made.Know([row.Entry()], row.BulletinId);
            }
        new ProgrammePlan(made._times, candidates, crew.Seconds, now, crew.Rules.Approval).Make(await Heard(session, id, found, now, crew.Unit), kept, correction);
        made._kept.UnionWith(kept.Keys.Where(post => !made._times.Exists(time => time.Pieces.Exists(piece => piece.Kind == EntryKind.Item && piece.PostId == post))));
        return made;
    }

    /// <summary>Writes what differs within a transaction of the caller's, or only says whether something does.</summary>
    public async Task<bool> Apply(Session? session, Func<string> newId)
    {
        var changed = false;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var time in _times)
        {
            used.UnionWith(time.Pieces.Select(piece => piece.EntryId).OfType<string>());
            if (time.Bulletin is null && time.Pieces.Count == 0)
                continue;
            var bulletinId = time.Bulletin?.Id ?? "";
            var settled = time.Settled is { } read ? read ? 1 : 2 : (int?)null;
            if (time.Bulletin is not { } there)
            {
                if (session is null)
                    return true;
                await session.Run("INSERT INTO bulletin (id, account_id, day, start, minutes, language, created) VALUES (@id, @account, @day, @start, @Minutes, @Language, @now) ON CONFLICT (account_id, day, start) DO NOTHING",
                    new { id = newId(), account = _crew.Account.Id, day = time.Day.Iso(), start = time.Start.Minutes(), time.Minutes, time.Language, now = _now.ToUnixTimeMilliseconds() });
                bulletinId = (await session.Value<string>("SELECT id FROM bulletin WHERE account_id = @account AND day = @day AND start = @start", new { account = _crew.Account.Id, day = time.Day.Iso(), start = time.Start.Minutes() }))!;
                changed = true;
            }
            else if ((there.Minutes, there.Language) != (time.Minutes, time.Language) || settled is not null)
            {
                if (session is null)
                    return true;
                await session.Run("UPDATE bulletin SET minutes = @Minutes, language = @Language, settled = @settled WHERE id = @Id", new { time.Minutes, time.Language, settled, there.Id });
                changed = true;
            }
            for (var at = 0; at < time.Pieces.Count; at++)
            {
                var piece = time.Pieces[at];
                var standing = piece.EntryId is { } entryId ? _entries.GetValueOrDefault(entryId) : null;
                if (standing is not null && _where[standing.Id] == bulletinId && (time.Started || standing.Position == at + 1) && (standing.Title, standing.Text, standing.ContentHash) == (piece.Title, piece.Text, piece.ContentHash))
                    continue;
                if (session is null)
                    return true;
                var row = new { id = standing?.Id ?? newId(), bulletinId, position = at + 1, piece.Kind, piece.PostId, piece.Title, piece.Text, piece.ContentHash };
                await session.Run(standing is not null
                    ? "UPDATE bulletin_entry SET bulletin_id = @bulletinId, position = @position, title = @Title, text = @Text, content_hash = @ContentHash, by_hand = CASE WHEN bulletin_id = @bulletinId THEN by_hand ELSE 0 END WHERE id = @id"
                    : """
                      INSERT INTO bulletin_entry (id, bulletin_id, position, kind, post_id, title, text, content_hash, by_hand) VALUES (@id, @bulletinId, @position, @Kind, @PostId, @Title, @Text, @ContentHash, 0)
                      ON CONFLICT DO NOTHING
                      """, row);
                changed = true;
            }
        }
        string[] gone = [.. _times.SelectMany(time => time.Bulletin?.Id is { } bulletin ? _where.Where(entry => entry.Value == bulletin).Select(entry => entry.Key) : []).Where(entry => !used.Contains(entry) && !_entries[entry].Handed)];
        var wake = Early().ToArray();
        if (session is null || gone.Length + wake.Length == 0)
            return changed || gone.Length + wake.Length > 0;
        foreach (var some in gone.Chunk(500))
            await session.Run("DELETE FROM bulletin_entry WHERE id IN @some AND handed IS NULL", new { some });
        foreach (var some in wake.Chunk(500))
            await session.Run("UPDATE post SET wake = @now, updated = @now WHERE id IN @some AND state = 0 AND wake > @now", new { some, now = _now.ToUnixTimeMilliseconds() });
        return true;
    }

    /// <summary>Posts to be handed over before their time: their programme is approved, or near and needs none.</summary>
    private IEnumerable<string> Early() =>
        from time in _times
        where !time.Started && (time.Approved || !_crew.Rules.Approval && time.At - _now <= HandOverAhead)
        from piece in time.Pieces
        where piece is { Kind: EntryKind.Item, Handed: false } && Candidates.TryGetValue(piece.PostId, out var one) && one.State == 0 && one.Wake > _now.ToUnixTimeMilliseconds() && (time.Approved || one.Wake == one.Due)
        select piece.PostId;

    private void Know(IEnumerable<BulletinEntry> entries, string bulletinId)
    {
        foreach (var entry in entries)
            (_entries[entry.Id], _where[entry.Id]) = (entry, bulletinId);
    }

    /// <summary>Lays out the times: slots of the coming days, programmes that stand apart from any slot, and those that began and are not settled.</summary>
    private async Task<IReadOnlyList<Problem>> Lay(Session session, BulletinFrame frame, DateOnly today, Dictionary<(DateOnly, TimeOnly), Bulletin> bulletins, CancellationToken cancel)
    {
        var times = new Dictionary<(DateOnly Day, TimeOnly Start), (int Minutes, string? Language, bool OnAir)>();
        foreach (var bulletin in bulletins.Values.Where(bulletin => bulletin.Entries.Count > 0 || bulletin.AsComposed is null))
            times[(bulletin.Day, bulletin.Start)] = (bulletin.Minutes, bulletin.Language, false);
        var languages = (await session.List<(int Start, string Language)>("SELECT start, language FROM slot WHERE account_id = @Id AND language IS NOT NULL", new { _crew.Account.Id })).ToDictionary(row => row.Start, row => row.Language);
        var (airtime, templates) = (await SlotStore.Airtime(session, _crew.Account.Id), new Dictionary<string, BulletinTemplate>(StringComparer.Ordinal));
        for (var day = today; day <= today.AddDays(ProgrammeComposer.DaysAhead); day = day.AddDays(1))
            foreach (var slot in airtime.On(day))
                if (_crew.Unit.At(day, slot.Start) >= _now)
                    times[(day, slot.Start)] = (slot.Minutes, languages.GetValueOrDefault(slot.Start.Minutes()), true);
        foreach (var ((day, start), (minutes, language, onAir)) in times.OrderBy(time => time.Key.Day).ThenBy(time => time.Key.Start))
        {
            var (at, bulletin) = (_crew.Unit.At(day, start), bulletins.GetValueOrDefault((day, start)));
            if (at < _now && bulletin?.AsComposed is not null)
                continue;
            if (!templates.TryGetValue(language ?? "", out var template))
            {
                var read = await frame.Template(language, cancel);
                if (!read.Ok)
                    return read.Problems;
                templates[language ?? ""] = template = read.Value;
            }
            if (at < _now)
                bulletin = await Valid(session, bulletin!, at);
            _times.Add(new ProgrammeTime
            {
                Day = day, Start = start, Minutes = minutes, Language = language, At = at, Room = onAir ? (minutes * 60) - _crew.Frame(template, day, start, language) : 0, Bulletin = bulletin, Started = at < _now,
                Approved = bulletin is { Approval: not null } && (at < _now || bulletin.Entries.All(AsApproved))
                    && BulletinFrame.Compose(template, bulletin with { Language = language }, _crew.Unit, _crew.Account.Name, _crew.Announcer, _crew.Rules).Approved,
            });
        }
        return [];
    }

    /// <summary>Its words are still those that may be read.</summary>
    private bool AsApproved(BulletinEntry entry) => entry.Handed || entry.Kind is EntryKind.Reserve or EntryKind.Correction || Candidates.TryGetValue(entry.PostId, out var one) && one.ContentHash == entry.ContentHash;

    /// <summary>A programme as it stood when it began: without what lost its approval, or was taken off, before that.</summary>
    private static async Task<Bulletin> Valid(Session session, Bulletin bulletin, DateTimeOffset at)
    {
        string[] posts = [.. bulletin.Entries.Where(entry => !entry.Handed && entry.Kind != EntryKind.Correction).Select(entry => entry.PostId).Distinct(StringComparer.Ordinal)];
        if (posts.Length == 0)
            return bulletin;
        var gone = (await session.List<string>("""
            SELECT p.id FROM post p LEFT JOIN approval a ON a.id = p.approval_id WHERE p.id IN @posts AND (a.voided < @at OR p.state IN (6, 8, 9, 10) AND p.updated < @at)
            """, new { posts, at = at.ToUnixTimeMilliseconds() })).ToHashSet(StringComparer.Ordinal);
        return gone.Count == 0 ? bulletin : bulletin with { Entries = [.. bulletin.Entries.Where(entry => entry.Handed || entry.Kind == EntryKind.Correction || !gone.Contains(entry.PostId))] };
    }

    /// <summary>Days on which a text that is read again stood in a programme that began.</summary>
    private static async Task<Dictionary<string, HashSet<DateOnly>>> Heard(Session session, string accountId, IReadOnlyList<Candidate> found, DateTimeOffset now, Unit unit)
    {
        string[] again = [.. found.Where(one => one.Repeats > 0 || one.Until is not null || one.Genre == Items.Genre.Notice).Select(one => one.PostId)];
        var heard = new Dictionary<string, HashSet<DateOnly>>(StringComparer.Ordinal);
        foreach (var some in again.Chunk(500))
            foreach (var (post, day, start) in await session.List<(string Post, string Day, int Start)>("""
                SELECT e.post_id, b.day, b.start FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id WHERE b.account_id = @accountId AND e.post_id IN @some AND e.kind IN (0, 1) AND e.withdrawn IS NULL
                """, new { accountId, some }))
                if (unit.At(Days.OfIso(day), WallMinutes.Time(start)) < now)
                    (heard.TryGetValue(post, out var days) ? days : heard[post] = []).Add(Days.OfIso(day));
        return heard;
    }
}
