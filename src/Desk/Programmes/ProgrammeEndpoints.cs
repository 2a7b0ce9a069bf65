using Campaigns.Content;
using Campaigns.Content.Bulletins;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Programmes;

/// <summary>The programmes of stations: composed, put in order, approved. Whatever changes something is a form of this desk.</summary>
internal static class ProgrammeEndpoints
{
    public const string Address = "/phat-thanh";

    private static readonly FormLimit Recording = new(RecordingDesk.MostBytes + (1024 * 1024), Problem.Input(
        new("Tệp ghi âm lớn quá 200 MB.", "The recording has more than 200 MB."), null, new("Xuất lại dạng MP3 rồi chọn lại.", "Export it again as MP3, then choose it again.")));

    public static IServiceCollection AddProgrammePages(this IServiceCollection services) => services
        .AddSingleton<ProgrammeActs>()
        .AddSingleton<ProgrammeLinkPages>()
        .AddSingleton<ProgrammeLinks>()
        .AddSingleton<ProgrammePages>()
        .AddSingleton<ProgrammeQuery>();

    public static void MapProgrammes(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Address).Needs(Right.See);
        group.MapGet("", (HttpContext context, ProgrammePages pages) => pages.Page(context));
        group.MapGet("{id}/ghi-am/{entry}", (string id, string entry, HttpContext context, ProgrammePages pages) => pages.Recording(context, id, entry)).Needs(Right.See, Subject.Account);
        var acts = group.MapGroup("{id}").Needs(Right.Write, Subject.Account).AddEndpointFilter<AssistedForms>();
        acts.MapPost("thu-tu", (string id, HttpContext context, ProgrammePages pages) => pages.Shift(context, id));
        acts.MapPost("chuyen", (string id, HttpContext context, ProgrammePages pages) => pages.Move(context, id));
        acts.MapPost("bo", (string id, HttpContext context, ProgrammePages pages) => pages.Remove(context, id));
        acts.MapPost("them", (string id, HttpContext context, ProgrammePages pages) => pages.Add(context, id));
        acts.MapPost("cach-phat", (string id, HttpContext context, ProgrammePages pages) => pages.Plan(context, id));
        acts.MapPost("du-phong", (string id, HttpContext context, ProgrammePages pages) => pages.Reserve(context, id));
        acts.MapPost("ghi-am", (string id, HttpContext context, ProgrammePages pages) => pages.Attach(context, id)).WithMetadata(Recording);
        acts.MapPost("ghi-am/bo", (string id, HttpContext context, ProgrammePages pages) => pages.Detach(context, id));
        acts.MapPost("gui-duyet", (string id, HttpContext context, ProgrammePages pages) => pages.Ask(context, id));
        acts.MapPost("lien-ket", (string id, HttpContext context, ProgrammePages pages) => pages.Link(context, id));
        acts.MapPost("quy-uoc", (string id, HttpContext context, ProgrammePages pages) => pages.Names(context, id));
        // Who approves, in their own right or in another's place, is asked where it is done.
        group.MapPost("{id}/duyet", (string id, HttpContext context, ProgrammePages pages) => pages.Approve(context, id)).Needs(Right.See, Subject.Account).AddEndpointFilter<AssistedForms>();
        group.MapPost("{id}/phai-duyet", (string id, HttpContext context, ProgrammePages pages) => pages.Rule(context, id)).Needs(Right.Administer, Subject.Account).AddEndpointFilter<AssistedForms>();
        // Meant to be reached from outside: docs/sign-in.md.
        var link = app.MapGroup(ProgrammeLinkPages.Address + "/{link}").Open().AddEndpointFilter<LinkPace>();
        link.MapGet("", (string link, HttpContext context, ProgrammeLinkPages pages) => pages.Page(context, link));
        link.MapPost("", (string link, HttpContext context, ProgrammeLinkPages pages) => pages.Enter(context, link)).AddEndpointFilter<AccountForms>();
        link.MapPost("duyet", (string link, HttpContext context, ProgrammeLinkPages pages) => pages.Approve(context, link)).AddEndpointFilter<AssistedForms>();
    }
}
