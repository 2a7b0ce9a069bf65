using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Collecting;

/// <summary>Begins a round: for which days, by when, what, and from whom.</summary>
internal sealed class BeginPages(CollectingStore rounds, ContributorStore contributors, UnitStore units, PlanBook plans, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : Missing();

    public async Task<IResult> Begin(HttpContext context, string id)
    {
        if (await View(context, id) is not { } view)
            return Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var typed = view with
        {
            Title = form["ten"].ToString(), First = form["tu-ngay"].ToString(), Last = form["den-ngay"].ToString(), Due = form["han"].ToString(), Words = form["loi-nhan"].ToString(), Own = form["rieng"].ToString(),
            Ready = [.. form["so-lieu"].OfType<string>()], Photos = form["anh"] == "1", News = form["tin"] == "1", Asked = [.. form["noi-gui"].OfType<string>()],
        };
        if (Day(typed.First) is not { } first || Day(typed.Last) is not { } last || Day(typed.Due) is not { } due)
            return Show(typed with { Problems = [NoDay] });
        var round = new CollectingRound
        {
            UnitId = id, Title = typed.Title, First = first, Last = last, Due = due, Words = typed.Words, Photos = typed.Photos, News = typed.News,
            Figures = [.. ReadyFigures.All.Where(figure => typed.Ready.Contains(figure.Key)), .. CollectingRules.Own(typed.Own)],
        };
        var begun = await rounds.Begin(round, [.. typed.Asked], typed.Unit, Sitting.Of(context)!.Actor, context.RequestAborted);
        return begun.Ok ? AccountEndpoints.SeeOther($"{CollectingEndpoints.Root}/{begun.Value!.Id}") : Show(typed with { Problems = begun.Problems });
    }

    private async Task<BeginView?> View(HttpContext context, string id)
    {
        if (await units.ById(id, context.RequestAborted) is not { } unit)
            return null;
        var (today, known) = (unit.Today(clock), await contributors.Of(id, cancel: context.RequestAborted));
        var days = RoundDays.Of(today, await plans.OfOthers(id, context.RequestAborted), [.. known.Select(one => one.Name)]);
        return new BeginView
        {
            Unit = unit, Contributors = known, Title = "", First = days.First.Iso(), Last = days.Last.Iso(), Due = days.Due.Iso(), By = days.By, Today = today, Photos = true, News = true,
            Ready = [.. ReadyFigures.All.Take(4).Select(figure => figure.Key)], Asked = [.. known.Select(one => one.Id)], Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static readonly Problem NoDay = Problem.Input(new("Ngày đầu, ngày cuối hoặc hạn gửi không đúng.", "One of the days is no day."), "tu-ngay", new("Chọn ngày trong lịch.", "Choose a day."));

    private static RazorComponentResult<CollectingMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<BeginPage> Show(BeginView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
