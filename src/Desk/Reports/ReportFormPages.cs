using Campaigns.Content;
using Campaigns.Content.Frozen;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Reports;

/// <summary>Forms of superiors: uploaded once, filled for each report.</summary>
internal sealed class ReportFormPages(ReportFormStore forms, ReportStore reports, ReportDesk desk, FrozenStore frozen, UnitStore units, IAntiforgery antiforgery)
{
    private static readonly Problem s_noUnit = Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), null, new("Chọn đơn vị dùng biểu mẫu.", "Choose whose form it is."));

    private static readonly Problem s_noFile = Problem.Input(new("Chưa chọn tệp nào.", "No file is chosen."), null, new("Chọn biểu mẫu .docx hoặc .xlsx.", "Choose a form, .docx or .xlsx."));

    public async Task<IResult> Page(HttpContext context) => await Show(context, []);

    public async Task<IResult> Take(HttpContext context)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        var mine = (await units.All(cancel)).Where(unit => who.May(Right.Write, unit.Id)).ToArray();
        if ((mine.Length == 1 ? mine[0] : mine.FirstOrDefault(unit => unit.Id == form["don-vi"])) is not { } unit)
            return await Show(context, [s_noUnit]);
        if (form.Files.GetFile("tep") is not { } file)
            return await Show(context, [s_noFile]);
        if (file.Length > FormFill.MostBytes)
            return await Show(context, [context.GetEndpoint()!.Metadata.GetMetadata<FormLimit>()!.TooLarge]);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        var found = FormFill.Check(bytes.ToArray());
        if (!found.Ok)
            return await Show(context, found.Problems);
        var name = Path.GetFileName(file.FileName.Replace('\\', '/')).Normalize();
        name = name.Length > ReportFormStore.LongestName ? name[^ReportFormStore.LongestName..] : name;
        return await forms.Add(unit.Id, name, bytes.ToArray(), found.Value, who.Actor, cancel) is { } problem ? await Show(context, [problem]) : AccountEndpoints.SeeOther($"{ReportEndpoints.Forms}?xong=1");
    }

    public async Task<IResult> Retire(HttpContext context, string id)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, [wrong]);
        if (await forms.Find(id, context.RequestAborted) is not { } form || !Sitting.Of(context)!.May(Right.Write, form.UnitId))
            return AccountEndpoints.Missing;
        await forms.Retire(form, Sitting.Of(context)!.Actor, context.RequestAborted);
        return AccountEndpoints.SeeOther($"{ReportEndpoints.Forms}?xong=1");
    }

    /// <summary>A form with the figures of a report of the same unit.</summary>
    public async Task<IResult> Filled(HttpContext context, string id, string form)
    {
        var cancel = context.RequestAborted;
        if (await reports.Find(id, cancel) is not { } report || await forms.Find(form, cancel) is not { } found || found.UnitId != report.UnitId
            || await units.ById(report.UnitId, cancel) is not { } unit || await frozen.Find(found.Hash, cancel) is not { } bytes)
            return AccountEndpoints.Missing;
        var filled = FormFill.Fill(bytes.Bytes, new FormValues(report, unit, await desk.Figures(report, unit, cancel)));
        return filled.Ok ? Results.File(filled.Value, bytes.MediaType, $"{Slug.Of(Path.GetFileNameWithoutExtension(found.Name), 60)}-{report.Period.To.Iso()}{(bytes.MediaType == FormFill.Word ? ".docx" : ".xlsx")}")
            : Results.Text(string.Join('\n', filled.Problems.Select(problem => problem.In("vi"))), statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> Show(HttpContext context, IReadOnlyList<Problem> problems)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        var all = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        return new RazorComponentResult<ReportFormsPage>(new
        {
            View = new ReportFormsView
            {
                Units = all, Mine = [.. all.Where(unit => who.May(Right.Write, unit.Id))], Forms = await forms.Of([.. all.Select(unit => unit.Id)], cancel), Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Kept = context.Request.Query["xong"] == "1", Problems = problems,
            },
        }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
