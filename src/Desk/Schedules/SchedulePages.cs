using System.Globalization;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Official;
using Campaigns.Content.Schedules;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Collecting;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Schedules;

/// <summary>One unit's schedule of some days.</summary>
internal sealed class SchedulePages(ScheduleQuery query, ScheduleImport import, AccountStore accounts, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>Days of one schedule.</summary>
    public const int MostDays = 62;

    private const string SheetType = OfficeFile.Workbook;
    private const int LongestName = 100;

    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : Results.NotFound();

    public async Task<IResult> Paper(HttpContext context, string id)
    {
        if (await View(context, id) is not { } view)
            return Results.NotFound();
        var (posts, asked) = (OfficialSigners.Of(view.Unit), context.Request.Query);
        var post = posts[int.TryParse(asked["chuc-danh"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < posts.Count ? at : 0];
        var name = asked["nguoi-ky"].ToString().Normalize().Trim();
        return Results.Bytes(OfficialForm.Write(ScheduleDocument.Of(view.Unit, view.From, view.To, view.Rows, new OfficialSigner(post, name.Length > LongestName ? name[..LongestName] : name))), RoundPages.Word, $"lich-tuyen-truyen-{view.From.Iso()}.docx");
    }

    public async Task<IResult> Sheet(HttpContext context, string id)
    {
        if (await View(context, id) is not { } view)
            return Results.NotFound();
        var channels = (await accounts.Of(id, context.RequestAborted)).Where(account => account.Active).Select(account => account.Name).ToArray();
        return Results.Bytes(ScheduleSheet.Write(id, view.From, view.To, view.Rows, channels, () => Id.New(clock)), SheetType, $"lich-tuyen-truyen-{view.From.Iso()}.xlsx");
    }

    /// <summary>Says what a filled schedule would do; nothing is written.</summary>
    public Task<IResult> Look(HttpContext context, string id) => Act(context, id, async (view, form, _, cancel) =>
    {
        if (form.Files.GetFile("tep") is not { Length: > 0 } file)
            return Show(view with { Problems = [NoFile] });
        var workbook = await AnswerPictures.Workbook(file, cancel);
        if (!workbook.Ok)
            return Show(view with { Problems = workbook.Problems });
        var filled = ScheduleSheetReader.Read(workbook.Value!, file.FileName);
        if (!filled.Ok)
            return Show(view with { Problems = filled.Problems });
        var (acts, problems) = await import.Look(view.Unit, filled.Value!, cancel);
        return Show(view with { Acts = acts, Problems = problems, Looked = JsonSerializer.Serialize(filled.Value! with { Problems = [] }, Json.Compact) });
    });

    /// <summary>Writes what was looked at; whatever changed since is looked at anew.</summary>
    public Task<IResult> Write(HttpContext context, string id) => Act(context, id, async (view, form, who, cancel) =>
    {
        if (Looked(form["da-xem"].ToString()) is not { } filled)
            return Show(view with { Problems = [NoFile] });
        var (done, problems) = await import.Write(view.Unit, filled, who, cancel);
        return problems.Count == 0 ? AccountEndpoints.SeeOther(string.Create(CultureInfo.InvariantCulture, $"{view.Address}?{view.Span}&xong={done}")) : Show((await View(context, id))! with { Done = done, Problems = problems });
    });

    private static FilledSchedule? Looked(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FilledSchedule>(json, Json.Compact) is { Rows.Count: <= ScheduleSheetReader.Most } filled ? filled with { Problems = [] } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<IResult> Act(HttpContext context, string id, Func<ScheduleView, IFormCollection, Sitting, CancellationToken, Task<IResult>> act)
    {
        if (await View(context, id) is not { } view)
            return Results.NotFound();
        return AssistedForms.Wrong(context.Items) is { } wrong ? Show(view with { Problems = [wrong] }) : await act(view, await context.Request.ReadFormAsync(context.RequestAborted), Sitting.Of(context)!, context.RequestAborted);
    }

    private async Task<ScheduleView?> View(HttpContext context, string id)
    {
        var (cancel, asked) = (context.RequestAborted, context.Request.Query);
        if (await units.ById(id, cancel) is not { } unit)
            return null;
        var today = unit.Today(clock);
        var from = Day(asked["tu"]) ?? today.Monday();
        var to = Day(asked["den"]) is { } last && last >= from && last < from.AddDays(MostDays) ? last : from.AddDays(6);
        return new ScheduleView
        {
            Unit = unit, From = from, To = to, Today = today, Rows = await query.Rows(unit, from, to, cancel), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            Done = int.TryParse(asked["xong"], NumberStyles.None, CultureInfo.InvariantCulture, out var done) ? done : null,
        };
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;

    private static readonly Problem NoFile = Problem.Input(new("Chưa chọn tệp nào.", "No file is chosen."), null, new("Chọn lịch .xlsx đã điền.", "Choose the filled .xlsx."));

    private static RazorComponentResult<SchedulePage> Show(ScheduleView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 || view.Acts is not null || view.Done > 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
