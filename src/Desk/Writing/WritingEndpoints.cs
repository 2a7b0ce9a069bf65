using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing.Checking;
using Campaigns.Desk.Writing.Editing;
using Campaigns.Desk.Writing.Starts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Desk.Writing;

/// <summary>The list of items, and the pages on which one is begun, written and looked back at.</summary>
internal static class WritingEndpoints
{
    public static IServiceCollection AddWritingPages(this IServiceCollection services) => services
        .AddSingleton<AccountHealth>()
        .AddSingleton<BrushPages>()
        .AddSingleton<CardActs>()
        .AddSingleton<CardPages>()
        .AddSingleton<Drafts>()
        .AddSingleton<HistoryPages>()
        .AddSingleton<CardFindings>()
        .AddSingleton<ItemListQuery>()
        .AddSingleton<LinkWatch>()
        .AddHostedService(provider => provider.GetRequiredService<LinkWatch>())
        .AddSingleton<Look>()
        .AddSingleton<NewItemPages>()
        .AddSingleton<PostTimes>()
        .AddSingleton<WritingPages>()
        .AddStarts();

    public static void MapWriting(this IEndpointRouteBuilder app)
    {
        app.MapStarts();
        app.MapEditor();
        var group = app.MapGroup("/tin-bai").Needs(Right.See);
        group.MapGet("", async Task<IResult> (HttpContext context, ItemListQuery query, CancellationToken cancel) =>
            new RazorComponentResult<ItemListPage>(new { View = await query.Read(ItemFilter.Of(context.Request.Query), Sitting.Of(context)!.Units(Right.See), cancel) }));
        group.MapGet("moi", (HttpContext context, NewItemPages pages) => pages.Page(context)).Needs(Right.Write);
        var one = group.MapGroup("{id}").Needs(Right.See, Subject.Item);
        one.MapGet("", (string id, HttpContext context, WritingPages pages) => pages.Page(context, id));
        one.MapGet("lich-su", (string id, [FromQuery(Name = "ban")] int? revision, HistoryPages pages, CancellationToken cancel) => pages.Page(id, revision, cancel));
        one.MapGet("infographic", (string id, [FromQuery(Name = "mau")] string? template, HttpContext context, CardPages pages) => pages.Page(context, id, template));
        one.MapGet("infographic/{template}.png", (string id, string template, HttpContext context, CardPages pages) => pages.Picture(context, id, template));
        one.MapGet("bia.svg", (HttpContext context, string id, CardPages pages) => pages.Cover(context, id));

        one.MapGet("infographic/ve/{drawing}.svg", (string id, string drawing, BrushPages pages, CancellationToken cancel) => pages.Drawing(id, drawing, cancel));

        group.MapPost("moi", (HttpContext context, NewItemPages pages) => pages.Begin(context)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        var acts = group.MapGroup("{id}").Needs(Right.Write, Subject.Item).AddEndpointFilter<AssistedForms>();
        acts.MapPost("xem-truoc", (string id, HttpContext context, WritingPages pages) => pages.Look(context, id));
        acts.MapPost("luu", (string id, HttpContext context, WritingPages pages) => pages.Save(context, id, submit: false));
        acts.MapPost("gui-duyet", (string id, HttpContext context, WritingPages pages) => pages.Save(context, id, submit: true));
        acts.MapPost("bo", (string id, HttpContext context, WritingPages pages) => pages.Drop(context, id));
        acts.MapPost("kenh", (string id, HttpContext context, WritingPages pages, PostTimes times) => pages.Beside(context, id, (form, item, unit, person, cancel) =>
            times.Add(item, unit, [.. form["kenh"].OfType<string>()], form["gio"].ToString(), person, cancel)));
        acts.MapPost("kenh/{post}/doi", (string id, string post, HttpContext context, WritingPages pages, PostTimes times) => pages.Beside(context, id, (form, item, unit, person, cancel) =>
            times.Move(item, unit, post, form[$"gio-{post}"].ToString(), person, cancel)));
        acts.MapPost("kenh/{post}/bo", (string id, string post, HttpContext context, WritingPages pages, PostTimes times) => pages.Beside(context, id, (_, item, _, person, cancel) =>
            times.Cancel(item, post, person, cancel)));
        acts.MapPost("infographic/xem", (string id, HttpContext context, CardPages pages) => pages.Look(context, id));
        acts.MapPost("infographic/luu", (string id, HttpContext context, CardPages pages) => pages.Keep(context, id));
        acts.MapPost("infographic/{template}/dung", (string id, string template, HttpContext context, WritingPages pages, CardActs cards) => pages.Beside(context, id, (_, item, _, person, cancel) =>
            cards.Right(item, template, person, cancel), "infographic"));
        acts.MapPost("infographic/{template}/lay/{box}", (string id, string template, string box, HttpContext context, WritingPages pages, CardActs cards) => pages.Beside(context, id, (form, item, _, person, cancel) =>
            cards.Take(item, template, box, form["dong-y-infographic"].Count > 0, person, cancel), "infographic"));
        acts.MapPost("infographic/ve", (string id, HttpContext context, BrushPages pages) => pages.Keep(context, id));
        acts.MapPost("infographic/bo", (string id, HttpContext context, CardPages pages) => pages.Remove(context, id));
    }
}
