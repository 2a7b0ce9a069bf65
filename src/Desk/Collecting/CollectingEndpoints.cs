using Campaigns.Content;
using Campaigns.Content.Workbooks;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Collecting;

/// <summary>Collecting figures: the rounds, those who report, and the page on which they answer.</summary>
internal static class CollectingEndpoints
{
    public const string Root = "/thu-so-lieu";

    private static readonly FormLimit Upload = new(WorkbookReader.MostBytes + (1024 * 1024), Problem.Input(
        new($"Tệp quá lớn, tối đa {WorkbookReader.MostBytes / 1048576} MB.", $"The file is too large, at most {WorkbookReader.MostBytes / 1048576} MB."), null, new("Chỉ gửi bảng .xlsx đã điền.", "Send the filled .xlsx alone.")));

    public static IServiceCollection AddCollectingPages(this IServiceCollection services) => services
        .AddSingleton<AnswerLinks>()
        .AddSingleton<AnswerPace>()
        .AddSingleton<AnswerPages>()
        .AddSingleton<AnswerPictures>()
        .AddSingleton<BeginPages>()
        .AddSingleton<CollectingPages>()
        .AddSingleton<ContributorPages>()
        .AddSingleton<PartPages>()
        .AddSingleton<RoundPages>();

    public static void MapCollecting(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Root);
        group.MapGet("", (HttpContext context, CollectingPages pages) => pages.Page(context)).Needs(Right.See);
        var unit = group.MapGroup("don-vi/{id}").Needs(Right.Collect, Subject.Unit);
        unit.MapGet("moi", (string id, HttpContext context, BeginPages pages) => pages.Page(context, id));
        unit.MapPost("moi", (string id, HttpContext context, BeginPages pages) => pages.Begin(context, id)).AddEndpointFilter<AssistedForms>();
        unit.MapGet("noi-gui", (string id, HttpContext context, ContributorPages pages) => pages.Page(context, id));
        var list = unit.MapGroup("noi-gui").WithMetadata(Upload).AddEndpointFilter<AssistedForms>();
        list.MapPost("", (string id, HttpContext context, ContributorPages pages) => pages.Take(context, id));
        list.MapPost("{contributor}/sua", (string id, string contributor, HttpContext context, ContributorPages pages) => pages.Change(context, id, contributor));
        list.MapPost("{contributor}/thoi", (string id, string contributor, HttpContext context, ContributorPages pages) => pages.Retire(context, id, contributor, retired: true));
        list.MapPost("{contributor}/lai", (string id, string contributor, HttpContext context, ContributorPages pages) => pages.Retire(context, id, contributor, retired: false));
        var round = group.MapGroup("{id}").Needs(Right.See, Subject.Round);
        round.MapGet("", (string id, HttpContext context, RoundPages pages) => pages.Page(context, id));
        round.MapGet("noi/{part}", (string id, string part, HttpContext context, PartPages pages) => pages.Page(context, id, part));
        round.MapGet("noi/{part}/anh/{hash}", (string id, string part, string hash, HttpContext context, PartPages pages) => pages.Photo(context, id, part, hash));
        round.MapGet("noi/{part}/bieu.xlsx", (string id, string part, HttpContext context, PartPages pages) => pages.Form(context, id, part));
        var acts = round.MapGroup("").Needs(Right.Collect, Subject.Round).WithMetadata(Upload).AddEndpointFilter<AssistedForms>();
        acts.MapPost("lien-ket", (string id, HttpContext context, RoundPages pages) => pages.Links(context, id));
        acts.MapPost("cong-van.docx", (string id, HttpContext context, RoundPages pages) => pages.Letter(context, id));
        acts.MapPost("nhap-bieu", (string id, HttpContext context, RoundPages pages) => pages.Import(context, id));
        acts.MapPost("han", (string id, HttpContext context, RoundPages pages) => pages.Extend(context, id));
        acts.MapPost("khep", (string id, HttpContext context, RoundPages pages) => pages.Close(context, id, closed: true));
        acts.MapPost("mo", (string id, HttpContext context, RoundPages pages) => pages.Close(context, id, closed: false));
        acts.MapPost("noi/{part}/nhan", (string id, string part, HttpContext context, PartPages pages) => pages.Accept(context, id, part));
        acts.MapPost("noi/{part}/tra-lai", (string id, string part, HttpContext context, PartPages pages) => pages.Return(context, id, part));
        acts.MapPost("noi/{part}/thu-hoi", (string id, string part, HttpContext context, PartPages pages) => pages.Revoke(context, id, part));
        // Meant to be reached from outside, as every personal link is: docs/sign-in.md.
        var answer = app.MapGroup(AnswerPages.Address).Open().AddEndpointFilter<AnswerPace>();
        answer.MapGet("{link}", (string link, HttpContext context, AnswerPages pages) => pages.Page(context, link));
        answer.MapPost("{link}", (string link, HttpContext context, AnswerPages pages) => pages.Enter(context, link));
        answer.MapPost("{link}/gui", (string link, HttpContext context, AnswerPages pages) => pages.Send(context, link));
        answer.MapGet("{link}/anh/{hash}", (string link, string hash, HttpContext context, AnswerPages pages) => pages.Photo(context, link, hash));
    }
}
