using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Items;

namespace Campaigns.Desk.Api;

/// <summary>Items, for programs.</summary>
internal sealed class ApiItems(ItemStore items, UnitStore units, Database database, IServiceProvider services)
{
    public async Task<IResult> List(HttpContext context)
    {
        var read = await ApiFilter.Of(context, units);
        if (!read.Ok)
            return ApiProblem.WrongParameter(read.Problems[0]);
        var (filter, cancel) = (read.Value, context.RequestAborted);
        var places = await Places(filter, cancel);
        var page = places.Take(filter.Limit).ToList();
        var next = places.Count > page.Count ? ApiFilter.Place(page[^1].Created, page[^1].Id) : null;
        return ApiAnswer.Of(context, new ItemEntries([.. (await items.Some([.. page.Select(place => place.Id)], cancel)).Select(ItemEntry.Of)], next));
    }

    public async Task<IResult> One(HttpContext context, string id) =>
        await items.Find(id, context.RequestAborted) is { } item ? ApiAnswer.Of(context, await ItemReport.Of(services, item, context.RequestAborted)) : ApiProblem.Missing;

    /// <summary>Where those of the page stand, newest first, and one more where there is one.</summary>
    private async Task<IReadOnlyList<(string Id, DateTimeOffset Created)>> Places(ApiFilter filter, CancellationToken cancel)
    {
        // A list of nothing is none that SQL knows.
        if (filter.UnitIds.Count == 0)
            return [];
        var (narrow, post) = (new List<string> { "i.unit_id IN @UnitIds" }, new List<string>());
        void Where(List<string> parts, object? value, string sql) { if (value is not null) parts.Add(sql); }
        Where(narrow, filter.State, "i.state = @state");
        Where(narrow, filter.Campaign, "i.campaign_id = @Campaign");
        Where(narrow, filter.After, "i.created <= @created AND (i.created < @created OR i.id < @afterId)");
        Where(post, filter.Account, "p.account_id = @Account");
        Where(post, filter.Channel, "c.kind = @kind");
        Where(post, filter.From, "p.due >= @from");
        Where(post, filter.To, "p.due < @to");
        if (post.Count > 0)
            narrow.Add($"EXISTS (SELECT 1 FROM post p JOIN account c ON c.id = p.account_id WHERE p.item_id = i.id AND {string.Join(" AND ", post)})");
        var rows = await database.Read(session => session.List<(string Id, long Created)>(
            $"SELECT i.id, i.created FROM item i WHERE {string.Join(" AND ", narrow)} ORDER BY i.created DESC, i.id DESC LIMIT @limit", new
            {
                filter.UnitIds, state = ApiNames<ItemState>.Find(filter.State), filter.Campaign, filter.Account, kind = ApiNames<ChannelKind>.Find(filter.Channel),
                from = filter.From?.ToUnixTimeMilliseconds(), to = filter.To?.ToUnixTimeMilliseconds(), created = filter.After?.At.ToUnixTimeMilliseconds(), afterId = filter.After?.Id, limit = filter.Limit + 1,
            }), cancel);
        return [.. rows.Select(row => (row.Id, DateTimeOffset.FromUnixTimeMilliseconds(row.Created)))];
    }
}
