using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Broadcasts;

/// <summary>The logs of stations, their books and timetables, and the scripts to be sent the day before.</summary>
internal static class BroadcastEndpoints
{
    public const string Root = "/so-phat-thanh";

    public static IServiceCollection AddBroadcastPages(this IServiceCollection services) => services.AddSingleton<LogPages>();

    public static void MapBroadcasts(this IEndpointRouteBuilder app)
    {
        app.MapGet(Root, (HttpContext context, LogPages pages) => pages.Stations(context)).Needs(Right.See);
        var one = app.MapGroup(Root + "/{id}").Needs(Right.See, Subject.Account);
        one.MapGet("", (string id, HttpContext context, LogPages pages) => pages.Page(context, id));
        one.MapGet("nhat-ky.{form}", (string id, string form, HttpContext context, LogPages pages) => pages.Book(context, id, form));
        one.MapGet("lich-phat.docx", (string id, HttpContext context, LogPages pages) => pages.Timetable(context, id));
        one.MapGet("nghe-thu.wav", (string id, HttpContext context, LogPages pages) => pages.Draft(context, id));
        one.MapGet("goi.{form}", (string id, string form, HttpContext context, LogPages pages) => pages.Pack(context, id, form));
        var log = app.MapGroup(Root + "/{id}").Needs(Right.Log, Subject.Account).AddEndpointFilter<AssistedForms>();
        log.MapPost("", (string id, HttpContext context, LogPages pages) => pages.Add(context, id));
        log.MapPost("doc-ngoai", (string id, HttpContext context, LogPages pages) => pages.Outside(context, id));
        log.MapGet("{line}/dinh-chinh", (string id, string line, HttpContext context, LogPages pages) => pages.Correction(context, id, line));
        log.MapPost("{line}/dinh-chinh", (string id, string line, HttpContext context, LogPages pages) => pages.Correct(context, id, line));
    }
}
