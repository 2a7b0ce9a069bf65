using System.Globalization;
using System.Text;
using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Library;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Approvals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Writing;

/// <summary>Chooses the infographic of an item, fills it, and shows it before it is kept.</summary>
internal sealed class CardPages(CardStudio studio, ItemStore items, UnitStore units, CardPhotos photos, SmallPictures small, StepDesk steps, IAntiforgery antiforgery)
{
    /// <summary>The template that is shown where none was chosen.</summary>
    private const string Usual = "observance";

    /// <summary>Whether a channel shows one of its sizes; posters and banners are for the printer.</summary>
    public static bool IsForPosts(IEnumerable<(int Width, int Height)> sizes) => sizes.Any(size => size is (1080, 1080) or (1200, 630));

    public async Task<IResult> Page(HttpContext context, string id, string? template) => await View(context, id, template, null, []);

    /// <summary>The same with words that were tried elsewhere; nothing is kept yet.</summary>
    public Task<IResult> Tried(HttpContext context, string id, string template, IReadOnlyDictionary<string, string> words) => View(context, id, template, words, []);

    /// <summary>The drawing of what is being typed.</summary>
    public async Task<IResult> Look(HttpContext context, string id)
    {
        if (AssistedForms.Wrong(context.Items) is not null)
            return Results.BadRequest();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return await items.Find(id, context.RequestAborted) is not { } item ? Results.NotFound()
            : new RazorComponentResult<CardLook>(new { View = await Compose(item, form["mau"].ToString(), CardForm.Boxes(form), context.RequestAborted), Part = true });
    }

    public async Task<IResult> Keep(HttpContext context, string id) => await Act(context, id, async (form, item, revision, person, cancel) =>
    {
        var (template, boxes) = (form["mau"].ToString(), CardForm.Boxes(form));
        if (Preflight.Secret(item with { Body = string.Join('\n', boxes.Values) }) is { } secret)
            return [secret];
        var drawn = await Compose(item, template, boxes, cancel);
        return drawn.Problems.Count > 0 ? drawn.Problems
            : (await items.SetCard(id, revision, new ItemCard(template, boxes.Where(box => box.Value.Length > 0).ToDictionary(StringComparer.Ordinal), form["alt"].ToString().Trim()), person, cancel)).Problems;
    });

    public Task<IResult> Remove(HttpContext context, string id) => Act(context, id, async (form, _, revision, person, cancel) =>
        (await items.RemoveCard(id, revision, form["mau"].ToString(), person, cancel)).Problems);

    /// <summary>A card of the item as it is kept, painted square; wide where that is asked for (<c>kho=ngang</c>).</summary>
    public async Task<IResult> Picture(HttpContext context, string id, string template)
    {
        var cancel = context.RequestAborted;
        if (await items.Find(id, cancel) is not { } item || (await items.Cards(id, cancel)).FirstOrDefault(card => card.Template == template) is not { } kept
            || await photos.Fill(item, kept.Boxes, cancel) is not { Ok: true, Value: var boxes })
            return Results.NotFound();
        var sizes = studio.Templates[template].OrderByDescending(size => size.Height);
        var (width, height) = context.Request.Query["kho"] == "ngang" ? sizes.LastOrDefault() : sizes.FirstOrDefault();
        var own = studio.For(await units.Code(item.UnitId, cancel));
        var painted = await own.Paint(kept.Template, boxes, width, height, cancel);
        context.Response.Headers.CacheControl = "private, no-cache";
        if (painted.Ok)
            return Results.Bytes(painted.Value.Bytes, painted.Value.MediaType);
        // Where nothing paints the browser draws what was composed.
        var composed = own.Compose(kept.Template, boxes, width, height);
        return composed.Ok ? Results.Text(composed.Value.Svg, "image/svg+xml", System.Text.Encoding.UTF8) : Results.NotFound();
    }

