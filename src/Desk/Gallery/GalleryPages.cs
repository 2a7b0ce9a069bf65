using System.Globalization;
using System.Text;
using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Gallery;

/// <summary>Shows every template, fills one with what is being typed, and hands it over as a file or to an item.</summary>
internal sealed class GalleryPages(CardStudio studios, ItemStore items, UnitStore units, CardPages cards, TriedPictures tried, IAntiforgery antiforgery)
{
    /// <summary>Items that are offered for each unit.</summary>
    private const int MostItems = 30;

    public async Task<IResult> List(HttpContext context)
    {
        var studio = await Studio(context);
        return new RazorComponentResult<GalleryPage>(new { View = new GalleryView(studio.Offers(), studio.Strays(), (await Asked(context, context.Request.Query["tin"]))?.Id) });
    }

    public async Task<IResult> Page(HttpContext context, string template)
    {
        var studio = await Studio(context);
        if (Offer(studio, template) is not { } offer)
            return Missing();
        var item = await Asked(context, context.Request.Query["tin"]);
        var words = studio.Sample(offer).ToDictionary(StringComparer.Ordinal);
        if (item is not null && words.ContainsKey("title"))
            words["title"] = item.Title;
        return await View(context, studio, offer, Size(offer, context.Request.Query["co"]), words, item?.Id, []);
    }

    /// <summary>A template with sample words.</summary>
    public async Task<IResult> Sample(HttpContext context, string template, string size)
    {
        var studio = await Studio(context);
        context.Response.Headers.CacheControl = "private, no-cache";
        if (Offer(studio, template) is not { } offer || !offer.Sizes.Any(one => Named(one) == size))
            return Results.NotFound();
        var (width, height) = Size(offer, size);
        var drawn = studio.Compose(template, studio.Sample(offer), width, height);
        // Boxes of a centre's own may be too small for the sample.
        if (!drawn.Ok)
            drawn = studio.Compose(template, offer.Boxes.Where(box => box == "title").ToDictionary(box => box, _ => "Tiêu đề", StringComparer.Ordinal), width, height);
        return drawn.Ok ? Results.Text(drawn.Value.Svg, "image/svg+xml", Encoding.UTF8) : Results.NotFound();
    }

    /// <summary>The drawing of what is being typed.</summary>
    public async Task<IResult> Look(HttpContext context, string template)
    {
        if (AssistedForms.Wrong(context.Items) is not null)
            return Results.BadRequest();
        var studio = await Studio(context);
        if (Offer(studio, template) is not { } offer)
            return Results.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return new RazorComponentResult<CardLook>(new { View = Compose(context, studio, offer, Size(offer, form["co"]), CardForm.Boxes(form)), Part = true });
    }

    public Task<IResult> Download(HttpContext context, string template, string form) => Act(context, template, async (studio, offer, size, words, _, cancel) =>
    {
        if (Format(form) is not { } format)
            return (Results.NotFound(), []);
        var filled = Filled(context, words, whole: true);
        var drawn = filled.Ok ? await studio.Draw(template, filled.Value, size.Width, size.Height, format, cancel) : filled.Problems.ToArray();
        var name = $"{offer.Name}-{Named(size)}.{form}";
        return drawn.Ok ? (Results.File(drawn.Value, Type(format), name), []) : (null, drawn.Problems);
    });

    /// <summary>Takes the photograph of the form in, and shows the page with it.</summary>
    public Task<IResult> Photograph(HttpContext context, string template) => Act(context, template, async (studio, offer, size, words, item, _) =>
        (context.Request.Form.Files["anh"] is not { Length: > 0 } ? null : await View(context, studio, offer, size, words, item, []), [NoPicture]));

    /// <summary>Forgets the photograph that was tried.</summary>
    public Task<IResult> Without(HttpContext context, string template) => Act(context, template, async (studio, offer, size, words, item, _) =>
    {
        tried.Drop(Sitting.Of(context)!.Person.Id);
        return (await View(context, studio, offer, size, words.Where(box => !Tried(box.Value)).ToDictionary(StringComparer.Ordinal), item, []), []);
    });

    /// <summary>Opens the page of the chosen item's infographic with these words in it; they are kept there.</summary>
    public Task<IResult> Use(HttpContext context, string template) => Act(context, template, async (_, offer, _, words, chosen, _) =>
        CardPages.IsForPosts(offer.Sizes) && await Asked(context, chosen, Right.Write) is { } item ? (await cards.Tried(context, item.Id, template, words.Where(box => !Tried(box.Value)).ToDictionary(StringComparer.Ordinal)), []) : (null, [NoItem]));

