using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Operators;

/// <summary>The operators' pages, and the page of the desk that hands them out.</summary>
internal static class OperatorEndpoints
{
    public static IServiceCollection AddOperatorPages(this IServiceCollection services) => services
        .AddSingleton<OperatorLinkPages>()
        .AddSingleton<OperatorLinks>()
        .AddSingleton<OperatorPace>()
        .AddSingleton<OperatorPages>()
        .AddSingleton<TickDesk>()
        .AddSingleton<UrgentReadings>();

    public static void MapOperators(this IEndpointRouteBuilder app)
    {
        // Meant to be reached from outside, as a personal link is: docs/sign-in.md.
        var page = app.MapGroup(OperatorPages.Address).Open().AddEndpointFilter<OperatorPace>();
        page.MapGet("sw.js", (HttpContext context, OperatorPages pages) => pages.Worker(context));
        var one = page.MapGroup("{link}");
        one.MapGet("", (string link, HttpContext context, OperatorPages pages) => pages.Door(context, link));
        one.MapPost("", (string link, HttpContext context, OperatorPages pages) => pages.Enter(context, link));
        one.MapGet("khan-cap", (string link, HttpContext context, OperatorPages pages) => pages.Urgent(context, link));
        one.MapGet("goi.{form}", (string link, string form, HttpContext context, OperatorPages pages) => pages.Pack(context, link, form));
        one.MapGet("{day}", (string link, string day, HttpContext context, OperatorPages pages) => pages.Day(context, link, day));
        one.MapPost("danh-dau", (string link, HttpContext context, OperatorPages pages) => pages.Tick(context, link));
        one.MapPost("gui", (string link, HttpContext context, OperatorPages pages) => pages.Ticks(context, link));
        var hand = app.MapGroup("/so-phat-thanh/{id}/truc-may").Needs(Right.Station, Subject.Account);
        hand.MapGet("", (string id, HttpContext context, OperatorLinkPages pages) => pages.Page(context, id));
        var acts = hand.MapGroup("").AddEndpointFilter<AssistedForms>();
        acts.MapPost("", (string id, HttpContext context, OperatorLinkPages pages) => pages.Make(context, id));
        acts.MapPost("thoi", (string id, HttpContext context, OperatorLinkPages pages) => pages.Revoke(context, id));
    }
}
