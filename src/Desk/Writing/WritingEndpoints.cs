using Campaigns.Desk.Assisted;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Desk.Writing;

/// <summary>The list of items, and the pages on which one is begun, written and looked back at. Inside the office only.</summary>
internal static class WritingEndpoints
{
    public static IServiceCollection AddWritingPages(this IServiceCollection services) => services
        .AddSingleton<CardPages>()
        .AddSingleton<HistoryPages>()
        .AddSingleton<ItemListQuery>()
        .AddSingleton<Look>()
        .AddSingleton<NewItemPages>()
        .AddSingleton<PostTimes>()
        .AddSingleton<WritingPages>();

    public static void MapWriting(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/tin-bai").AddEndpointFilter<Inside>();
        group.MapGet("", async (HttpContext context, ItemListQuery query, CancellationToken cancel) =>
            new RazorComponentResult<ItemListPage>(new { View = await query.Read(ItemFilter.Of(context.Request.Query), cancel) }));
        group.MapGet("moi", (HttpContext context, NewItemPages pages) => pages.Page(context));
        group.MapGet("{id}", (string id, HttpContext context, WritingPages pages) => pages.Page(context, id));
        group.MapGet("{id}/lich-su", (string id, [FromQuery(Name = "ban")] int? revision, HistoryPages pages, CancellationToken cancel) => pages.Page(id, revision, cancel));
        group.MapGet("{id}/infographic", (string id, [FromQuery(Name = "mau")] string? template, HttpContext context, CardPages pages) => pages.Page(context, id, template));
        group.MapGet("{id}/infographic/{template}.png", (string id, string template, HttpContext context, CardPages pages) => pages.Picture(context, id, template));

        var acts = group.MapGroup("").AddEndpointFilter<AssistedForms>();
        acts.MapPost("moi", (HttpContext context, NewItemPages pages) => pages.Begin(context));
        acts.MapPost("{id}/xem-truoc", (string id, HttpContext context, WritingPages pages) => pages.Look(context, id));
        acts.MapPost("{id}/luu", (string id, HttpContext context, WritingPages pages) => pages.Save(context, id, submit: false));
        acts.MapPost("{id}/gui-duyet", (string id, HttpContext context, WritingPages pages) => pages.Save(context, id, submit: true));
        acts.MapPost("{id}/bo", (string id, HttpContext context, WritingPages pages) => pages.Drop(context, id));
        acts.MapPost("{id}/kenh", (string id, HttpContext context, WritingPages pages, PostTimes times) => pages.Beside(context, id, (form, item, unit, person, cancel) =>
            times.Add(item, unit, [.. form["kenh"].OfType<string>()], form["gio"].ToString(), person, cancel)));
        acts.MapPost("{id}/kenh/{post}/doi", (string id, string post, HttpContext context, WritingPages pages, PostTimes times) => pages.Beside(context, id, (form, item, unit, person, cancel) =>
            times.Move(item, unit, post, form[$"gio-{post}"].ToString(), person, cancel)));
        acts.MapPost("{id}/kenh/{post}/bo", (string id, string post, HttpContext context, WritingPages pages, PostTimes times) => pages.Beside(context, id, (_, item, _, person, cancel) =>
            times.Cancel(item, post, person, cancel)));
        acts.MapPost("{id}/infographic/xem", (string id, HttpContext context, CardPages pages) => pages.Look(context, id));
        acts.MapPost("{id}/infographic/luu", (string id, HttpContext context, CardPages pages) => pages.Keep(context, id));
        acts.MapPost("{id}/infographic/bo", (string id, HttpContext context, CardPages pages) => pages.Remove(context, id));
    }
}
