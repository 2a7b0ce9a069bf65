using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>The programmes of stations, as <see cref="ProgrammeComposer"/> last composed them.</summary>
public sealed class BulletinStore(Database database)
{
    /// <summary>The programmes of one station on one local day, in order of their start.</summary>
    public Task<IReadOnlyList<Bulletin>> Day(string accountId, DateOnly day, CancellationToken cancel = default) => Between(accountId, day, day, cancel);

    /// <summary>Those of several days, in order of time.</summary>
    public Task<IReadOnlyList<Bulletin>> Between(string accountId, DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        database.Read(session => BulletinRow.Of(session, accountId, from, to), cancel);

    public Task<Bulletin?> Find(string id, CancellationToken cancel = default) => database.Read(session => BulletinRow.Find(session, id), cancel);

    /// <summary>In which programme a post stands that was handed over; null where in none.</summary>
    public Task<(DateOnly Day, TimeOnly Start)?> Placed(string postId, CancellationToken cancel = default) => database.Read<(DateOnly, TimeOnly)?>(async session =>
        await session.First<PlacedRow>("""
            SELECT b.day AS Day, b.start AS Start FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id WHERE e.post_id = @postId AND e.kind = 0 AND e.handed IS NOT NULL
            """, new { postId }) is { } row ? (Days.OfIso(row.Day), WallMinutes.Time(row.Start)) : null, cancel);

    private sealed class PlacedRow
    {
        public string Day { get; set; } = "";
        public int Start { get; set; }
    }
}
