using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Observances;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Campaigns;

/// <summary>The campaigns of a year: what falls in it, what was made, and ranges of days of one's own.</summary>
internal sealed class CampaignsPages(
    ObservanceCatalog observances, CampaignCalendar calendar, CampaignStore campaigns, BeatChoiceStore chosen, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context)
    {
        var query = context.Request.Query;
        return Show(await View(context, query["don-vi"], Year(query["nam"])) with { Name = Short(query["ten"]), First = Short(query["tu"]), Last = Short(query["den"]) });
    }

    /// <summary>Adds a range of days, and leads to its page.</summary>
    public async Task<IResult> Add(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, first, last) = (form["ten"].ToString(), form["tu"].ToString(), form["den"].ToString());
        var view = await View(context, form["don-vi"], Year(form["nam"])) with { Name = Short(name), First = Short(first), Last = Short(last) };
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var who = Sitting.Of(context)!;
        if (view.Unit is not { } unit || !who.May(Right.Write, unit.Id))
            return Show(view with { Problems = [NoUnit] });
        if (Day(first) is not { } from || Day(last) is not { } to)
            return Show(view with { Problems = [NoDay] });
        var added = await chosen.Add(unit.Id, name, from, to, who.Actor, context.RequestAborted);
        return added.Ok ? Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"/chien-dich/{unit.Id}/{added.Value.Key}/{from.Year}")) : Show(view with { Problems = added.Problems });
    }

    private async Task<CampaignsView> View(HttpContext context, string? unitId, int? year)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        var all = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        var unit = who.Choose(all, unitId);
        var shown = year ?? (unit is null ? clock.GetUtcNow().Year : unit.Today(clock).Year);
        var view = new CampaignsView { Units = all, Unit = unit, Year = shown, Token = antiforgery.GetAndStoreTokens(context).RequestToken! };
        if (unit is null)
            return view;
        var planned = await campaigns.List(unit.Id, cancel);
        var (days, windows) = (await observances.All(cancel), await calendar.Of(shown, planned, cancel));
        var spans = (await chosen.SpansOf(unit.Id, shown, cancel)).Select(span => (span, planned.FirstOrDefault(one => one.Observance == span.Key))).ToArray();
        Campaign? Made(string key) => planned.FirstOrDefault(one => one.Observance == key && one.Year == shown);
        return view with
        {
            Spans = spans, Problems = [.. days.Problems.Concat(windows.Problems).Distinct()],
            Lines = [.. from observance in days.Value ?? []
                        let day = Made(observance.Key)?.Day ?? observance.In(shown)
                        where day is not null
                        orderby day, observance.Key
                        select new CampaignLine(observance, day.Value, (windows.Value ?? []).FirstOrDefault(window => window.Observance.Key == observance.Key), Made(observance.Key))],
        };
    }

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > LunarDate.FirstYear and < LunarDate.LastYear ? year : null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Short(string? text) => text is { Length: > CampaignSpan.LongestName } ? text[..CampaignSpan.LongestName] : text ?? "";

    private static readonly Problem NoUnit = Problem.Input(new("Chưa chọn đơn vị được soạn bài.", "No unit is chosen for which you may write."), null, new("Chọn đơn vị của mình.", "Choose your own."));

    private static readonly Problem NoDay = Problem.Input(new("Ngày đầu hoặc ngày cuối không đúng.", "The first or the last day is wrong."), null, new("Chọn cả hai ngày.", "Choose both days."));

    private static RazorComponentResult<CampaignsPage> Show(CampaignsView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
