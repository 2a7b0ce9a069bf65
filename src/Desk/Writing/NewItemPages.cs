using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Writing;

/// <summary>Begins an item: a title, and whose it is; everything else is written on its page.</summary>
internal sealed class NewItemPages(ItemStore items, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context) => Show(await View(context, AssistedPerson.Of(context), "", null, []));

    public async Task<IResult> Begin(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var (title, unitId, person) = (form[ItemFields.Title].ToString(), form["don-vi"].ToString(), AssistedPerson.Remember(context, form["person"]));
        var all = await units.All(cancel);
        var unit = all.Count == 1 ? all[0] : all.FirstOrDefault(one => one.Id == unitId);
        Problem? problem = AssistedForms.Wrong(context.Items) ?? (person is null ? AssistedPages.Nobody : unit is null ? NoUnit : null);
        if (problem is not null)
            return Show(await View(context, person, title, unitId, [problem]));
        var item = new Item { Id = Id.New(clock), UnitId = unit!.Id, Title = title, Body = "", Person = person };
        if (Content.Preflights.Preflight.Secret(item) is { } secret)
            return Show(await View(context, person, title, unitId, [secret]));
        var saved = await items.Save(item, person!, cancel);
        return saved.Ok ? Results.Redirect($"/tin-bai/{saved.Value.Id}") : Show(await View(context, person, title, unitId, saved.Problems));
    }

    private async Task<NewItemView> View(HttpContext context, string? person, string title, string? unit, IReadOnlyList<Problem> problems) => new()
    {
        Units = await units.All(context.RequestAborted), Title = title, Unit = unit, Person = person, Problems = problems, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
    };

    private static RazorComponentResult<NewItemPage> Show(NewItemView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private static readonly Problem NoUnit = Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), null, new("Chọn đơn vị của tin, bài.", "Choose whose item it is."));
}
