using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Approvals;

/// <summary>The approver's pages.</summary>
internal static class ApprovalEndpoints
{
    public static IServiceCollection AddApprovalPages(this IServiceCollection services) => services
        .AddSingleton<ApprovalPages>()
        .AddSingleton<DeputyPages>()
        .AddSingleton<DeputyStore>()
        .AddSingleton<LinkPace>()
        .AddSingleton<LinkPages>()
        .AddSingleton<LinkStore>()
        .AddSingleton<SheetPages>()
        .AddSingleton<StepPages>()
        .AddSingleton<StepTakers>()
        .AddSingleton<UrgentPages>();

    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/duyet").Needs(Right.See);
        group.MapGet("", (int? trang, HttpContext context, ApprovalPages pages) => pages.List(context, trang ?? 1));
        group.MapPost("nhieu", (HttpContext context, ApprovalPages pages) => pages.Many(context)).AddEndpointFilter<AssistedForms>();
        var one = group.MapGroup("{id}").Needs(Right.See, Subject.Item);
        one.MapGet("", (string id, HttpContext context, ApprovalPages pages) => pages.Page(context, id));
        one.MapGet("anh/{hash}", (string id, string hash, HttpContext context, ApprovalPages pages) => pages.Picture(context, id, hash));
        // Whose step it is, in their own right or in another's place, is asked where it is taken.
        var acts = one.MapGroup("").AddEndpointFilter<AssistedForms>();
        acts.MapPost("duyet", (string id, HttpContext context, ApprovalPages pages) => pages.Approve(context, id));
        acts.MapPost("tra-lai", (string id, HttpContext context, ApprovalPages pages) => pages.Return(context, id));
        one.MapGet("phieu/{sheet}", (string id, string sheet, HttpContext context, SheetPages pages) => pages.Sheet(context, id, sheet));
        one.MapGet("phieu/{sheet}/anh", (string id, string sheet, HttpContext context, SheetPages pages) => pages.Photo(context, id, sheet));
        var paper = group.MapGroup("{id}/phieu").Needs(Right.Write, Subject.Item).AddEndpointFilter<AssistedForms>();
        paper.MapPost("", (string id, HttpContext context, SheetPages pages) => pages.Print(context, id));
        paper.MapPost("{sheet}/ghi", (string id, string sheet, HttpContext context, SheetPages pages) => pages.Record(context, id, sheet));
        group.MapPost("{id}/lien-ket", (string id, HttpContext context, LinkPages pages) => pages.Make(context, id)).Needs(Right.Write, Subject.Item).AddEndpointFilter<AssistedForms>();
        // Meant to be reached from outside, as photographs from a phone are: docs/sign-in.md.
        var link = app.MapGroup(LinkPages.Address + "/{link}").Open().AddEndpointFilter<LinkPace>();
        link.MapGet("", (string link, HttpContext context, LinkPages pages) => pages.Page(context, link));
        link.MapPost("", (string link, HttpContext context, LinkPages pages) => pages.Enter(context, link)).AddEndpointFilter<AccountForms>();
        link.MapGet("anh/{hash}", (string link, string hash, HttpContext context, LinkPages pages) => pages.Picture(context, link, hash));
        link.MapPost("duyet", (string link, HttpContext context, LinkPages pages) => pages.Approve(context, link)).AddEndpointFilter<AssistedForms>();
        link.MapPost("tra-lai", (string link, HttpContext context, LinkPages pages) => pages.Return(context, link)).AddEndpointFilter<AssistedForms>();
        group.MapPost("{id}/khan-cap", (string id, HttpContext context, UrgentPages pages) => pages.Send(context, id)).Needs(Right.Publish, Subject.Item).AddEndpointFilter<AssistedForms>();
        acts.MapPost("xac-nhan", (string id, HttpContext context, UrgentPages pages) => pages.Answer(context, id));
        group.MapPost("{id}/gio-trong", (string id, HttpContext context, ApprovalPages pages) => pages.Queue(context, id)).Needs(Right.Write, Subject.Item).AddEndpointFilter<AssistedForms>();
        group.MapGet("thay", (DeputyPages pages, HttpContext context) => pages.Page(context));
        group.MapPost("thay", (DeputyPages pages, HttpContext context) => pages.Name(context)).AddEndpointFilter<AccountForms>();
        group.MapPost("thay/{deputy}/thoi", (string deputy, DeputyPages pages, HttpContext context) => pages.End(context, deputy)).AddEndpointFilter<AccountForms>();
        app.MapGet(StepPages.Address, (StepPages pages, HttpContext context) => pages.Page(context)).Needs(Right.Administer);
        app.MapPost(StepPages.Address + "/{unit}", (string unit, StepPages pages, HttpContext context) => pages.Save(context, unit)).Needs(Right.Administer).AddEndpointFilter<AccountForms>();
    }
}