    /// <summary>The cover that an article gets of the title that is being typed, where it would have no other.</summary>
    public async Task<IResult> Cover(HttpContext context, string id)
    {
        var title = context.Request.Query["tieu-de"].ToString().Normalize().Trim();
        if (title.Length is 0 or > CardForm.MostInBox || await items.Find(id, context.RequestAborted) is not { } item)
            return Results.NotFound();
        var drawn = TitleCover.Draw(studio.For(await units.Code(item.UnitId, context.RequestAborted)), title);
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return drawn.Ok ? Results.Text(drawn.Value.Svg, "image/svg+xml", Encoding.UTF8) : Results.NotFound();
    }

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Item, int, string, CancellationToken, Task<IReadOnlyList<Problem>>> act)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var (template, tried) = (form["mau"].ToString(), CardForm.Boxes(form));
        var person = Sitting.Of(context)!.Name;
        if (await items.Find(id, cancel) is not { } item)
            return WritingPages.Missing();
        var wrong = AssistedForms.Wrong(context.Items) ?? (await Voids(id, cancel) is not null && form["dong-y"].Count == 0 ? MustAgree : null);
        if (wrong is not null)
            return await View(context, id, template, tried, [wrong]);
        var problems = await act(form, item, int.TryParse(form["ban"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : item.Revision, person, cancel);
        return problems.Count > 0 ? await View(context, id, template, tried, problems) : Results.Redirect($"/tin-bai/{id}#infographic");
    }

    private async Task<IResult> View(HttpContext context, string id, string? template, IReadOnlyDictionary<string, string>? tried, IReadOnlyList<Problem> problems)
    {
        var cancel = context.RequestAborted;
        if (await items.Find(id, cancel) is not { } item)
            return WritingPages.Missing();
        var templates = studio.Templates.Where(IsForPosts).Select(one => one.Key).Order(StringComparer.Ordinal).ToArray();
        var cards = await items.Cards(id, cancel);
        var chosen = templates.FirstOrDefault(name => name == template) ?? cards.Select(card => card.Template).FirstOrDefault(templates.Contains) ?? templates.FirstOrDefault(name => name == Usual) ?? templates.FirstOrDefault() ?? "";
        var (kept, fields) = (cards.FirstOrDefault(card => card.Template == chosen), studio.Fields(chosen).Value ?? []);
        var boxes = fields.ToDictionary(field => field.Name,
            field => tried?.GetValueOrDefault(field.Name) ?? kept?.Boxes.GetValueOrDefault(field.Name) ?? (kept is null && field.Name == "title" ? item.Title : ""), StringComparer.Ordinal);
        return new RazorComponentResult<CardPage>(new
        {
            View = new CardView
            {
                Item = item, Templates = templates, Template = chosen, Fields = fields, Boxes = boxes, Alt = kept?.Alt ?? "", Has = kept is not null, MayWrite = Sitting.Of(context)!.May(Right.Write, item.UnitId), Problems = problems,
                Look = await Compose(item, chosen, boxes, cancel), Voids = await Voids(id, cancel),
                Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict };
    }

    internal async Task<CardLookView> Compose(Item item, string template, IReadOnlyDictionary<string, string> boxes, CancellationToken cancel)
    {
        var (own, drawn, problems) = (studio.For(await units.Code(item.UnitId, cancel)), new List<ComposedCard>(), new List<Problem>());
        // Small pictures stand in: the page is sent anew with every few letters.
        var filled = await photos.Fill(item, CardForm.Filled(boxes), cancel, small.Of);
        if (!filled.Ok)
            return new([], filled.Problems) { Boxes = [.. boxes.Keys] };
        // A screen's size is no post's, and keeps none from being made.
        var sizes = studio.Templates[template].OrderByDescending(size => size.Height).ToArray();
        foreach (var (width, height) in Array.FindAll(sizes, size => IsForPosts([size])) is { Length: > 0 } posts ? posts : sizes)
        {
            var composed = own.Compose(template, filled.Value, width, height);
            if (composed.Ok)
                drawn.Add(composed.Value);
            problems.AddRange(composed.Problems);
        }
        return new(drawn, [.. problems.DistinctBy(problem => (problem.What, problem.Where))]) { Boxes = [.. boxes.Keys] };
    }

    private async Task<string?> Voids(string id, CancellationToken cancel) => await steps.Voidable(id, cancel) is { Count: > 0 } names ? string.Join(", ", names) : null;

    internal static readonly Problem MustAgree = Problem.World(
        new("Đổi infographic sẽ làm mất hiệu lực duyệt; chưa đổi gì.", "A change of the card voids the approval; nothing was changed."), null, new("Đánh dấu đồng ý rồi bấm lại.", "Tick that you agree, then press again."));
}
