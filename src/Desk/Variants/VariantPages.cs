using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Library;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Variants;

/// <summary>One channel's version of an item is written by hand, compared with what would be derived, and given back to that.</summary>
internal sealed class VariantPages(ItemStore items, UnitStore units, ApprovalDesk approvals, IAntiforgery antiforgery)
{
    public Task<IResult> Page(HttpContext context, string id, string form) => View(context, id, form, null, []);

    public Task<IResult> Save(HttpContext context, string id, string form) => Act(context, id, form, (fields, item, derived, person) => derived with
    {
        Title = fields["tieu-de"].ToString(), Description = fields["tom-tat"].ToString(), Text = fields["noi-dung"].ToString().ReplaceLineEndings("\n"), Person = person,
    });

    /// <summary>The derived version goes out again.</summary>
    public Task<IResult> Drop(HttpContext context, string id, string form) => Act(context, id, form, (_, _, _, _) => null);

    private async Task<IResult> Act(HttpContext context, string id, string name, Func<IFormCollection, Item, VariantEdit, string, VariantEdit?> write)
    {
        var cancel = context.RequestAborted;
        if (await Known(id, name, cancel) is not var (item, unit, form))
            return WritingPages.Missing();
        var fields = await context.Request.ReadFormAsync(cancel);
        var person = Sitting.Of(context)!.Name;
        var edit = write(fields, item, VariantEdits.Derived(item, unit, form), person);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await View(context, id, name, edit, [wrong]);
        if (fields["dong-y"].Count == 0 && await Voids(id, cancel) is not null)
            return await View(context, id, name, edit, [MustAgree]);
        var revision = int.TryParse(fields["ban"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : item.Revision;
        var change = (Item now) => now with { Edits = [.. now.Edits.Where(old => old.Form != form), .. edit is null ? [] : new[] { edit }] };
        if (Preflight.Secret(change(item)) is { } secret)
            return await View(context, id, name, edit, [secret]);
        var changed = await items.Change(id, revision, change, person, cancel);
        return changed.Ok ? Results.Redirect($"/tin-bai/{id}/ban/{name}?xong=luu") : await View(context, id, name, edit, changed.Problems);
    }

    private async Task<IResult> View(HttpContext context, string id, string name, VariantEdit? tried, IReadOnlyList<Problem> problems)
    {
        var cancel = context.RequestAborted;
        if (await Known(id, name, cancel) is not var (item, unit, form))
            return WritingPages.Missing();
        var (derived, edit) = (VariantEdits.Derived(item, unit, form), VariantEdits.Of(item, form));
        return new RazorComponentResult<VariantPage>(new
        {
            View = new VariantView
            {
                Item = item, Unit = unit, Form = form, Derived = derived, Edit = edit, Shown = tried ?? edit ?? derived, Variant = CaptionWriter.Write(item, unit, form, ShownPictures.Of(item, await items.Cards(item.Id, cancel))), Problems = problems,
                Voids = await Voids(id, cancel), MayWrite = Sitting.Of(context)!.May(Right.Write, unit.Id), Done = problems.Count == 0 && context.Request.Query["xong"] == "luu", Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict };
    }

    private async Task<(Item Item, Unit Unit, VariantForm Form)?> Known(string id, string name, CancellationToken cancel) =>
        CaptionChannels.Form(name) is { } form && VariantEdits.Forms.Contains(form) && await items.Find(id, cancel) is { } item && await units.ById(item.UnitId, cancel) is { } unit ? (item, unit, form) : null;

    private async Task<string?> Voids(string id, CancellationToken cancel) => (await approvals.Of(id, cancel)).FirstOrDefault(approval => approval.Voided is null)?.Person;

    private static readonly Problem MustAgree = Problem.World(
        new("Sửa bản của kênh sẽ làm mất hiệu lực duyệt; chưa đổi gì.", "A change of the version voids the approval; nothing was changed."), null, new("Đánh dấu đồng ý rồi bấm lại.", "Tick that you agree, then press again."));
}
