using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Reports;

/// <summary>Bảng kê nhuận bút, thù lao of a month, and the unit's base and coefficients.</summary>
internal sealed class FeePages(FeeBook fees, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    private static readonly Problem s_noNumber = Problem.Input(new("Số tiền hoặc hệ số chưa đúng.", "An amount or a coefficient cannot be read."), "he-so", new("Số tiền chỉ gồm chữ số, như 100.000; hệ số như 1,5.", "Write amounts like 100.000 and coefficients like 1,5."));

    public async Task<IResult> Page(HttpContext context) => await Unit(context) is { } unit ? await Show(context, unit, null, []) : AccountEndpoints.Missing;

    public async Task<IResult> Sheet(HttpContext context)
    {
        if (await Unit(context) is not { } unit)
            return AccountEndpoints.Missing;
        var (month, rates) = (Month(context, unit), await fees.Rates(unit.Id, context.RequestAborted));
        return Results.File(FeeBook.Sheet(unit, month, rates, await fees.Month(unit, month, rates, context.RequestAborted)), FormFill.Workbook, $"nhuan-but-{unit.Code}-{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.xlsx");
    }

    public async Task<IResult> Save(HttpContext context, string id)
    {
        if (await units.ById(id, context.RequestAborted) is not { } unit)
            return AccountEndpoints.Missing;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, unit, null, [wrong]);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var amount = form["muc"].ToString().Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var (rates, readable) = (new Dictionary<Genre, double>(), long.TryParse(amount.Length == 0 ? "0" : amount, NumberStyles.None, CultureInfo.InvariantCulture, out var whole));
        foreach (var genre in Enum.GetValues<Genre>())
        {
            var typed = form[$"he-so-{(int)genre}"].ToString().Trim().Replace(',', '.');
            if (typed.Length == 0)
                continue;
            readable &= double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && double.IsFinite(rate);
            rates[genre] = rate;
        }
        var made = new FeeRates(whole, rates);
        var problem = readable ? await fees.Save(unit.Id, made, Sitting.Of(context)!.Actor, context.RequestAborted) : s_noNumber;
        return problem is null ? AccountEndpoints.SeeOther($"{ReportEndpoints.Fees}?don-vi={unit.Id}&xong=1") : await Show(context, unit, made, [problem]);
    }

    /// <summary>The one that is asked for, or the first of theirs; null: they see none.</summary>
    private async Task<Unit?> Unit(HttpContext context)
    {
        var mine = (await units.All(context.RequestAborted)).Where(unit => Sitting.Of(context)!.May(Right.See, unit.Id)).ToArray();
        return context.Request.Query["don-vi"].ToString() is { Length: > 0 } asked ? mine.FirstOrDefault(unit => unit.Id == asked) : mine.FirstOrDefault();
    }

    private DateOnly Month(HttpContext context, Unit unit)
    {
        var today = unit.Today(clock);
        return DateOnly.TryParseExact(context.Request.Query["thang"], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is >= 2000 and < 2200 ? asked : new DateOnly(today.Year, today.Month, 1);
    }

    private async Task<IResult> Show(HttpContext context, Unit unit, FeeRates? typed, IReadOnlyList<Problem> problems)
    {
        var (cancel, who, month) = (context.RequestAborted, Sitting.Of(context)!, Month(context, unit));
        var rates = await fees.Rates(unit.Id, cancel);
        var lines = await fees.Month(unit, month, rates, cancel);
        var last = Math.Max(1, (lines.Count + FeesView.PageLength - 1) / FeesView.PageLength);
        return new RazorComponentResult<FeesPage>(new
        {
            View = new FeesView
            {
                Units = [.. (await units.All(cancel)).Where(one => who.May(Right.See, one.Id))], Unit = unit, Month = month, Rates = typed ?? rates, Lines = lines, MaySet = who.May(Right.Administer, unit.Id),
                Page = int.TryParse(context.Request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, last) : 1,
                Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Kept = context.Request.Query["xong"] == "1", Problems = problems,
            },
        }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
