namespace Campaigns.Content.Bulletins;

/// <summary>
/// Composes the programmes of a station: what is urgent first, then what has priority, then the rest by its time; then what is read
/// again, and what stands in. The same rows give the same programmes. What a person put somewhere, what was handed over and what a
/// leader approved stays where it is.
/// </summary>
internal sealed class ProgrammePlan(IReadOnlyList<ProgrammeTime> times, IReadOnlyDictionary<string, Candidate> candidates, Func<ProgrammeTime, Candidate, double> seconds, DateTimeOffset now, bool needsApproval)
{
    /// <summary>Items that are read again in one programme; items that stand in for one; days ahead for which something stands in.</summary>
    private const int MostRepeats = 4, MostReserve = 6, ReserveDays = 3;

    // By post: the row of an item that may be placed anew, and rows of what is read again or stands in that may be used once more.
    private readonly Dictionary<string, BulletinEntry> _loose = new(StringComparer.Ordinal);
    private readonly Dictionary<(ProgrammeTime Time, string Post, EntryKind Kind), BulletinEntry> _spare = [];
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    private ProgrammeTime[] Coming => field ??= [.. times.Where(time => !time.Started)];

    /// <summary>Fills the times.</summary>
    /// <param name="read">Days on which a post stood in a programme that began.</param>
    /// <param name="kept">Items with an entry in a programme that is over and settled: by post, when that began.</param>
    /// <param name="correction">What puts right an item that was read in a programme of that language; null: nothing does.</param>
    public void Make(IReadOnlyDictionary<string, HashSet<DateOnly>> read, IReadOnlyDictionary<string, (DateTimeOffset At, BulletinEntry Entry)> kept, (ProgrammePiece Piece, string? Language)? correction)
    {
        foreach (var time in times.Where(time => time.Started))
            Settle(time);
        foreach (var time in Coming)
            Keep(time);
        foreach (var (post, (at, entry)) in kept)
            if (!candidates.TryGetValue(post, out var moved) || entry.Handed || DateTimeOffset.FromUnixTimeMilliseconds(moved.Due) <= at)
                _placed.Add(post);
            else
                _loose.TryAdd(post, entry);
        if (correction is { } right && (Next(right.Language) ?? Coming.FirstOrDefault(time => time.Room > 0)) is { } soon)
            soon.Pieces.Add(right.Piece);
        Place();
        Repeat(read);
        StandIn();
        foreach (var time in Coming)
            Order(time);
    }

    /// <summary>A programme that began stays as it was; where it was not to be read, its items go to the next ones.</summary>
    private void Settle(ProgrammeTime time)
    {
        time.Settled = !needsApproval || time.Approved;
        foreach (var entry in time.Bulletin!.Entries)
            if (time.Settled == true ? entry.Kind != EntryKind.Reserve || time.Bulletin.Entries.All(other => other.Kind == EntryKind.Reserve) : entry.Urgent || entry.Kind == EntryKind.Reserve)
                Stay(time, entry);
            else if (entry.Kind is EntryKind.Item && (entry.Handed || candidates.ContainsKey(entry.PostId)))
                _loose.TryAdd(entry.PostId, entry);
            else if (entry.Kind == EntryKind.Correction && Next(time.Language) is { } next)
                Stay(next, entry);
    }

    private ProgrammeTime? Next(string? language) => Coming.FirstOrDefault(time => time.Room > 0 && BroadcastLanguage.Same(time.Language, language));

    private void Keep(ProgrammeTime time)
    {
        foreach (var entry in time.Bulletin?.Entries ?? [])
        {
            var valid = entry.Handed || entry.Kind == EntryKind.Correction || candidates.ContainsKey(entry.PostId);
            if (entry.Kind == EntryKind.Reserve)
                _spare[(time, entry.PostId, entry.Kind)] = entry;
            else if (entry is { Kind: EntryKind.Item, Urgent: true, Handed: false } && valid)
                _loose.TryAdd(entry.PostId, entry);
            else if (valid && (entry.Handed || entry.ByHand || entry.Kind == EntryKind.Correction || time.Approved && !(entry.Kind == EntryKind.Item && Late(entry, time))))
                Stay(time, entry);
            else if (valid && entry.Kind == EntryKind.Item)
                _loose.TryAdd(entry.PostId, entry);
            else if (valid)
                _spare[(time, entry.PostId, entry.Kind)] = entry;
        }
    }

