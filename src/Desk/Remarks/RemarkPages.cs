using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Remarks;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Remarks;

/// <summary>The thread on an item. Where script runs only the thread is answered, and nothing that is typed elsewhere on the page moves.</summary>
internal sealed class RemarkPages(RemarkStore remarks, ItemStore items, UnitStore units, IAntiforgery antiforgery)
{
    /// <summary>The thread as it stands on a page that somebody opened.</summary>
    public async Task<RemarkView> View(HttpContext context, Item item, Unit unit) => new()
    {
        ItemId = item.Id, Unit = unit, Remarks = await remarks.Of(item.Id, context.RequestAborted), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        Address = Sitting.Of(context) is not { } who ? null : who.May(Right.Write, unit.Id) ? $"/tin-bai/{item.Id}/nhan-xet" : who.May(Right.Approve, unit.Id) ? $"/duyet/{item.Id}/nhan-xet" : null,
    };

    public Task<IResult> Add(HttpContext context, string id) => Act(context, id, async (form, person, cancel) =>
        (await remarks.Add(id, person, form["nhan-xet"], cancel)).Problems);

    public Task<IResult> Settle(HttpContext context, string id, string remark, bool settled) => Act(context, id, async (_, person, cancel) =>
        await remarks.Settle(id, remark, person, settled, cancel) is { } problem ? [problem] : []);

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, string, CancellationToken, Task<IReadOnlyList<Problem>>> act)
    {
        var cancel = context.RequestAborted;
        if (await items.Find(id, cancel) is not { } item || await units.ById(item.UnitId, cancel) is not { } unit)
            return WritingPages.Missing();
        var form = await context.Request.ReadFormAsync(cancel);
        var problems = AssistedForms.Wrong(context.Items) is { } wrong ? [wrong] : await act(form, Sitting.Of(context)!.Name, cancel);
        if (problems.Count == 0 && !context.Request.Headers.ContainsKey("HX-Request"))
            return Results.Redirect($"{context.Request.Path.Value!.Split("/nhan-xet")[0]}#nhan-xet");
        context.Response.Headers.CacheControl = Caching.Nowhere;
        var view = await View(context, item, unit) with { Problems = problems, Typed = problems.Count > 0 ? form["nhan-xet"].ToString() : "" };
        return context.Request.Headers.ContainsKey("HX-Request")
            ? new RazorComponentResult<RemarkThread>(new { View = view })
            : new RazorComponentResult<RemarkPage>(new { View = view, item.Title }) { StatusCode = StatusCodes.Status400BadRequest };
    }
}
