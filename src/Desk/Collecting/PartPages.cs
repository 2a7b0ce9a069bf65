using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Activities;
using Campaigns.Desk.People;
using Campaigns.Desk.Records;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Collecting;

/// <summary>One answer: looked at, then accepted or sent back.</summary>
internal sealed class PartPages(CollectingStore rounds, AnswerStore answers, AnswerLinks links, AnswerPictures pictures, ActivityStore activities, UnitStore units, IAntiforgery antiforgery)
{
    private const string Sheet = OfficeFile.Workbook;

    public async Task<IResult> Page(HttpContext context, string id, string part) => await View(context, id, part) is { } view ? Show(view) : RoundPages.Missing();

    public async Task<IResult> Photo(HttpContext context, string id, string part, string hash) =>
        await rounds.Part(part, context.RequestAborted) is { } found && found.RoundId == id ? await pictures.Show(context, part, hash) : Results.NotFound();

    /// <summary>The workbook to be filled in.</summary>
    public async Task<IResult> Form(HttpContext context, string id, string part) => await View(context, id, part) is { } view
        ? Results.Bytes(AnswerSheet.Write(view.Round, view.Part, view.Unit.Name), Sheet, $"so-lieu-{Slug.Of(view.Part.Contributor.Name, 40)}.xlsx") : RoundPages.Missing();

    /// <summary>Accepts what was looked at; its photographs go into the library first, where the same bytes are once.</summary>
    public Task<IResult> Accept(HttpContext context, string id, string part) => Act(context, id, part, async (view, form, who, cancel) =>
    {
        var (where, choice) = (form["anh"].ToString(), FigurePages.Chosen(new RecordForm(form)));
        if (view.Alike.Any(figure => !choice.Seen.Contains(figure.Id)))
            return FigureChoice.Question;
        if (where.Length > 0 && view.Part.State == PartState.Sent && Seen(form) == view.Part.Sends && await pictures.Keep(view.Round, view.Part, who, cancel) is { Count: > 0 } problems)
            return problems[0];
        return await answers.Accept(view.Part.Id, Seen(form), where is "" or "kho" ? null : where, choice, who.Actor, cancel);
    });

    public Task<IResult> Return(HttpContext context, string id, string part) => Act(context, id, part, (view, form, who, cancel) => answers.Return(view.Part.Id, Seen(form), form["ly-do"].ToString(), who.Actor, cancel));

    public Task<IResult> Revoke(HttpContext context, string id, string part) => Act(context, id, part, async (view, _, who, cancel) =>
    {
        await links.Revoke(view.Part, who.Actor, cancel);
        return null;
    });

    private async Task<IResult> Act(HttpContext context, string id, string part, Func<PartView, IFormCollection, Sitting, CancellationToken, Task<Problem?>> act)
    {
        if (await View(context, id, part) is not { } view)
            return RoundPages.Missing();
        var problem = AssistedForms.Wrong(context.Items) ?? await act(view, await context.Request.ReadFormAsync(context.RequestAborted), Sitting.Of(context)!, context.RequestAborted);
        return problem is null ? AccountEndpoints.SeeOther(view.Address) : Show((await View(context, id, part))! with { Problems = [problem] });
    }

    private async Task<PartView?> View(HttpContext context, string id, string partId)
    {
        var cancel = context.RequestAborted;
        if (await rounds.Find(id, cancel) is not { } round || await rounds.Part(partId, cancel) is not { } part || part.RoundId != id || await units.ById(round.UnitId, cancel) is not { } unit)
            return null;
        return new PartView
        {
            Unit = unit, Round = round, Part = part, Photos = await answers.Photos(partId, cancel), HasLink = (await links.Of(id, cancel)).ContainsKey(partId), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            Alike = part.State == PartState.Sent ? await answers.Alike(round, part, cancel) : [],
            Activities = round.Photos ? await activities.Between([unit.Id], round.First, round.Last, cancel) : [],
        };
    }

    private static int Seen(IFormCollection form) => int.TryParse(form["ban"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var sends) ? sends : -1;

    private static RazorComponentResult<PartPage> Show(PartView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