    /// <summary>Moved to after this programme since.</summary>
    private bool Late(BulletinEntry entry, ProgrammeTime time) => candidates.TryGetValue(entry.PostId, out var one) && DateTimeOffset.FromUnixTimeMilliseconds(one.Due) > time.At;

    private void Stay(ProgrammeTime time, BulletinEntry entry)
    {
        var one = candidates.GetValueOrDefault(entry.PostId);
        // Words that were approved since take the place of older ones that nobody has heard; what was handed over is changed by its own way.
        var newer = one is not null && !time.Started && !entry.Handed && entry.Kind != EntryKind.Correction;
        var (title, text, hash) = newer ? (one!.Title, one.Text, one.ContentHash) : (entry.Title, entry.Text, entry.ContentHash);
        time.Pieces.Add(new(entry.Id, entry.PostId, entry.Kind, title, text, hash, seconds(time, one is not null && newer ? one : Said(entry)))
        {
            Priority = entry.Priority, Part = one?.Part ?? 0, Section = entry.Section, Due = one?.Due ?? 0, ByHand = entry.ByHand, Handed = entry.Handed, Position = entry.Position,
        });
        if (entry.Kind == EntryKind.Item)
            _placed.Add(entry.PostId);
    }

    private static Candidate Said(BulletinEntry entry) => new()
    {
        PostId = entry.PostId, Title = entry.Title, Text = entry.Text, ContentHash = entry.ContentHash, Language = entry.Language,
        Milliseconds = entry.Recording is { } recording ? (long)(recording.Seconds * 1000) : null,
    };

    private void Place()
    {
        var waiting = candidates.Values.Where(one => !_placed.Contains(one.PostId) && (one.Open || _loose.ContainsKey(one.PostId))).Select(one => (One: one, Entry: _loose.GetValueOrDefault(one.PostId)))
            // Handed over, and its programme was not read for want of an approval: it is owed to people, whatever became of its approval.
            .Concat(_loose.Values.Where(entry => entry.Handed && !candidates.ContainsKey(entry.PostId)).Select(entry => (One: Said(entry), Entry: (BulletinEntry?)entry)));
        foreach (var (one, entry) in waiting.OrderByDescending(one => one.One.Priority).ThenBy(one => one.One.Due).ThenBy(one => one.One.PostId, StringComparer.Ordinal))
        {
            var time = one.Priority == EntryPriority.Urgent ? Coming.FirstOrDefault(time => time.Room > 0) : OnItsDay(one) ?? Coming.FirstOrDefault(time => time.At >= DateTimeOffset.FromUnixTimeMilliseconds(one.Due) && Fits(time, one));
            if (time is not null)
                Put(time, one, EntryKind.Item, entry);
        }
    }

    /// <summary>The first programme with room on a day of its column; null where it has none, or none comes in time.</summary>
    private ProgrammeTime? OnItsDay(Candidate one) => one.ColumnDays == BroadcastDays.None ? null
        : Coming.FirstOrDefault(time => one.ColumnDays.HasFlag((BroadcastDays)(1 << (int)time.Day.DayOfWeek)) && time.At >= DateTimeOffset.FromUnixTimeMilliseconds(one.Due) && Fits(time, one));

    private bool Fits(ProgrammeTime time, Candidate one) => !time.Approved && Speaks(time, one) && !(time.At.ToUnixTimeMilliseconds() > one.NotAfter) && seconds(time, one) <= time.Left;

    /// <summary>A text goes to the programmes of its language, where the station has any.</summary>
    private bool Speaks(ProgrammeTime time, Candidate one) => BroadcastLanguage.Same(time.Language, one.Language)
        || one.Language is not null && time.Language is null && Coming.All(other => !BroadcastLanguage.Same(other.Language, one.Language));

