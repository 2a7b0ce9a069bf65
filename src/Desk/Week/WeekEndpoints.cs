using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Queues;
using Campaigns.Desk.Radio;

namespace Campaigns.Desk.Week;

/// <summary>The week: what is owed, begun and given to somebody. Whatever changes something is a form of this desk.</summary>
internal static class WeekEndpoints
{
    public const string Address = "/tuan-nay";

    public static IServiceCollection AddWeekPages(this IServiceCollection services) => services
        .AddSingleton<EmptySlots>()
        .AddSingleton<EmptyTimes>()
        .AddSingleton<WeekActs>()
        .AddSingleton<WeekPages>()
        .AddSingleton<WeekQuery>();

    public static void MapWeek(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Address).Needs(Right.See);
        group.MapGet("", (HttpContext context, WeekPages pages) => pages.Page(context));
        var acts = group.MapGroup("{id}").Needs(Right.Write, Subject.Unit).AddEndpointFilter<AssistedForms>();
        acts.MapPost("nhap", (string id, HttpContext context, WeekPages pages) => pages.Begin(context, id));
        acts.MapPost("giao", (string id, HttpContext context, WeekPages pages) => pages.Give(context, id));
    }
}