    private async Task<IResult> Act(HttpContext context, string template,
        Func<CardStudio, CardOffer, (int Width, int Height), IReadOnlyDictionary<string, string>, string, CancellationToken, Task<(IResult? Answer, IReadOnlyList<Problem> Problems)>> act)
    {
        var studio = await Studio(context);
        if (Offer(studio, template) is not { } offer)
            return Missing();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (size, words, item) = (Size(offer, form["co"]), CardForm.Boxes(form), form["tin"].ToString());
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await View(context, studio, offer, size, words, item, [wrong]);
        if (form.Files["anh"] is { Length: > 0 } file && offer.Fields.FirstOrDefault(TemplateView.TakesPhotograph) is { } slot)
        {
            if (file.Length > CardPicture.MostBytes)
                return await View(context, studio, offer, size, words, item, [TooHeavy with { Where = slot.Name }]);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted);
            var photograph = await tried.Keep(Sitting.Of(context)!.Person.Id, bytes.ToArray(), Path.GetFileName(file.FileName), slot.Name, context.RequestAborted);
            if (!photograph.Ok)
                return await View(context, studio, offer, size, words, item, photograph.Problems);
            words[slot.Name] = photograph.Value.Key;
        }
        var (answer, problems) = await act(studio, offer, size, words, item, context.RequestAborted);
        return answer ?? await View(context, studio, offer, size, words, item, problems);
    }

    private async Task<IResult> View(HttpContext context, CardStudio studio, CardOffer offer, (int Width, int Height) size, IReadOnlyDictionary<string, string> words, string? item, IReadOnlyList<Problem> problems)
    {
        var look = Compose(context, studio, offer, size, words);
        return new RazorComponentResult<TemplatePage>(new
        {
            View = new TemplateView
            {
                Offer = offer, Size = size, Boxes = words, Look = look, Items = await Usable(context), Item = item, Paints = studio.Paints,
                Photograph = words.Values.Where(Tried).Select(key => tried.Find(Sitting.Of(context)!.Person.Id, key)).FirstOrDefault(found => found is not null),
                // What is wrong with a box is said beside it.
                Problems = [.. problems.Where(problem => !look.Problems.Any(said => said.What == problem.What && said.Where == problem.Where))],
                Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict };
    }

    private CardLookView Compose(HttpContext context, CardStudio studio, CardOffer offer, (int Width, int Height) size, IReadOnlyDictionary<string, string> words)
    {
        var filled = Filled(context, words, whole: false);
        var drawn = filled.Ok ? studio.Compose(offer.Name, filled.Value, size.Width, size.Height) : filled.Problems.ToArray();
        return new(drawn.Ok ? [drawn.Value] : [], drawn.Problems) { Boxes = [.. offer.Boxes, .. offer.Fields.Where(TemplateView.TakesPhotograph).Select(field => field.Name)] };
    }

    private static bool Tried(string value) => value.StartsWith(TriedPictures.Mark, StringComparison.Ordinal);

    /// <summary>The words, and the photograph that this person tries; a problem where it is kept no longer.</summary>
    private Result<IReadOnlyDictionary<string, string>> Filled(HttpContext context, IReadOnlyDictionary<string, string> words, bool whole)
    {
        var filled = CardForm.Filled(words);
        foreach (var (box, key) in words.Where(box => Tried(box.Value)))
            if (tried.Find(Sitting.Of(context)!.Person.Id, key) is { } found)
                filled[box] = found.Address(whole);
            else
                return Problem.World(new("Ảnh thử không còn được giữ.", "The tried photograph is kept no longer."), box, new("Chọn lại ảnh.", "Choose it again."));
        return filled;
    }

    private async Task<IReadOnlyList<Item>> Usable(HttpContext context)
    {
        var found = new List<Item>();
        foreach (var unit in Sitting.Of(context)!.Units(Right.Write))
            found.AddRange((await items.List(unit, most: MostItems, cancel: context.RequestAborted)).Items);
        return [.. found.OrderByDescending(item => item.Id, StringComparer.Ordinal).Take(MostItems)];
    }

    private async Task<Item?> Asked(HttpContext context, string? id, Right right = Right.See) =>
        !string.IsNullOrEmpty(id) && await items.Find(id, context.RequestAborted) is { } item && Sitting.Of(context)!.May(right, item.UnitId) ? item : null;

    /// <summary>In the colours of the unit they write for; else the centre's.</summary>
    private async Task<CardStudio> Studio(HttpContext context) =>
        Sitting.Of(context)!.Units(Right.Write) is [var unit, ..] ? studios.For(await units.Code(unit, context.RequestAborted)) : studios;

    private static CardOffer? Offer(CardStudio studio, string template) => studio.Offers().FirstOrDefault(offer => offer.Name == template && offer.Sizes.Count > 0);

    /// <summary>The size of that name, else the first.</summary>
    private static (int Width, int Height) Size(CardOffer offer, string? name) => offer.Sizes.FirstOrDefault(size => Named(size) == name) is { Width: > 0 } asked ? asked : offer.Sizes[0];

    public static string Named((int Width, int Height) size) => string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height}");

    /// <summary>A size as people read it, which no line breaks.</summary>
    public static string Said((int Width, int Height) size) => string.Create(CultureInfo.InvariantCulture, $"{size.Width}\u00A0×\u00A0{size.Height}");

    private static CardFormat? Format(string form) => form switch { "png" => CardFormat.Png, "svg" => CardFormat.Svg, "pdf" => CardFormat.Pdf, _ => null };

    private static string Type(CardFormat format) => format switch { CardFormat.Png => "image/png", CardFormat.Svg => "image/svg+xml", _ => "application/pdf" };

    private static RazorComponentResult<TemplateMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static readonly Problem NoPicture = Problem.Input(new("Chưa chọn ảnh.", "No picture is chosen."), null, new("Chọn một ảnh rồi bấm lại.", "Choose one, then press again."));

    private static readonly Problem TooHeavy = Problem.Input(new("Ảnh nặng quá 8 MB.", "The picture has more than 8 MB."), null, new("Chọn ảnh dưới 8 MB.", "Choose one under 8 MB."));

    private static readonly Problem NoItem = Problem.Input(new("Chưa chọn tin, bài.", "No item is chosen."), null, new("Chọn tin, bài trong danh sách rồi bấm lại.", "Choose one of the list, then press again."));
}