    private void Repeat(IReadOnlyDictionary<string, HashSet<DateOnly>> read)
    {
        foreach (var one in candidates.Values.Where(one => one.Repeats > 0 || Last(one) is not null).OrderByDescending(one => one.Priority).ThenBy(one => one.Due).ThenBy(one => one.PostId, StringComparer.Ordinal))
        {
            var days = new HashSet<DateOnly>(read.GetValueOrDefault(one.PostId) ?? []);
            days.UnionWith(times.Where(time => time.Has(one.PostId)).Select(time => time.Day));
            if (days.Count == 0)
                continue;
            var (first, last, most) = (days.Min(), Last(one), Last(one) is null ? 1 + one.Repeats : Candidate.MostReadings);
            foreach (var day in Coming.GroupBy(time => time.Day).Where(day => day.Key > first && !(day.Key > last)))
            {
                if (days.Count >= most)
                    break;
                if (days.Contains(day.Key))
                    continue;
                if (day.FirstOrDefault(time => Fits(time, one) && time.Pieces.Count(piece => piece is { Kind: EntryKind.Repeat, ByHand: false }) < MostRepeats) is not { } time)
                    continue;
                Put(time, one, EntryKind.Repeat, _spare.GetValueOrDefault((time, one.PostId, EntryKind.Repeat)));
                days.Add(day.Key);
            }
        }
    }

    /// <summary>The day until which a text is read every day; null: it is not.</summary>
    private static DateOnly? Last(Candidate one) => one.Until is { } until ? Days.OfIso(until)
        : one is { Genre: Items.Genre.Notice, NotAfter: { } end, Repeats: 0 } ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(end).UtcDateTime).AddDays(1) : null;

    private void StandIn()
    {
        var reserve = candidates.Values.Where(one => one.Reserve is not null).OrderBy(one => one.Reserve).ThenBy(one => one.PostId, StringComparer.Ordinal).ToArray();
        if (reserve.Length == 0 || Coming.Length == 0)
            return;
        var until = DateOnly.FromDateTime(now.AddDays(ReserveDays + 1).UtcDateTime);
        foreach (var time in Coming.Where(time => time.Day <= until && (needsApproval && !time.Approved || time.Pieces.Count == 0)))
        {
            var (left, count) = (time.Room, 0);
            // Another beginning each time, so that not the same is heard morning and evening.
            var turn = (time.Day.DayNumber * 2) + (time.Start.Hour >= 12 ? 1 : 0);
            for (var i = 0; i < reserve.Length && count < MostReserve; i++)
            {
                var one = reserve[(turn + i) % reserve.Length];
                var length = seconds(time, one);
                if (!one.StandsIn(time.At) || !Speaks(time, one) || length > left || time.At.ToUnixTimeMilliseconds() > one.NotAfter || time.Has(one.PostId))
                    continue;
                Put(time, one, EntryKind.Reserve, _spare.GetValueOrDefault((time, one.PostId, EntryKind.Reserve)));
                (left, count) = (left - length, count + 1);
            }
        }
    }

    private void Put(ProgrammeTime time, Candidate one, EntryKind kind, BulletinEntry? entry)
    {
        time.Pieces.Add(new(entry?.Id, one.PostId, kind, one.Title, one.Text, one.ContentHash, seconds(time, one))
        {
            Priority = one.Priority, Part = one.Part, Section = one.Section, Due = one.Due, Handed = entry?.Handed == true,
            Position = entry is not null && time.Bulletin?.Entries.Any(there => there.Id == entry.Id) == true ? entry.Position : 0,
        });
        if (kind == EntryKind.Item)
            _placed.Add(one.PostId);
    }

    private static void Order(ProgrammeTime time)
    {
        // Where a person or a leader's approval set the order, what comes later stands behind; what is urgent is always first.
        var kept = time.Approved || time.Bulletin?.ByHand == true;
        var ordered = time.Pieces.OrderBy(piece => piece.Kind == EntryKind.Reserve).ThenByDescending(piece => piece.Priority == EntryPriority.Urgent)
            .ThenBy(piece => !kept ? 0 : piece.Position == 0 ? piece.Kind == EntryKind.Correction ? -1 : int.MaxValue : piece.Position)
            .ThenByDescending(piece => piece.Kind == EntryKind.Correction).ThenByDescending(piece => piece.Priority).ThenBy(piece => piece.Part).ThenBy(piece => piece.Part == 1 ? piece.Section : null, StringComparer.Ordinal)
            .ThenBy(piece => piece.Kind == EntryKind.Repeat).ThenBy(piece => piece.Due).ThenBy(piece => piece.PostId, StringComparer.Ordinal).ToArray();
        time.Pieces.Clear();
        time.Pieces.AddRange(ordered);
    }
}
