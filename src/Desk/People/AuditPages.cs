using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.People;

/// <summary>The audit of the units that somebody administers, the newest first.</summary>
internal sealed class AuditPages(Database database, UnitStore units)
{
    private const int MostPages = 100_000;

    public async Task<IResult> Page(HttpContext context, int page)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        page = Math.Clamp(page, 1, MostPages);
        var mine = who.Units(Right.Administer);
        var lines = await database.Read(session => session.List<Row>("""
            SELECT id AS Id, unit_id AS UnitId, at AS At, person AS Person, act AS Act, subject AS Subject, detail AS Detail FROM audit
            WHERE unit_id IN @mine ORDER BY at DESC, id DESC LIMIT @most OFFSET @skip
            """, new { mine, most = AuditView.PageSize + 1, skip = (page - 1) * AuditView.PageSize }), cancel);
        var all = (await units.All(cancel)).ToDictionary(u => u.Id, StringComparer.Ordinal);
        return new RazorComponentResult<AuditPage>(new
        {
            View = new AuditView
            {
                Page = page, More = lines.Count > AuditView.PageSize, Several = mine.Count > 1,
                Lines = [.. lines.Take(AuditView.PageSize).Select(l => new AuditLine(all[l.UnitId].Local(DateTimeOffset.FromUnixTimeMilliseconds(l.At)), l.Person, l.Act, l.Detail, all[l.UnitId].Place))],
            },
        });
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public long At { get; set; }
        public string Person { get; set; } = "";
        public string Act { get; set; } = "";
        public string Subject { get; set; } = "";
        public string Detail { get; set; } = "";
    }
}
