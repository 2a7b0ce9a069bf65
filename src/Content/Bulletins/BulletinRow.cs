using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>A programme as it lies in its table, with its newest approval.</summary>
internal sealed class BulletinRow
{
    private const string Columns = """
        SELECT b.id AS Id, b.account_id AS AccountId, b.day AS Day, b.start AS Start, b.minutes AS Minutes, b.language AS Language, b.by_hand AS ByHand, b.settled AS Settled,
               b.asked_hash AS AskedHash, b.asked_by AS AskedBy, b.asked AS Asked, a.hash AS Hash, a.reading AS Reading, a.person AS Person, a.for_person AS ForPerson, a.at AS At
          FROM bulletin b LEFT JOIN bulletin_approval a ON a.id = (SELECT n.id FROM bulletin_approval n WHERE n.bulletin_id = b.id ORDER BY n.at DESC, n.id DESC LIMIT 1)
        """;

    public string Id { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Day { get; set; } = "";
    public int Start { get; set; }
    public int Minutes { get; set; }
    public string? Language { get; set; }
    public int ByHand { get; set; }
    public int? Settled { get; set; }
    public string? AskedHash { get; set; }
    public string? AskedBy { get; set; }
    public long? Asked { get; set; }
    public string? Hash { get; set; }
    public string? Reading { get; set; }
    public string? Person { get; set; }
    public string? ForPerson { get; set; }
    public long? At { get; set; }

    /// <summary>Those of a station from a day to a day with all that stands in them, in order of time.</summary>
    public static async Task<IReadOnlyList<Bulletin>> Of(Session session, string accountId, DateOnly from, DateOnly to)
    {
        var rows = await session.List<BulletinRow>($"{Columns} WHERE b.account_id = @accountId AND b.day >= @from AND b.day <= @to ORDER BY b.day, b.start", new { accountId, from = from.Iso(), to = to.Iso() });
        if (rows.Count == 0)
            return [];
        var entries = (await EntryRow.Of(session, "b.account_id = @accountId AND b.day >= @from AND b.day <= @to", new { accountId, from = from.Iso(), to = to.Iso() })).ToLookup(entry => entry.BulletinId, StringComparer.Ordinal);
        return [.. rows.Select(row => row.Bulletin(entries[row.Id]))];
    }

    public static async Task<Bulletin?> Find(Session session, string id) => await session.First<BulletinRow>($"{Columns} WHERE b.id = @id", new { id }) is { } row
        ? row.Bulletin(await EntryRow.Of(session, "b.id = @id", new { id })) : null;

    private Bulletin Bulletin(IEnumerable<EntryRow> entries) => new(Id, AccountId, Days.OfIso(Day), WallMinutes.Time(Start), Minutes, [.. entries.Select(entry => entry.Entry())])
    {
        Language = Language, ByHand = ByHand == 1, AsComposed = Settled is { } settled ? settled == 1 : null,
        Approval = Hash is { } hash ? new BulletinApproval(hash, Reading!, Person!, ForPerson, DateTimeOffset.FromUnixTimeMilliseconds(At!.Value)) : null,
        Asked = Asked is { } at ? (AskedHash!, AskedBy!, DateTimeOffset.FromUnixTimeMilliseconds(at)) : null,
    };
}
