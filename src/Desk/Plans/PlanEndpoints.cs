using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Plans;

/// <summary>The plans, one plan, and one task of it. Whatever changes something is a form of this desk.</summary>
internal static class PlanEndpoints
{
    /// <summary>A plan's own limit gets a sentence that names it; what is above this is not read.</summary>
    private static readonly FormLimit Upload = new(PlanImport.MostBytes + (2 * 1024 * 1024), Problem.Input(
        new($"Tệp quá lớn, tối đa {PlanImport.MostBytes / 1048576} MB.", $"The file is too large, at most {PlanImport.MostBytes / 1048576} MB."), null,
        new("Bỏ ảnh quét ra khỏi tệp, hoặc chỉ giữ phần chữ của kế hoạch.", "Take scanned pictures out of it, or keep only the words of the plan.")));

    public static IServiceCollection AddPlanPages(this IServiceCollection services) => services
        .AddSingleton<AsidePages>()
        .AddSingleton<CoveragePages>()
        .AddSingleton<PlanPages>()
        .AddSingleton<PlansPages>()
        .AddSingleton<PlanTaskPages>()
        .AddSingleton<PlanReadings>()
        .AddSingleton<ReadingPages>()
        .AddSingleton<ReviewPages>()
        .AddSingleton<TwinPages>();

    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/ke-hoach").Needs(Right.See);
        group.MapGet("", (HttpContext context, PlansPages pages) => pages.Page(context));
        group.MapPost("", (HttpContext context, PlansPages pages) => pages.Take(context)).Needs(Right.Write).WithMetadata(Upload).AddEndpointFilter<AssistedForms>();
        group.MapGet("dang-doc/{reading}", (string reading, HttpContext context, ReadingPages pages) => pages.Page(context, reading)).Needs(Right.Write);
        group.MapGet("dang-doc/{reading}/tien-do", (string reading, HttpContext context, ReadingPages pages) => pages.Progress(context, reading)).Needs(Right.Write);
        group.MapPost("dang-doc/{reading}/thoi", (string reading, HttpContext context, ReadingPages pages) => pages.Stop(context, reading)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        var one = group.MapGroup("{id}").Needs(Right.See, Subject.Plan);
        one.MapGet("", (string id, HttpContext context, PlanPages pages) => pages.Page(context, id));
        one.MapGet("ket-qua", (string id, HttpContext context, CoveragePages pages) => pages.Page(context, id));
        one.MapGet("ket-qua.{form}", (string id, string form, HttpContext context, CoveragePages pages) => pages.Paper(context, id, form));
        one.MapGet("nhiem-vu/{task}", (string id, string task, HttpContext context, PlanTaskPages pages) => pages.Page(context, id, task));
        one.MapGet("trang/{page:int}", (string id, int page, HttpContext context, ReviewPages pages) => pages.Picture(context, id, page));
        one.MapGet("xem-lai", (string id, HttpContext context, ReviewPages pages) => pages.Page(context, id));
        one.MapGet("xem-lai/van-ban-goc", (string id, HttpContext context, ReviewPages pages) => pages.Source(context, id));
        one.MapGet("xem-lai/{kind}/{row}", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Row(context, id, kind, row));
        one.MapGet("ngung-dung", (string id, HttpContext context, AsidePages pages) => pages.Page(context, id)).Needs(Right.Write, Subject.Plan);
        var acts = one.MapGroup("").Needs(Right.Write, Subject.Plan).AddEndpointFilter<AssistedForms>();
        one.MapPost("ten-khac", (string id, HttpContext context, PlanPages pages) => pages.Rooms(context, id)).Needs(Right.Administer, Subject.Plan).AddEndpointFilter<AssistedForms>();
        acts.MapPost("kinh-phi", (string id, HttpContext context, PlanPages pages) => pages.Money(context, id));
        acts.MapPost("ngung-dung", (string id, HttpContext context, AsidePages pages) => pages.Set(context, id));
        acts.MapPost("dung-lai", (string id, HttpContext context, AsidePages pages) => pages.Back(context, id));
        acts.MapPost("la-mot", (string id, HttpContext context, TwinPages pages) => pages.Same(context, id));
        acts.MapPost("la-khac", (string id, HttpContext context, TwinPages pages) => pages.Differs(context, id));
        acts.MapPost("cua-don-vi", (string id, HttpContext context, AsidePages pages) => pages.Ours(context, id));
        acts.MapPost("che-do/{duty}/da-gui", (string id, string duty, HttpContext context, PlanPages pages) => pages.Sent(context, id, duty, sent: true));
        acts.MapPost("che-do/{duty}/chua-gui", (string id, string duty, HttpContext context, PlanPages pages) => pages.Sent(context, id, duty, sent: false));
        acts.MapPost("chi-tieu/{target}", (string id, string target, HttpContext context, CoveragePages pages) => pages.Measure(context, id, target));
        acts.MapPost("chi-tieu/{target}/bo", (string id, string target, HttpContext context, CoveragePages pages) => pages.Void(context, id, target));
        acts.MapPost("nhiem-vu/{task}/nhip", (string id, string task, HttpContext context, PlanTaskPages pages) => pages.Pace(context, id, task));
        acts.MapPost("nhiem-vu/{task}/khep", (string id, string task, HttpContext context, PlanTaskPages pages) => pages.Close(context, id, task));
        acts.MapPost("nhiem-vu/{task}/mo-lai", (string id, string task, HttpContext context, PlanTaskPages pages) => pages.Reopen(context, id, task));
        acts.MapPost("nhiem-vu/{task}/nhap", (string id, string task, HttpContext context, PlanTaskPages pages) => pages.Draft(context, id, task));
        acts.MapPost("nhiem-vu/{task}/gan", (string id, string task, HttpContext context, PlanTaskPages pages) => pages.Link(context, id, task));
        acts.MapPost("nhiem-vu/{task}/bo-gan", (string id, string task, HttpContext context, PlanTaskPages pages) => pages.Unlink(context, id, task));
        acts.MapPost("xem-lai/{kind}/{row}", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Save(context, id, kind, row));
        acts.MapPost("xem-lai/{kind}/{row}/bo", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Drop(context, id, kind, row, dropped: true));
        acts.MapPost("xem-lai/{kind}/{row}/lay-lai", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Drop(context, id, kind, row, dropped: false));
        acts.MapPost("xem-lai/{kind}/{row}/giu-lai", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Stay(context, id, kind, row));
        acts.MapPost("xem-lai/{kind}/{row}/dung", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Check(context, id, kind, row, right: true));
        acts.MapPost("xem-lai/{kind}/{row}/xem-lai", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Check(context, id, kind, row, right: false));
        acts.MapPost("xem-lai/{kind}/{row}/giu", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Choose(context, id, kind, row, document: false));
        acts.MapPost("xem-lai/{kind}/{row}/lay", (string id, string kind, string row, HttpContext context, ReviewPages pages) => pages.Choose(context, id, kind, row, document: true));
    }
}
