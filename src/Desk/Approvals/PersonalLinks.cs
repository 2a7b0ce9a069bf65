using System.Globalization;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Approvals;

/// <summary>
/// Personal links of one table. The address holds 256 random bits, the store their hash; a link dies on use, after its hours, on too many
/// wrong PINs, when its content changes, and when its person is locked out. What died and what never was look alike.
/// </summary>
/// <param name="table">Where they lie.</param>
/// <param name="locked">What the audit calls it that one died of wrong PINs.</param>
/// <param name="database">The store.</param>
/// <param name="audit">Who did what.</param>
/// <param name="clock">The time.</param>
internal abstract class PersonalLinks(string table, string locked, Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long one is good, and how long the browser that typed the right PIN may look and decide.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(48), Look = TimeSpan.FromMinutes(30);

    /// <summary>Wrong PINs after which it is dead for good.</summary>
    public const int MostWrong = 10;

    /// <summary>How many browsers may look at once; one that types the PIN beyond that takes the place of the one that did first.</summary>
    protected virtual int Browsers => 1;

    protected long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Makes one; what is to stand in its address. Earlier ones whose columns of <paramref name="same"/> are the same die.</summary>
    /// <param name="unitId">The unit whose row it is about.</param>
    /// <param name="row">What stands in the table's own columns.</param>
    /// <param name="same">Columns of <paramref name="row"/> by which an earlier one is known.</param>
    /// <param name="ends">Until when it is good.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="said">The act, the row that it is about and the words of the audit.</param>
    /// <param name="cancel">Ends the wait.</param>
    protected Task<string> Make(string unitId, IReadOnlyDictionary<string, object?> row, IReadOnlyList<string> same, DateTimeOffset ends, Actor by, (string Act, string About, string Words) said, CancellationToken cancel) =>
        database.Write(async session =>
        {
            var token = Token.New();
            var values = new Dictionary<string, object?>(row, StringComparer.Ordinal)
            {
                ["hash"] = Token.Hash(token), ["unit_id"] = unitId, ["made_by"] = by.Name, ["created"] = Now, ["ends"] = ends.ToUnixTimeMilliseconds(),
            };
            var parameters = new Dictionary<string, object?>(values, StringComparer.Ordinal) { ["now"] = Now, ["why"] = (int)LinkClosed.Replaced };
            await session.Run($"UPDATE {table} SET closed = @now, closed_why = @why WHERE {string.Join(" AND ", same.Select(column => $"{column} = @{column}"))} AND closed IS NULL", parameters);
            await session.Run($"INSERT INTO {table} ({string.Join(", ", values.Keys)}) VALUES ({string.Join(", ", values.Keys.Select(column => $"@{column}"))})", values);
            await audit.Note(session, unitId, by, said.Act, said.About, said.Words);
            return token;
        }, cancel);

    /// <summary>The right PIN was typed: what the browser is to hold while it looks.</summary>
    public async Task<string> Open(PersonalLink link, CancellationToken cancel)
    {
        var held = Token.New();
        await database.Write(async session =>
        {
            var until = (clock.GetUtcNow() + Look).ToUnixTimeMilliseconds();
            var before = await session.First<string?>($"SELECT opened FROM {table} WHERE hash = @Hash", new { link.Hash });
            return await session.Run($"UPDATE {table} SET opened = @opened, opened_until = @until, failed = 0 WHERE hash = @Hash AND closed IS NULL",
                new { link.Hash, opened = string.Join(' ', Lookers(before).Where(one => one.Until > Now).TakeLast(Browsers - 1).Append((Held: Token.Hash(held), Until: until)).Select(one => $"{one.Held}:{one.Until.ToString(CultureInfo.InvariantCulture)}")), until });
        }, cancel);
        return held;
    }

    /// <summary>Whether this browser typed the right PIN lately.</summary>
    public bool Holds(PersonalLink link, string? held) => held is not null && Token.Hash(held) is var hash && Lookers(link.Opened).Any(one => one.Held == hash && one.Until > Now);

    /// <summary>Browsers that typed the right PIN, the first to do so first, each with until when it may look.</summary>
    private static IEnumerable<(string Held, long Until)> Lookers(string? opened) => from one in (opened ?? "").Split(' ')
        let at = one.LastIndexOf(':')
        where at > 0 && long.TryParse(one.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select (one[..at], long.Parse(one.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Counts a wrong PIN; true where that was the last.</summary>
    public Task<bool> Wrong(PersonalLink link, string name, CancellationToken cancel) => database.Write(async session =>
    {
        await session.Run($"UPDATE {table} SET failed = failed + 1 WHERE hash = @Hash", new { link.Hash });
        if (await session.Value<int>($"SELECT failed FROM {table} WHERE hash = @Hash", new { link.Hash }) < MostWrong)
            return false;
        if (await Close(session, link, LinkClosed.Locked))
            await audit.Note(session, link.UnitId, "", locked, link.About, $"Liên kết của {name} bị khóa sau {MostWrong} lần nhập sai PIN.");
        return true;
    }, cancel);

    /// <summary>Closes it; false where it was closed already, so that of two who press at once one does it.</summary>
    public Task<bool> Close(PersonalLink link, LinkClosed why, CancellationToken cancel) => database.Write(session => Close(session, link, why), cancel);

    /// <summary>Opens one again whose use came to nothing.</summary>
    public Task Reopen(PersonalLink link, CancellationToken cancel) =>
        database.Write(session => session.Run($"UPDATE {table} SET closed = NULL, closed_why = NULL WHERE hash = @Hash AND closed_why = @why", new { link.Hash, why = LinkClosed.Used }), cancel);

    private async Task<bool> Close(Session session, PersonalLink link, LinkClosed why) =>
        await session.Run($"UPDATE {table} SET closed = @now, closed_why = @why WHERE hash = @Hash AND closed IS NULL", new { link.Hash, why, now = Now }) > 0;
}
