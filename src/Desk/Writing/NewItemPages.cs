using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing.Starts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Writing;

/// <summary>Begins an item: a title, and whose it is; everything else is written on its page.</summary>
internal sealed class NewItemPages(ItemStore items, UnitStore units, BeatDraftQuery drafts, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context) => Show(await View(context, "", null, []));

    public async Task<IResult> Begin(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var (title, unitId, person) = (form[ItemFields.Title].ToString(), form["don-vi"].ToString(), Sitting.Of(context)!.Name);
        var unit = await Unit(context, unitId);
        Problem? problem = AssistedForms.Wrong(context.Items) ?? (unit is null ? NoUnit : null);
        if (problem is not null)
            return Show(await View(context, title, unitId, [problem]));
        var item = new Item { Id = Id.New(clock), UnitId = unit!.Id, Title = title, Body = "", Person = person };
        if (Content.Preflights.Preflight.Secret(item) is { } secret)
            return Show(await View(context, title, unitId, [secret]));
        var saved = await items.Save(item, person, cancel);
        return saved.Ok ? Results.Redirect($"/tin-bai/{saved.Value.Id}") : Show(await View(context, title, unitId, saved.Problems));
    }

    /// <summary>The page once more, after another way to begin came to nothing.</summary>
    public async Task<IResult> Again(HttpContext context, Beginning from, string? unit, IReadOnlyList<Problem> problems) => Show(await View(context, "", unit, problems, from));

    /// <summary>The unit that a form names, or the only one for which they write; null: neither.</summary>
    public async Task<Unit?> Unit(HttpContext context, string? unitId) => await Mine(context) is [var only] ? only : (await Mine(context)).FirstOrDefault(one => one.Id == unitId);

    private async Task<NewItemView> View(HttpContext context, string title, string? unit, IReadOnlyList<Problem> problems, Beginning? from = null) => new()
    {
        From = (from ?? new()) with { Drafts = await drafts.Next(Sitting.Of(context)!.Units(Right.Write), context.RequestAborted) },
        Units = await Mine(context), Title = title, Unit = unit, Problems = problems, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
    };

    /// <summary>The units for which they may write.</summary>
    private async Task<Unit[]> Mine(HttpContext context) =>
        [.. (await units.All(context.RequestAborted)).Where(unit => Sitting.Of(context)!.May(Right.Write, unit.Id))];

    private static RazorComponentResult<NewItemPage> Show(NewItemView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    internal static readonly Problem NoUnit = Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), null, new("Chọn đơn vị của tin, bài.", "Choose whose item it is."));
}
