using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Calendar;

/// <summary>The calendar, its data, and one post of it. Whatever changes something is a form of this desk.</summary>
internal static class CalendarEndpoints
{
    public static IServiceCollection AddCalendarPages(this IServiceCollection services) => services
        .AddSingleton<CalendarActs>()
        .AddSingleton<CalendarNotes>()
        .AddSingleton<CalendarPages>()
        .AddSingleton<CalendarQuery>();

    public static void MapCalendar(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(CalendarFilter.Address).Needs(Right.See);
        group.MapGet("", (CalendarPages pages, HttpContext context) => pages.Page(context));
        group.MapGet("du-lieu", (DateOnly from, DateOnly to, CalendarPages pages, HttpContext context) => pages.Data(context, from, to));
        group.MapPost("nhieu", (CalendarActs acts, HttpContext context) => acts.Many(context)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        var post = group.MapGroup("bai/{id}").Needs(Right.See, Subject.Post);
        post.MapGet("", (string id, CalendarActs acts, HttpContext context) => acts.Page(context, id));
        var forms = post.MapGroup("").Needs(Right.Write, Subject.Post).AddEndpointFilter<AssistedForms>();
        forms.MapPost("doi", (string id, CalendarActs acts, HttpContext context) => acts.Move(context, id));
        forms.MapPost("giu", (string id, CalendarActs acts, HttpContext context) => acts.Hold(context, id));
        forms.MapPost("tha", (string id, CalendarActs acts, HttpContext context) => acts.LetGo(context, id));
        forms.MapPost("chep", (string id, CalendarActs acts, HttpContext context) => acts.Copy(context, id));
        forms.MapPost("xep-hang", (string id, CalendarActs acts, HttpContext context) => acts.Queue(context, id));
    }
}
