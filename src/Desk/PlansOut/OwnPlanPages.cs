using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.PlansOut;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Collecting;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.PlansOut;

/// <summary>Chooses plans and tasks, and makes the draft anew each time from what stands.</summary>
internal sealed class OwnPlanPages(PlanStore plans, HigherPlans higher, UnitStore units, Database database, AuditLog audit, IAntiforgery antiforgery, TimeProvider clock)
{
    private const int LongestName = 100;

    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id, [.. context.Request.Query["kh"].OfType<string>()]) is { } view ? Show(view) : Results.NotFound();

    public async Task<IResult> Draft(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        var form = AssistedForms.Wrong(context.Items) is null ? await context.Request.ReadFormAsync(cancel) : null;
        if (await View(context, id, form is null ? [] : [.. form["kh"].OfType<string>()]) is not { } view)
            return Results.NotFound();
        if (form is null)
            return Show(view with { Problems = [AssistedForms.Wrong(context.Items)!] });
        var (subject, name) = (form["trich-yeu"].ToString().Normalize().ReplaceLineEndings(" ").Trim(), form["nguoi-ky"].ToString().Normalize().Trim());
        if (view.Plans.Count == 0)
            return Show(view with { Problems = [NoPlan] });
        if (subject.Length > OwnPlan.LongestSubject || name.Length > LongestName)
            return Show(view with { Problems = [TooLong] });
        var tasks = OwnTasks.Of(view.Plans, view.Unit, form["viec"].OfType<string>().SelectMany(ids => ids.Split(' ')).ToHashSet(StringComparer.Ordinal));
        var posts = OfficialSigners.Of(view.Unit);
        var post = posts[int.TryParse(form["chuc-danh"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < posts.Count ? at : 0];
        var today = view.Unit.Today(clock);
        var document = OwnPlan.Of(view.Unit, view.Plans, tasks, subject, new OfficialSigner(post, name), today.Year);
        await database.Write(session => audit.Note(session, id, Sitting.Of(context)!.Actor, "plan.draft", id, $"{view.Plans.Count} kế hoạch, {tasks.Count} nhiệm vụ."), cancel);
        return Results.Bytes(OfficialForm.Write(document), RoundPages.Word, $"du-thao-ke-hoach-{today.Iso()}.docx");
    }

    private async Task<OwnPlanView?> View(HttpContext context, string id, IReadOnlyList<string> chosen)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return null;
        var (known, found) = (await plans.List(id, cancel), await higher.Read(id, chosen, cancel));
        return new OwnPlanView
        {
            Unit = unit, Known = [.. known.Where(plan => !plan.Aside)], Plans = found, Tasks = OwnTasks.Of(found, unit), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            Subject = found is [var one] && OwnPlan.Proposed(unit, one.Plan.Content.Document) is { Length: <= OwnPlan.LongestSubject } proposed ? proposed : "",
        };
    }

    private static readonly Problem NoPlan = Problem.Input(new("Chưa chọn kế hoạch cấp trên.", "No plan is chosen."), null, new("Chọn ít nhất một kế hoạch đã nhập.", "Choose at least one."));

    private static readonly Problem TooLong = Problem.Input(new("Trích yếu hoặc tên người ký quá dài.", "The subject or the name is too long."), null, new("Rút ngắn lại.", "Shorten it."));

    private static RazorComponentResult<OwnPlanPage> Show(OwnPlanView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
