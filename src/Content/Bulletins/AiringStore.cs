using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Bulletins;

/// <summary>
/// When the posts of stations are really on the air. The time of such a post is only from when on it may be read: its programme, and a person
/// who arranges that, say when it is. Papers, lists and approvers ask here.
/// </summary>
public sealed class AiringStore(Database database)
{
    /// <summary>An entry that is, or is to be, read as itself or again; in a programme that was not read as composed, what was to be read again was not.</summary>
    private const string Read = "e.withdrawn IS NULL AND (e.kind = 0 OR e.kind = 1 AND COALESCE(b.settled, 1) = 1)";

    /// <summary>By post; a post on an account that is no station, or only shows what it would send, is not among them.</summary>
    /// <param name="unit">Whose clock.</param>
    /// <param name="posts">At any accounts.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public Task<IReadOnlyDictionary<string, Airings>> Of(Unit unit, IReadOnlyCollection<AirPost> posts, CancellationToken cancel = default) => posts.Count == 0
        ? Task.FromResult<IReadOnlyDictionary<string, Airings>>(new Dictionary<string, Airings>())
        : database.Read(session => Of(session, unit, posts), cancel);

    /// <summary>The posts that are read from a day to a day, whenever they were planned.</summary>
    public Task<IReadOnlyList<string>> Between(string unitId, DateOnly from, DateOnly to, CancellationToken cancel = default) => database.Read(session => session.List<string>($"""
        SELECT DISTINCT e.post_id FROM bulletin b JOIN account a ON a.id = b.account_id JOIN bulletin_entry e ON e.bulletin_id = b.id
         WHERE a.unit_id = @unitId AND b.day >= @from AND b.day <= @to AND {Read}
        """, new { unitId, from = from.Iso(), to = to.Iso() }), cancel);

    private static async Task<IReadOnlyDictionary<string, Airings>> Of(Session session, Unit unit, IReadOnlyCollection<AirPost> posts)
    {
        var found = new Dictionary<string, Airings>(StringComparer.Ordinal);
        string[] asked = [.. posts.Select(post => post.AccountId).Distinct(StringComparer.Ordinal)];
        var stations = (await session.List<string>("SELECT id FROM account WHERE id IN @asked AND kind = @radio AND sandbox = 0", new { asked, radio = ChannelKind.Radio })).ToHashSet(StringComparer.Ordinal);
        foreach (var some in posts.Where(post => stations.Contains(post.AccountId)).GroupBy(post => post.AccountId))
        {
            var (airtime, tongues) = (await AirtimeStore.Of(session, some.Key), await Tongues(session, some.Key, some));
            foreach (var chunk in some.Chunk(500))
            {
                var placed = await Placed(session, chunk);
                foreach (var post in chunk)
                    found[post.Id] = Of(unit, post, airtime, [.. placed[post.Id]], tongues);
            }
        }
        return found;
    }

    private static Airings Of(Unit unit, AirPost post, Airtime airtime, Airing[] placed, (Dictionary<int, string> Slots, Dictionary<string, string> Posts) tongues)
    {
        var due = unit.Local(post.Due);
        var day = DateOnly.FromDateTime(due.DateTime);
        return new Airings
        {
            Due = due, Foreseen = placed.Length == 0, OnSlot = airtime.On(day).Any(slot => unit.At(day, slot.Start) == post.Due),
            Readings = placed.Length > 0 ? placed : Next(unit, post, day, airtime, tongues) is { } next ? [next] : [],
        };
    }

    /// <summary>The first slot at its time or after, in its language where the station has one.</summary>
    private static Airing? Next(Unit unit, AirPost post, DateOnly day, Airtime airtime, (Dictionary<int, string> Slots, Dictionary<string, string> Posts) tongues)
    {
        var tongue = tongues.Posts.GetValueOrDefault(post.Id);
        var coming = Enumerable.Range(0, ProgrammeComposer.DaysAhead + 1).Select(day.AddDays).SelectMany(one => airtime.On(one).Select(slot => new Airing(one, slot.Start, false))).Where(one => unit.At(one.Day, one.Start) >= post.Due).ToArray();
        return Array.Find(coming, one => BroadcastLanguage.Same(tongues.Slots.GetValueOrDefault(one.Start.Minutes()), tongue))
            ?? (tongue is null ? null : Array.Find(coming, one => !tongues.Slots.ContainsKey(one.Start.Minutes())));
    }

    private static async Task<(Dictionary<int, string> Slots, Dictionary<string, string> Posts)> Tongues(Session session, string accountId, IEnumerable<AirPost> posts)
    {
        var slots = (await session.List<(int Start, string Language)>("SELECT start, language FROM slot WHERE account_id = @accountId AND language IS NOT NULL", new { accountId })).ToDictionary(row => row.Start, row => row.Language);
        var spoken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in posts.Select(post => post.Id).Chunk(500))
            foreach (var (post, language) in await session.List<(string Post, string Language)>("SELECT p.id, i.language FROM post p JOIN item i ON i.id = p.item_id WHERE p.id IN @some AND i.language IS NOT NULL", new { some }))
                if (BroadcastLanguage.Of(language) is { } named)
                    spoken[post] = named;
        return (slots, spoken);
    }

    private static async Task<ILookup<string, Airing>> Placed(Session session, IEnumerable<AirPost> posts) =>
        (await session.List<(string Post, string Day, int Start, int Kind)>($"""
            SELECT e.post_id, b.day, b.start, e.kind FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id WHERE e.post_id IN @ids AND {Read} ORDER BY b.day, b.start
            """, new { ids = posts.Select(post => post.Id).ToArray() })).ToLookup(row => row.Post, row => new Airing(Days.OfIso(row.Day), WallMinutes.Time(row.Start), row.Kind == (int)EntryKind.Repeat), StringComparer.Ordinal);
}
