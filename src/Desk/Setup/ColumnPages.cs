using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Columns;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>The columns of a unit: added, changed, taken out of use and taken up again. None is deleted: items have their names.</summary>
internal sealed class ColumnPages(ColumnStore columns, UnitStore units, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context, string id)
    {
        if (await units.ById(id, context.RequestAborted) is not { } unit)
            return SetupPages.Missing;
        var (change, name) = (context.Request.Query["sua"].ToString(), context.Request.Query["ten"].ToString());
        return await Show(unit, all => all.FirstOrDefault(column => column.Id == change) ?? New(unit) with { Name = name.Length <= ColumnRules.LongestName ? name : "" }, null, [], context.Request.Query["xong"] == "1", context.RequestAborted);
    }

    public async Task<IResult> Save(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var monthly = form["thang"].ToString().Trim();
        var known = (await columns.Of(unit.Id, cancel)).FirstOrDefault(column => column.Id == form["chuyen-muc"]);
        var typed = (known ?? New(unit)) with
        {
            Name = form["ten"].ToString(), Category = form["muc"].ToString(), RadioDays = DayBoxes.Read(form, "ngay"),
            Monthly = monthly.Length == 0 ? 0 : int.TryParse(monthly, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1,
        };
        return await columns.Save(typed, Sitting.Of(context)!.Actor, cancel) is { } problem
            ? await Show(unit, _ => typed, monthly, [problem], false, cancel)
            : AccountEndpoints.SeeOther($"{ColumnsView.Of(unit)}?xong=1");
    }

    /// <summary>Takes a column out of use, or up again.</summary>
    public async Task<IResult> Retire(HttpContext context, string id, bool retired)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        if ((await columns.Of(unit.Id, cancel)).FirstOrDefault(column => column.Id == form["chuyen-muc"]) is { } known && known.Retired is null == retired
            && await columns.Save(known with { Retired = retired ? clock.GetUtcNow() : null }, Sitting.Of(context)!.Actor, cancel) is { } problem)
            return await Show(unit, _ => New(unit), null, [problem], false, cancel);
        return AccountEndpoints.SeeOther($"{ColumnsView.Of(unit)}?xong=1");
    }

    private static Column New(Unit unit) => new() { Id = "", UnitId = unit.Id, Name = "" };

    private async Task<IResult> Show(Unit unit, Func<IReadOnlyList<Column>, Column> one, string? monthly, IReadOnlyList<Problem> problems, bool kept, CancellationToken cancel)
    {
        var lines = await columns.Month(unit, unit.Today(clock), cancel);
        var column = one([.. lines.Select(line => line.Column)]);
        return new RazorComponentResult<ColumnsPage>(new
        {
            View = new ColumnsView
            {
                Unit = unit, Lines = lines, Strangers = await columns.Strangers(unit.Id, cancel), Column = column,
                Monthly = monthly ?? (column.Monthly > 0 ? column.Monthly.ToString(CultureInfo.InvariantCulture) : ""), Problems = problems, Kept = kept,
            },
        }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
