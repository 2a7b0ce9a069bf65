using Campaigns.Content;
using Campaigns.Content.Workbooks;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Schedules;

/// <summary>The schedule of a week or a month: looked at, signed on paper, filled in a workbook and taken in.</summary>
internal static class ScheduleEndpoints
{
    public const string Root = "/lich-tuyen-truyen";

    private static readonly FormLimit Upload = new(WorkbookReader.MostBytes + (1024 * 1024), Problem.Input(
        new($"Tệp quá lớn, tối đa {WorkbookReader.MostBytes / 1048576} MB.", $"The file is too large, at most {WorkbookReader.MostBytes / 1048576} MB."), null, new("Chỉ gửi lịch .xlsx đã điền.", "Send the filled .xlsx alone.")));

    public static IServiceCollection AddSchedulePages(this IServiceCollection services) => services
        .AddSingleton<ScheduleImport>()
        .AddSingleton<SchedulePages>()
        .AddSingleton<ScheduleQuery>();

    public static void MapSchedules(this IEndpointRouteBuilder app)
    {
        var unit = app.MapGroup($"{Root}/{{id}}").Needs(Right.See, Subject.Unit);
        unit.MapGet("", (string id, HttpContext context, SchedulePages pages) => pages.Page(context, id));
        unit.MapGet("lich.docx", (string id, HttpContext context, SchedulePages pages) => pages.Paper(context, id));
        unit.MapGet("lich.xlsx", (string id, HttpContext context, SchedulePages pages) => pages.Sheet(context, id));
        var acts = unit.MapGroup("").Needs(Right.Write, Subject.Unit).WithMetadata(Upload).AddEndpointFilter<AssistedForms>();
        acts.MapPost("xem-truoc", (string id, HttpContext context, SchedulePages pages) => pages.Look(context, id));
        acts.MapPost("ghi", (string id, HttpContext context, SchedulePages pages) => pages.Write(context, id));
    }
}
