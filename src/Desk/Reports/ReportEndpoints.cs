using Campaigns.Content;
using Campaigns.Content.Reports;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Reports;

/// <summary>Reports: made, finished, signed, downloaded, with the rows behind each figure; superiors' forms; fees.</summary>
internal static class ReportEndpoints
{
    public const string Root = "/bao-cao", Forms = $"{Root}/mau", Fees = "/nhuan-but";

    private static readonly FormLimit s_form = new(FormFill.MostBytes + (512 * 1024), Problem.Input(
        new($"Tệp quá lớn, tối đa {FormFill.MostBytes / 1048576} MB.", $"The file is too large, at most {FormFill.MostBytes / 1048576} MB."), null, new("Bỏ ảnh ra khỏi biểu mẫu.", "Take pictures out of the form.")));

    public static IServiceCollection AddReportPages(this IServiceCollection services) => services
        .AddSingleton<FeePages>()
        .AddSingleton<ReportFormPages>()
        .AddSingleton<ReportListPages>()
        .AddSingleton<ReportPages>();

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Root).Needs(Right.See);
        group.MapGet("", (HttpContext context, ReportListPages pages) => pages.Page(context));
        group.MapPost("", (HttpContext context, ReportListPages pages) => pages.Make(context)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        group.MapGet("mau", (HttpContext context, ReportFormPages pages) => pages.Page(context));
        group.MapPost("mau", (HttpContext context, ReportFormPages pages) => pages.Take(context)).Needs(Right.Write).WithMetadata(s_form).AddEndpointFilter<AssistedForms>();
        group.MapPost("mau/{form}/bo", (string form, HttpContext context, ReportFormPages pages) => pages.Retire(context, form)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        var one = group.MapGroup("{id}").Needs(Right.See, Subject.Report);
        one.MapGet("", (string id, HttpContext context, ReportPages pages) => pages.Page(context, id));
        one.MapGet("tai.{kind}", (string id, string kind, HttpContext context, ReportPages pages) => pages.Download(context, id, kind));
        one.MapGet("so-lieu/{name}", (string id, string name, HttpContext context, ReportPages pages) => pages.Rows(context, id, name));
        one.MapGet("mau/{form}", (string id, string form, HttpContext context, ReportFormPages pages) => pages.Filled(context, id, form));
        var acts = one.MapGroup("").Needs(Right.Write, Subject.Report).AddEndpointFilter<AssistedForms>();
        acts.MapPost("luu", (string id, HttpContext context, ReportPages pages) => pages.Save(context, id));
        acts.MapPost("soan-lai", (string id, HttpContext context, ReportPages pages) => pages.Again(context, id));
        acts.MapPost("soan-phan", (string id, HttpContext context, ReportPages pages) => pages.Propose(context, id));
        acts.MapPost("do-lai", (string id, HttpContext context, ReportPages pages) => pages.Measure(context, id));
        acts.MapPost("lay-so-do", (string id, HttpContext context, ReportPages pages) => pages.Take(context, id));
        acts.MapPost("ky", (string id, HttpContext context, ReportPages pages) => pages.Sign(context, id));
        acts.MapPost("xoa", (string id, HttpContext context, ReportPages pages) => pages.Remove(context, id));
        acts.MapPost("da-gui", (string id, HttpContext context, ReportPages pages) => pages.Sent(context, id));
        var fees = app.MapGroup(Fees).Needs(Right.See);
        fees.MapGet("", (HttpContext context, FeePages pages) => pages.Page(context));
        fees.MapGet("bang-ke.xlsx", (HttpContext context, FeePages pages) => pages.Sheet(context));
        fees.MapPost("{id}/he-so", (string id, HttpContext context, FeePages pages) => pages.Save(context, id)).Needs(Right.Administer, Subject.Unit).AddEndpointFilter<AssistedForms>();
    }
}
