using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>What a unit says differently on single channels: hashtags, source line, where to read more.</summary>
internal sealed class FormPages(UnitStore units, Database database, AuditLog audit)
{
    /// <summary>How a field says where its words come from.</summary>
    public const string Same = "", None = "khong", Own = "rieng";

    public async Task<IResult> Page(HttpContext context, string id) => await units.ById(id, context.RequestAborted) is { } unit
        ? Show(new FormsView { Unit = unit, Typed = unit.Settings.Forms, Kept = context.Request.Query["xong"] == "1" }) : SetupPages.Missing;

    public async Task<IResult> Save(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        // What is said of a form that the page does not show stays.
        var (typed, wanted, problems) = (new Dictionary<VariantForm, FormSettings>(), unit.Settings.Forms.Where(one => !FormRules.Forms.Contains(one.Key)).ToDictionary(), new List<Problem>());
        foreach (var one in FormRules.Forms)
        {
            typed[one] = Typed(form, one);
            var read = FormRules.Check(one, typed[one]);
            problems.AddRange(read.Problems.Select(problem => problem with { Where = $"{problem.Where}-{one}" }));
            if (read is { Ok: true, Value: { } kept })
                wanted[one] = kept;
        }
        if (problems.Count > 0)
            return Show(new FormsView { Unit = unit, Typed = typed, Problems = problems });
        await database.Write(async session =>
        {
            var before = await UnitStore.Change(session, unit.Id, now => now with { Settings = now.Settings with { Forms = wanted } });
            if (before is not null && FormRules.Forms.Where(one => Said(before.Settings.Forms, one) != Said(wanted, one)).ToArray() is { Length: > 0 } changed)
                await audit.Note(session, unit.Id, Sitting.Of(context)!.Actor, "unit.change", unit.Id, string.Join("; ", changed.Select(one => $"ghi riêng cho {CaptionLimits.For(one).Called}: {Said(wanted, one)}")));
        }, cancel);
        return AccountEndpoints.SeeOther($"{FormsView.Of(unit)}?xong=1");
    }

    private static FormSettings Typed(IFormCollection form, VariantForm one) => new()
    {
        Hashtags = Chosen(form, $"cach-the-{one}", $"the-{one}")?.Split([',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        SourceLine = Chosen(form, $"cach-nguon-{one}", $"nguon-{one}"), Link = form[$"lien-ket-{one}"].ToString(),
    };

    private static string? Chosen(IFormCollection form, string how, string field) => form[how].ToString() switch { None => "", Own => form[field].ToString(), _ => null };

    private static string Said(IReadOnlyDictionary<VariantForm, FormSettings> forms, VariantForm one) => forms.GetValueOrDefault(one) is not { } said ? "như đơn vị" : string.Join(", ", new[]
    {
        said.Hashtags is { } tags ? tags.Count == 0 ? "không thẻ" : $"thẻ {string.Join(' ', tags)}" : null,
        said.SourceLine is { } line ? line.Length == 0 ? "không dòng nguồn" : $"dòng nguồn “{line}”" : null, said.Link is { } link ? $"liên kết {link}" : null,
    }.OfType<string>());

    private static RazorComponentResult<FormsPage> Show(FormsView view) => new(new { View = view }) { StatusCode = view.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
}
