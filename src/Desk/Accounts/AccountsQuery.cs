using Campaigns.Channels.Wire;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Accounts;

/// <summary>Accounts with everything that their pages say of them.</summary>
internal sealed class AccountsQuery(Database database, AccountStore accounts, UnitStore units, Connectors connectors, AccountRests rests)
{
    private const int PageSize = 50;

    /// <param name="page">From 1.</param>
    /// <param name="mine">The units whose accounts are looked at.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public async Task<AccountsView> Page(int page, IReadOnlyList<string> mine, CancellationToken cancel)
    {
        var known = (await units.All(cancel)).Select((unit, at) => (unit, at)).ToDictionary(u => u.unit.Id, StringComparer.Ordinal);
        var resting = await rests.Now(cancel);
        var all = (await accounts.All(cancel)).Where(a => mine.Contains(a.UnitId)).Select(a => Line(a, known[a.UnitId].unit, resting, null))
            .OrderBy(l => known[l.Unit.Id].at).ThenByDescending(l => l.NeedsAPerson).ThenBy(l => l.Account.Kind).ThenBy(l => l.Account.Name, StringComparer.Ordinal).ToArray();
        var last = Math.Max(1, (all.Length + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, last);
        var shown = all.Skip((page - 1) * PageSize).Take(PageSize).ToArray();
        var posts = await Last([.. shown.Select(l => l.Account.Id)], cancel);
        return new([.. shown.Select(l => Line(l.Account, l.Unit, resting, posts.GetValueOrDefault(l.Account.Id)))], [.. all.Where(l => l.NeedsAPerson)], connectors.Kinds, known.Count > 0, page, last);
    }

    public async Task<AccountLine?> Find(string id, CancellationToken cancel)
    {
        if (await accounts.Find(id, cancel) is not { } account || await units.ById(account.UnitId, cancel) is not { } unit)
            return null;
        return Line(account, unit, await rests.Now(cancel), (await Last([id], cancel)).GetValueOrDefault(id));
    }

    private AccountLine Line(Account account, Unit unit, IReadOnlyDictionary<string, AccountRest> resting, Post? last) => new(
        account, unit, account.Active ? resting.GetValueOrDefault(account.Id) : null,
        !account.Sandbox && connectors.Of(account.Kind) is { Again: true }, last?.Title, last is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(last.Published));

    /// <summary>What each of the accounts published last, by account.</summary>
    private Task<Dictionary<string, Post>> Last(string[] ids, CancellationToken cancel) => database.Read(async session =>
    {
        var posts = await session.List<Post>("""
            SELECT p.account_id AS AccountId, p.published AS Published, i.title AS Title
            FROM (SELECT account_id, MAX(published) AS published FROM post WHERE state = @published AND account_id IN @ids GROUP BY account_id) m
            JOIN post p ON p.account_id = m.account_id AND p.published = m.published AND p.state = @published JOIN item i ON i.id = p.item_id
            """, new { ids, published = PostState.Published });
        // Two may share their moment.
        return posts.GroupBy(p => p.AccountId, StringComparer.Ordinal).ToDictionary(of => of.Key, of => of.First(), StringComparer.Ordinal);
    }, cancel);

    private sealed class Post
    {
        public string AccountId { get; set; } = "";
        public long Published { get; set; }
        public string Title { get; set; } = "";
    }
}
