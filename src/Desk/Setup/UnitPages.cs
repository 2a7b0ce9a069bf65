using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Address;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>What a unit is called, by which clock it goes, and what stands under its posts.</summary>
internal sealed class UnitPages(UnitStore units, AddressFile addresses, Database database, AuditLog audit)
{
    public async Task<IResult> Page(HttpContext context, string id) =>
        await units.ById(id, context.RequestAborted) is { } unit
            ? Show(new UnitSettingsView { Unit = unit, Above = await Above(context, unit), Kept = context.Request.Query["xong"] == "1" }) : SetupPages.Missing;

    public async Task<IResult> Save(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var above = await Above(context, unit);
        var typed = Typed(unit, form, above);
        var read = UnitRules.Check(typed);
        if (!read.Ok)
            return Show(new UnitSettingsView { Unit = typed, Above = above, Problems = read.Problems });
        var wanted = read.Value;
        // Said before, and asked for that very zone.
        if (wanted.Zone != unit.Zone && form["dong-y-mui-gio"] != wanted.Zone)
            return Show(new UnitSettingsView { Unit = wanted, Above = above, Zone = await Zone(unit, wanted.Zone, cancel) });
        if (wanted.Settings.PublicAddress != unit.Settings.PublicAddress
            && (OutsideName.Shut(wanted.Settings.PublicAddress, context.Request.Host.Host, AddressPages.Field) ?? addresses.Outside(unit.Settings.PublicAddress)) is { } shut)
            return Show(new UnitSettingsView { Unit = wanted, Above = above, Problems = [shut] });
        await database.Write(async session =>
        {
            var before = await UnitStore.Change(session, unit.Id, now => now with
            {
                Name = wanted.Name, Place = wanted.Place, Province = wanted.Province, ParentId = wanted.ParentId, Zone = wanted.Zone,
                Settings = now.Settings with { PublicAddress = wanted.Settings.PublicAddress, SourceLine = wanted.Settings.SourceLine, Hashtags = wanted.Settings.Hashtags, Contact = wanted.Settings.Contact, Names = wanted.Settings.Names },
            });
            if (before is not null && Changes(before, wanted, above) is { Count: > 0 } changes)
                await audit.Note(session, unit.Id, Sitting.Of(context)!.Actor, "unit.change", unit.Id, string.Join("; ", changes));
        }, cancel);
        return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/don-vi/{unit.Id}?xong=1");
    }

    /// <summary>Who has a role at the unit above has it here too: whoever sets it administers both, and the one that stands there now; none else has a choice.</summary>
    private async Task<IReadOnlyList<Unit>> Above(HttpContext context, Unit unit)
    {
        var (all, who) = (await units.All(context.RequestAborted), Sitting.Of(context)!);
        var parents = all.ToDictionary(one => one.Id, one => one.ParentId, StringComparer.Ordinal);
        bool Below(Unit one)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var at = one.Id; at is not null && seen.Add(at); at = parents.GetValueOrDefault(at))
                if (at == unit.Id)
                    return true;
            return false;
        }
        return unit.ParentId is { } now && !who.May(Right.Administer, now) ? [] : [.. all.Where(one => !Below(one) && who.May(Right.Administer, one.Id))];
    }

    private static Unit Typed(Unit unit, IFormCollection form, IReadOnlyList<Unit> above) => unit with
    {
        ParentId = form.ContainsKey("cap-tren") && above.Count > 0 ? above.FirstOrDefault(one => one.Id == form["cap-tren"])?.Id : unit.ParentId,
        Name = form["ten"].ToString(), Place = form["dia-danh"].ToString(), Province = form["tinh"].ToString(), Zone = form["mui-gio"].ToString(),
        Settings = unit.Settings with
        {
            PublicAddress = form.ContainsKey("dia-chi-cong") ? form["dia-chi-cong"].ToString() : unit.Settings.PublicAddress, SourceLine = form["dong-nguon"].ToString(), Contact = form["lien-he"].ToString(),
            Hashtags = form["the"].ToString().Split([',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), Names = form["ten-khac"].ToString().Split('\n'),
        },
    };

    private static List<string> Changes(Unit before, Unit after, IReadOnlyList<Unit> above)
    {
        var changes = new List<string>();
        string Name(string? id) => above.FirstOrDefault(one => one.Id == id)?.Name ?? "";
        void Note(string what, string from, string to) { if (from != to) changes.Add($"{what}: {(from.Length > 0 ? from : "(trống)")} → {(to.Length > 0 ? to : "(trống)")}"); }
        Note("tên", before.Name, after.Name);
        Note("tên trong câu", before.Place, after.Place);
        Note("tỉnh", before.Province, after.Province);
        Note("cấp trên", Name(before.ParentId), Name(after.ParentId));
        Note("địa chỉ công khai", before.Settings.PublicAddress, after.Settings.PublicAddress);
        Note("múi giờ", before.Zone, after.Zone);
        Note("thẻ", string.Join(", ", before.Settings.Hashtags), string.Join(", ", after.Settings.Hashtags));
        Note("dòng nguồn", before.Settings.SourceLine, after.Settings.SourceLine);
        Note("liên hệ", before.Settings.Contact, after.Settings.Contact);
        Note("tên khác", string.Join(", ", before.Settings.Names), string.Join(", ", after.Settings.Names));
        return changes;
    }

    private Task<ZoneChange> Zone(Unit unit, string to, CancellationToken cancel) => database.Read(async session =>
    {
        var next = await session.First<(string Title, long Due)>($"SELECT i.title, p.due FROM post p JOIN item i ON i.id = p.item_id WHERE p.unit_id = @Id AND p.state = {PostState.Scheduled:D} ORDER BY p.due, p.id LIMIT 1", new { unit.Id });
        var due = DateTimeOffset.FromUnixTimeMilliseconds(next.Due);
        return new ZoneChange(
            unit.Zone, to, await session.Value<int>("SELECT COUNT(*) FROM posting_time t JOIN account c ON c.id = t.account_id WHERE c.unit_id = @Id", new { unit.Id }),
            await session.Value<int>("SELECT COUNT(*) FROM slot s JOIN account c ON c.id = s.account_id WHERE c.unit_id = @Id", new { unit.Id }),
            await session.Value<int>($"SELECT COUNT(*) FROM post WHERE unit_id = @Id AND state = {PostState.Scheduled:D}", new { unit.Id }), next.Title, unit.Local(due), UnitClock.Local(to, due));
    }, cancel);

    private static RazorComponentResult<UnitSettingsPage> Show(UnitSettingsView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : view.Zone is not null ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
    };
}
