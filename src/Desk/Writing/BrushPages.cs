using System.Text;
using Campaigns.Content;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Writing;

/// <summary>Gives the composed infographics of an item to the writer's browser, which paints them, and takes the pictures.</summary>
internal sealed class BrushPages(PaintDesk paint)
{
    public async Task<IResult> Drawing(string id, string drawing, CancellationToken cancel) =>
        (await paint.Unpainted(id, cancel)).FirstOrDefault(card => card.Hash == drawing) is { } card ? Results.Text(card.Svg, "image/svg+xml", Encoding.UTF8) : Results.NotFound();

    /// <summary>How many are missing still, as text; else why it was not taken.</summary>
    public async Task<IResult> Keep(HttpContext context, string id)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Refused(wrong);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files["anh"] is not { } file)
            return Refused(Nothing);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, context.RequestAborted);
        var kept = await paint.Keep(id, form["hinh"].ToString(), bytes.ToArray(), Sitting.Of(context)!.Name, context.RequestAborted);
        return kept.Ok ? Results.Text(kept.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)) : Refused(kept.Problems[0]);
    }

    private static IResult Refused(Problem problem) =>
        Results.Text($"{problem.What.Vi} {problem.Mend?.Vi}", statusCode: problem.Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict);

    private static readonly Problem Nothing = Problem.Input(new("Chưa có ảnh nào được gửi.", "No picture was sent."));
}
