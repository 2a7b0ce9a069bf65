using Campaigns.Content;
using Campaigns.Content.Preflights;
using Campaigns.Content.Store;

namespace Campaigns.Desk.Writing.Checking;

/// <summary>Whether the accounts that an item is to go out on will take it, as far as the store knows.</summary>
internal sealed class AccountHealth(Database database)
{
    /// <summary>What stands in the way on these accounts.</summary>
    public async Task<IReadOnlyList<Finding>> Of(IReadOnlyList<string> accounts, CancellationToken cancel) => accounts.Count == 0 ? [] :
        [.. (await database.Read(session => session.List<Row>("""
            SELECT a.name AS Name, a.active AS Active, a.inactive_why AS InactiveWhy, t.refused AS Refused
            FROM account a LEFT JOIN account_token t ON t.account_id = a.id
            WHERE a.id IN @accounts AND (a.active = 0 OR t.refused IS NOT NULL) ORDER BY a.name
            """, new { accounts }), cancel)).Select(Found)];

    private static Finding Found(Row row)
    {
        var why = row.Refused ?? row.InactiveWhy;
        return row.Active == 0
            ? new(FindingLevel.Warning, new($"Kênh “{row.Name}” đang tắt{(why is null ? "." : $": {why}")}", $"The account \"{row.Name}\" is off{(why is null ? "." : $": {why}")}"), new("Bật hoặc kết nối lại ở mục Kênh trước giờ đăng.", "Switch it on or connect it again before the time."))
            : new(FindingLevel.Warning, new($"Kênh “{row.Name}” không còn quyền đăng: {why}", $"The account \"{row.Name}\" may not post any more: {why}"), new("Kết nối lại ở mục Kênh trước giờ đăng.", "Connect it again before the time."));
    }

    private sealed class Row
    {
        public string Name { get; set; } = "";
        public int Active { get; set; }
        public string? InactiveWhy { get; set; }
        public string? Refused { get; set; }
    }
}
