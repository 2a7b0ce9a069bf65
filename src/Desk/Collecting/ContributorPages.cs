using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Units;
using Campaigns.Content.Workbooks;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Collecting;

/// <summary>Where the list of those who report is kept.</summary>
internal sealed class ContributorPages(ContributorStore contributors, UnitStore units, IAntiforgery antiforgery)
{
    public async Task<IResult> Page(HttpContext context, string id) => await Show(context, id, [], "");

    /// <summary>Takes pasted lines or a sheet in.</summary>
    public async Task<IResult> Take(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, id, [wrong], "");
        var form = await context.Request.ReadFormAsync(cancel);
        var pasted = form["danh-sach"].ToString();
        var lines = form.Files.GetFile("tep") is { Length: > 0 } file ? await Sheet(file, cancel) : ContributorList.Read(pasted);
        if (!lines.Ok)
            return await Show(context, id, lines.Problems, pasted);
        var taken = await contributors.Take(id, lines.Value!, Sitting.Of(context)!.Actor, cancel);
        return taken.Ok ? AccountEndpoints.SeeOther(string.Create(CultureInfo.InvariantCulture, $"{CollectingEndpoints.Root}/don-vi/{id}/noi-gui?moi={taken.Value}")) : await Show(context, id, taken.Problems, pasted);
    }

    public Task<IResult> Change(HttpContext context, string id, string contributor) => Act(context, id, async (form, who, cancel) =>
    {
        // A separator within a name would make two cells of it.
        var line = ContributorList.Read($"{form["ten"]}\t{form["loai"]}\t{form["lien-he"]}");
        return line.Ok ? await contributors.Change(id, contributor, line.Value![0], who.Actor, cancel) : line.Problems[0];
    });

    public Task<IResult> Retire(HttpContext context, string id, string contributor, bool retired) => Act(context, id, (_, who, cancel) => contributors.Retire(id, contributor, retired, who.Actor, cancel));

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Sitting, CancellationToken, Task<Problem?>> act)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problem = AssistedForms.Wrong(context.Items) ?? await act(form, Sitting.Of(context)!, context.RequestAborted);
        return problem is null ? AccountEndpoints.SeeOther($"{CollectingEndpoints.Root}/don-vi/{id}/noi-gui") : await Show(context, id, [problem], "");
    }

    internal static async Task<Result<IReadOnlyList<ContributorLine>>> Sheet(IFormFile file, CancellationToken cancel)
    {
        var workbook = await AnswerPictures.Workbook(file, cancel);
        return workbook.Ok ? ContributorList.Read(workbook.Value!) : workbook.Problems.ToArray();
    }

    private async Task<IResult> Show(HttpContext context, string id, IReadOnlyList<Problem> problems, string pasted)
    {
        if (await units.ById(id, context.RequestAborted) is not { } unit)
            return new RazorComponentResult<CollectingMissing> { StatusCode = StatusCodes.Status404NotFound };
        return new RazorComponentResult<ContributorsPage>(new
        {
            View = new ContributorsView
            {
                Unit = unit, All = await contributors.Of(id, retired: true, context.RequestAborted), Problems = problems, Pasted = pasted, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
                Taken = int.TryParse(context.Request.Query["moi"], NumberStyles.None, CultureInfo.InvariantCulture, out var taken) ? taken : null,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }
}
