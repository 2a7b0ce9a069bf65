using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Address;
using Campaigns.Desk.People;
using Campaigns.Desk.Restores;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Setup;

/// <summary>
/// How this desk is reached, and the address under which citizens see it. That is of the whole installation, so that it takes an administrator
/// of all of it. A name that stops being public stays outside until somebody says that it leads here no more.
/// </summary>
internal sealed class AddressPages(
    AddressBook addresses, AddressFile file, DeskAddress desk, UnitStore units, Database database, AuditLog audit, IConfiguration configuration, IOptions<DeskOptions> options)
{
    public const string Field = "dia-chi-cong";

    public async Task<IResult> Page(HttpContext context) => Show(await View(context) with { Kept = context.Request.Query["xong"] == "1" });

    public async Task<IResult> Save(HttpContext context)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        var form = await context.Request.ReadFormAsync(cancel);
        var (view, typed) = (await View(context), form[Field].ToString());
        if (view.Typed is null)
            return Show(view with { Problems = [NotYours] });
        var wanted = OutsideName.Of(typed, context.Request.Host.Host, Field);
        if (!wanted.Ok)
            return Show(view with { Typed = typed, Problems = wanted.Problems });
        var gone = form["bo"].OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (before, next) = (file.Now, file.Now);
        if (file.Change(now => next = Next(before = now, wanted.Value, gone)) is { } problem)
            return Show(view with { Typed = typed, Problems = [problem] });
        // Everybody in this program holds these very settings; a worker that runs apart reads them at its next start.
        options.Value.PublicAddress = next.PublicAddress;
        if (Told(before, next) is { Length: > 0 } told)
            await database.Write(session => audit.Note(session, who.Person.UnitId, who.Actor, "address.change", "address", told), CancellationToken.None);
        return AccountEndpoints.SeeOther($"{SetupEndpoints.Address}?xong=1");
    }

    private async Task<AddressView> View(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var set = configuration[$"{DeskOptions.Section}:{nameof(DeskOptions.PublicAddress)}"] is { Length: > 0 };
        return new AddressView
        {
            Situation = await addresses.Situation(cancel), Local = desk.Local, Here = context.Desk(), Fixed = set, Former = file.Now.Former,
            Typed = !set && HoldPages.May(Sitting.Of(context)!, await units.All(cancel)) ? file.Now.PublicAddress : null,
        };
    }

    /// <summary>The name that was public so far is kept among the former ones; those that were let go are not.</summary>
    private static KeptAddress Next(KeptAddress before, string address, HashSet<string> gone) => new()
    {
        PublicAddress = address,
        Former = [.. before.Former.Where(name => !gone.Contains(name)).Concat(AddressFile.Host(before.PublicAddress)).Except(AddressFile.Host(address), StringComparer.OrdinalIgnoreCase).Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    private static string Told(KeptAddress before, KeptAddress next)
    {
        static string Said(string address) => address.Length > 0 ? address : "(trống)";
        var gone = before.Former.Except(next.Former, StringComparer.OrdinalIgnoreCase).ToArray();
        return string.Join("; ", new[] { before.PublicAddress == next.PublicAddress ? "" : $"{Said(before.PublicAddress)} → {Said(next.PublicAddress)}", gone.Length > 0 ? $"bỏ tên cũ: {string.Join(", ", gone)}" : "" }.Where(line => line.Length > 0));
    }

    private static readonly Problem NotYours = Problem.World(new("Địa chỉ chung do tệp cài đặt đặt, hoặc bạn không phải quản trị của mọi đơn vị.", "The address is set in the settings file, or you do not administer every unit."));

    private static RazorComponentResult<AddressPage> Show(AddressView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict,
    };
}
