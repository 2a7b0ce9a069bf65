using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Collecting;
using Campaigns.Content.Official;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Address;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Phones;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Collecting;

/// <summary>One round: links are made, workbooks taken in, those who owe an answer pressed.</summary>
internal sealed class RoundPages(
    CollectingStore rounds, AnswerStore answers, AnswerLinks links, UnitStore units, Database database, AuditLog audit, PhoneAddress phones, AddressBook addresses, IAntiforgery antiforgery, IOptions<DeskOptions> options, TimeProvider clock)
{
    public const string Word = OfficeFile.Word;

    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : Missing();

    /// <summary>Makes links for those that the form names, and shows them this once.</summary>
    public Task<IResult> Links(HttpContext context, string id) => Act(context, id, async (view, form, who, cancel) =>
    {
        var chosen = view.Parts.Where(part => form["noi"].Contains(part.Id) && part.State != PartState.Accepted).ToArray();
        if (chosen.Length == 0)
            return Show(view with { Problems = [Nobody] });
        if (view.Round.Closed is not null)
            return Show(view with { Problems = [Closed] });
        var made = new List<MadeLink>();
        foreach (var part in chosen)
        {
            var (token, pin) = await links.Make(view.Round, part, view.Unit, form["pin"] == "1", who.Actor, cancel);
            var address = $"{view.Origin}{AnswerPages.Address}/{token}";
            made.Add(new MadeLink(part, address, pin, Reminder.Of(view.Round, part, view.Unit.Name, address, pin is not null, view.Today)));
        }
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return Show((await View(context, id))! with { Made = made });
    });

    /// <summary>The letter that presses those who have not sent.</summary>
    public Task<IResult> Letter(HttpContext context, string id) => Act(context, id, async (view, form, who, cancel) =>
    {
        if (!view.Missing.Any())
            return Show(view with { Problems = [AllSent] });
        var posts = OfficialSigners.Of(view.Unit);
        var post = posts[int.TryParse(form["chuc-danh"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < posts.Count ? at : 0];
        var name = form["nguoi-ky"].ToString().Normalize().Trim();
        var document = RemindLetter.Of(view.Round, view.Parts, view.Unit, view.Today, new OfficialSigner(post, name.Length > AnswerRules.LongestName ? name[..AnswerRules.LongestName] : name), [.. view.Links.Keys]);
        await database.Write(session => audit.Note(session, view.Unit.Id, who.Actor, "collecting.letter", id, $"{view.Missing.Count()} nơi chưa gửi."), cancel);
        return Results.Bytes(OfficialForm.Write(document), Word, $"cong-van-don-doc-{view.Today.Iso()}.docx");
    });

    /// <summary>Takes a filled workbook in.</summary>
    public Task<IResult> Import(HttpContext context, string id) => Act(context, id, async (view, form, who, cancel) =>
    {
        if (form.Files.GetFile("tep") is not { Length: > 0 } file)
            return Show(view with { Problems = [NoFile] });
        var workbook = await AnswerPictures.Workbook(file, cancel);
        if (!workbook.Ok)
            return Show(view with { Problems = workbook.Problems });
        var read = AnswerSheetReader.Read(workbook.Value!, file.FileName);
        if (!read.Ok)
            return Show(view with { Problems = read.Problems });
        if (view.Parts.FirstOrDefault(part => part.Id == read.Value!.PartId) is not { } part)
            return Show(view with { Problems = [Foreign] });
        var answer = AnswerRules.Check(view.Round, read.Value!.Typed, 0, figure => read.Value.Where.GetValueOrDefault(figure.Key, figure.Name));
        if (!answer.Ok)
            return Show(view with { Problems = [.. answer.Problems.Select(read.Value!.Placed)] });
        // One of before this was kept does not say when it was made: it takes the place of nothing unasked.
        var sent = await answers.Send(part.Id, form[AnswerStore.Newer] == "1" ? null : read.Value.Sends ?? 0, answer.Value!, [], [], who.Actor, cancel);
        return sent.Ok ? AccountEndpoints.SeeOther($"{view.Address}?nhap={part.Id}") : Show(view with { Problems = sent.Problems });
    });

    public Task<IResult> Extend(HttpContext context, string id) => Act(context, id, async (view, form, who, cancel) =>
    {
        var due = DateOnly.TryParseExact(form["han"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;
        return await rounds.Extend(view.Round, due, view.Unit, who.Actor, cancel) is { } problem ? Show(view with { Problems = [problem] }) : AccountEndpoints.SeeOther(view.Address);
    });

    public Task<IResult> Close(HttpContext context, string id, bool closed) => Act(context, id, async (view, _, who, cancel) =>
    {
        await rounds.Close(view.Round, closed, who.Actor, cancel);
        return AccountEndpoints.SeeOther(view.Address);
    });

    private async Task<IResult> Act(HttpContext context, string id, Func<RoundView, IFormCollection, Sitting, CancellationToken, Task<IResult>> act)
    {
        if (await View(context, id) is not { } view)
            return Missing();
        return AssistedForms.Wrong(context.Items) is { } wrong ? Show(view with { Problems = [wrong] }) : await act(view, await context.Request.ReadFormAsync(context.RequestAborted), Sitting.Of(context)!, context.RequestAborted);
    }

    private async Task<RoundView?> View(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await rounds.Find(id, cancel) is not { } round || await units.ById(round.UnitId, cancel) is not { } unit)
            return null;
        var parts = await rounds.Parts(id, cancel);
        var open = LinkPages.Public(unit, options.Value) is { } set && Uri.TryCreate(set, UriKind.Absolute, out var known) && !PublicNames.IsLoopback(known.Host) ? set : null;
        var origin = open ?? phones.Of(context.Request) ?? context.Desk();
        return new RoundView
        {
            Origin = origin, Reach = open is not null ? null : Uri.TryCreate(origin, UriKind.Absolute, out var here) && !PublicNames.IsLoopback(here.Host) ? LinkReach.Office : LinkReach.Machine,
            Situation = open is null ? (await addresses.Situation(cancel)).Is : null,
            Unit = unit, Round = round, Parts = parts, Links = await links.Of(id, cancel), Today = unit.Today(clock), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            Taken = parts.FirstOrDefault(part => part.Id == context.Request.Query["nhap"])?.Contributor.Name,
        };
    }

    internal static RazorComponentResult<CollectingMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<RoundPage> Show(RoundView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };

    private static readonly Problem Nobody = Problem.Input(new("Chưa chọn nơi nào.", "Nobody is chosen."), null, new("Đánh dấu nơi cần liên kết.", "Tick those who need a link."));

    private static readonly Problem Closed = Problem.World(new("Đợt thu này đã khép.", "The round is closed."), null, new("Mở lại đợt thu rồi tạo liên kết.", "Open it again first."));

    private static readonly Problem AllSent = Problem.World(new("Mọi nơi đã gửi, không còn ai để đôn đốc.", "Everybody has sent."));

    private static readonly Problem NoFile = Problem.Input(new("Chưa chọn tệp nào.", "No file is chosen."), null, new("Chọn biểu .xlsx đã điền.", "Choose the filled .xlsx."));

    private static readonly Problem Foreign = Problem.Input(new("Biểu này không thuộc đợt thu này.", "The form belongs to another round."), null, new("Tải đúng biểu của đợt này rồi điền lại.", "Download the form of this round and fill it in."));
}
