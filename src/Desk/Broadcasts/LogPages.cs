using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Operators;
using Campaigns.Desk.People;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Broadcasts;

/// <summary>The logs of stations (sổ nhật ký phát thanh): read, written into by hand, corrected by a line of its own, and printed.</summary>
internal sealed class LogPages(
    BroadcastStore log, BroadcastFigures figures, AccountStore accounts, UnitStore units, RadioScripts scripts, SlotStore slots, SpokenDraft draft, OutsideDraft outside, Database database, IAntiforgery antiforgery, TimeProvider clock)
{
    private const string Word = OfficeFile.Word, Sheet = OfficeFile.Workbook;

    /// <summary>Days of a printed timetable.</summary>
    private const int Week = 7;

    private static readonly Problem NoTime = Problem.Input(new("Ngày giờ chưa đúng.", "Day and time cannot be read."), "tu", new("Ngày viết như 05/10/2026, giờ viết như 17:00.", "Write a time like 17:00."));

    private static readonly Problem Future = Problem.Input(new("Giờ này còn ở phía trước; chỉ ghi việc đã qua.", "That is still to come."), "ngay");

    private static readonly Problem Overtaken = Problem.World(new("Dòng này vừa được đính chính bằng một dòng khác; chưa ghi gì.", "It was corrected by another line meanwhile."), null, new("Xem lại sổ rồi đính chính dòng mới nhất.", "Look at the log, and correct the newest line."));

    /// <summary>The only station's log, or a list to choose from.</summary>
    public async Task<IResult> Stations(HttpContext context) => await Mine(context) switch
    {
        [var only] => Results.Redirect($"{BroadcastEndpoints.Root}/{only.Id}"),
        var all => new RazorComponentResult<LogStationsPage>(new { Stations = all }),
    };

    public Task<IResult> Page(HttpContext context, string id) => With(context, id, (station, unit) => Show(context, station, unit, null, []));

    /// <summary>Adds a line by hand: a relay, a notice, a programme that nobody ticked.</summary>
    public Task<IResult> Add(HttpContext context, string id) => With(context, id, async (station, unit) =>
    {
        var form = LogForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, station, unit, form, [wrong]);
        var line = Line(form, station, unit, Sitting.Of(context)!.Actor, null);
        var taken = line.Ok ? await log.Add(line.Value, context.RequestAborted) : BroadcastTaken.Overtaken;
        return line.Ok && taken != BroadcastTaken.Overtaken
            ? AccountEndpoints.SeeOther($"{BroadcastEndpoints.Root}/{station.Id}?thang={line.Value.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}&xong=1")
            : await Show(context, station, unit, form, line.Ok ? [Overtaken] : line.Problems);
    });

    /// <summary>The form in which a line is corrected.</summary>
    public Task<IResult> Correction(HttpContext context, string id, string line) => With(context, id, async (station, unit) =>
        await Held(id, line, context.RequestAborted) is { } held ? Correct(context, station, unit, held, LogForm.Of(held, Id.New(clock)), []) : AccountEndpoints.Missing);

    /// <summary>Writes the line that takes the place of another, which stays.</summary>
    public Task<IResult> Correct(HttpContext context, string id, string line) => With(context, id, async (station, unit) =>
    {
        var form = LogForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (await Held(id, line, context.RequestAborted) is not { } held)
            return AccountEndpoints.SeeOther($"{BroadcastEndpoints.Root}/{id}");
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Correct(context, station, unit, held, form, [wrong]);
        var made = Line(form, station, unit, Sitting.Of(context)!.Actor, held);
        if (!made.Ok)
            return Correct(context, station, unit, held, form, made.Problems);
        var kept = made.Value with { Items = made.Value.Outcome == BroadcastOutcome.Read ? await log.Items(held.Id, context.RequestAborted) : [] };
        return await log.Add(kept, context.RequestAborted) == BroadcastTaken.Overtaken ? Correct(context, station, unit, held, form, [Overtaken])
            : AccountEndpoints.SeeOther($"{BroadcastEndpoints.Root}/{station.Id}?thang={kept.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}&xong=1");
    });

    /// <summary>The month's book.</summary>
    public Task<IResult> Book(HttpContext context, string id, string form) => With(context, id, async (station, unit) =>
    {
        var month = Month(context, unit);
        var (book, name) = (await Book(station, unit, month, context.RequestAborted), $"nhat-ky-phat-thanh-{Slug.Of(station.Name, 40)}-{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}");
        return form switch
        {
            "docx" => Results.File(LogBookDocument.Write(book), Word, $"{name}.docx"),
            "xlsx" => Results.File(LogBookSheet.Write(book), Sheet, $"{name}.xlsx"),
            "json" => await Plays(station, unit, month, name, context.RequestAborted),
            _ => AccountEndpoints.Missing,
        };
    });

    private async Task<IResult> Plays(Account station, Unit unit, DateOnly month, string name, CancellationToken cancel)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return Results.File(PlayLog.Write(unit, station, await log.Of(station.Id, month, last, cancel), await log.Items(station.Id, month, last, cancel)), "application/json", $"{name}.json");
    }

    /// <summary>The timetable of a week on paper.</summary>
    public Task<IResult> Timetable(HttpContext context, string id) => With(context, id, async (station, unit) =>
    {
        var cancel = context.RequestAborted;
        var from = DayOption.TryRead(context.Request.Query["ngay"].ToString(), out var asked) ? asked : unit.Today(clock);
        var found = await scripts.Of(station, from, from.AddDays(Week - 1), cancel);
        return found.Ok
            ? Results.File(TimetableDocument.Write(unit.Name, station.Name, from, from.AddDays(Week - 1), await slots.Airtime(station.Id, cancel), found.Value), Word, $"lich-phat-{Slug.Of(station.Name, 40)}-{from.Iso()}.docx")
            : Results.Text(string.Join('\n', found.Problems.Select(problem => problem.In("vi"))), statusCode: StatusCodes.Status500InternalServerError);
    });

    /// <summary>The scripts of the coming days in one file.</summary>
    public Task<IResult> Pack(HttpContext context, string id, string form) => With(context, id, (station, unit) => PackFile.Of(scripts, station, unit, form, clock, context.RequestAborted));

    /// <summary>A programme said by a machine, to listen to; its name says so.</summary>
    public Task<IResult> Draft(HttpContext context, string id) => With(context, id, (station, unit) => Spoken(context, station, unit, name => context.Request.Query[name].ToString(),
        async script =>
        {
            var spoken = await draft.Speak(script, context.RequestAborted);
            return spoken.Ok ? new SpokenSound(spoken.Value, "audio/wav", ".wav") : spoken.Problems.ToArray();
        }));

    /// <summary>The same by the unit's speech service: what is read goes out, since somebody pressed.</summary>
    public Task<IResult> Outside(HttpContext context, string id) => With(context, id, async (station, unit) =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return AssistedForms.Wrong(context.Items) is { } wrong ? await Show(context, station, unit, null, [wrong])
            : await Spoken(context, station, unit, name => form[name].ToString(), script => outside.Speak(unit, script, Sitting.Of(context)!.Actor, context.RequestAborted));
    });

    private async Task<IResult> Spoken(HttpContext context, Account station, Unit unit, Func<string, string> asked, Func<Script, Task<Result<SpokenSound>>> speak)
    {
        if (!DayOption.TryRead(asked("ngay"), out var day) || TickForm.Time(asked("gio")) is not { } start)
            return AccountEndpoints.Missing;
        var found = await scripts.Of(station, day, context.RequestAborted);
        if (!found.Ok)
            return await Show(context, station, unit, null, found.Problems);
        if (found.Value.FirstOrDefault(one => one.Bulletin.Start == start) is not { } script)
            return AccountEndpoints.Missing;
        var spoken = await speak(script);
        return spoken.Ok ? Results.File(spoken.Value.Bytes, spoken.Value.MediaType, $"nghe-thu-giong-doc-tong-hop-{Slug.Of(station.Name, 40)}-{day.Iso()}-{start:HHmm}{spoken.Value.Extension}")
            : await Show(context, station, unit, null, spoken.Problems);
    }

    private Result<Broadcast> Line(LogForm form, Account station, Unit unit, Actor who, Broadcast? held)
    {
        if (!BroadcastRules.IsId(form.Id) || form.When is not { } when)
            return NoTime;
        if (unit.At(when.Day, when.From) > clock.GetUtcNow())
            return Future;
        // Who writes it in answers for it by their account; who was at the machine is a name.
        var name = form.Operator.Trim().Length > 0 ? form.Operator : who.Name;
        return BroadcastRules.Check(new Broadcast
        {
            Id = form.Id, UnitId = unit.Id, AccountId = station.Id, Day = when.Day, Start = when.From, Seconds = when.To is { } end ? (int)(end - when.From).TotalSeconds : 0, Slot = TickForm.Time(form.Slot),
            Planned = held?.Planned ?? 0, Kind = form.Kind, Outcome = form.Outcome, Reason = form.Reason, Title = form.Title, Language = form.Language, Place = form.Place, Editor = form.Editor,
            Approver = form.Approver, Operator = new Actor(name, who.Id), Device = form.Device, Note = form.Note, Synthetic = form.Synthetic, Corrects = held?.Id, Made = clock.GetUtcNow(),
        });
    }

    /// <summary>A line that nothing took the place of.</summary>
    private async Task<Broadcast?> Held(string station, string line, CancellationToken cancel) =>
        await log.Find(line, cancel) is { CorrectedBy: null, Behind: null } found && found.AccountId == station ? found : null;

    private RazorComponentResult<LogCorrectPage> Correct(HttpContext context, Account station, Unit unit, Broadcast line, LogForm form, IReadOnlyList<Problem> problems) => new(new
    {
        Station = station, Unit = unit, Line = line, Form = form, Problems = problems, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
    }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    private async Task<IResult> Show(HttpContext context, Account station, Unit unit, LogForm? form, IReadOnlyList<Problem> problems)
    {
        var (cancel, who, month, today) = (context.RequestAborted, Sitting.Of(context)!, Month(context, unit), unit.Today(clock));
        var last = month.AddMonths(1).AddDays(-1);
        var sums = await figures.Of([unit.Id], month, last, station.Id, cancel);
        var view = new LogView
        {
            Station = station, Unit = unit, Stations = await Mine(context), Month = month, Today = today, Book = await Book(station, unit, month, cancel), Sums = sums, Problems = problems, Kept = context.Request.Query["xong"] == "1",
            Campaigns = sums.ByCampaign.Count == 0 ? new Dictionary<string, string>() : (await database.Read(session => session.List<(string Id, string Name)>("SELECT id, name FROM campaign WHERE id IN @ids", new { ids = sums.ByCampaign.Keys.ToArray() }), cancel)).ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal),
            MayLog = who.May(Right.Log, unit.Id), MayHand = who.May(Right.Station, unit.Id), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            Drafts = await log.Planned(station.Id, today, today.AddDays(1), cancel),
            Form = form ?? new LogForm { Id = Id.New(clock), Day = today.Iso(), Operator = who.Name, Place = (await log.Last(station.Id, cancel))?.Place ?? "" },
        };
        var page = int.TryParse(context.Request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, view.LastPage) : 1;
        return new RazorComponentResult<LogPage>(new { View = view with { Page = page } }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    private async Task<LogBook> Book(Account station, Unit unit, DateOnly month, CancellationToken cancel)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return LogBook.Of(unit.Name, station.Name, month, last, await log.Of(station.Id, month, last, cancel), await log.Planned(station.Id, month, last, cancel), unit.Local(clock.GetUtcNow()).DateTime);
    }

    private DateOnly Month(HttpContext context, Unit unit)
    {
        var today = unit.Today(clock);
        return DateOnly.TryParseExact(context.Request.Query["thang"], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is >= 2000 and < 2200 ? asked : new DateOnly(today.Year, today.Month, 1);
    }

    private async Task<IReadOnlyList<Account>> Mine(HttpContext context)
    {
        var mine = Sitting.Of(context)!.Units(Right.See);
        return [.. (await scripts.Stations(context.RequestAborted)).Where(station => mine.Contains(station.UnitId))];
    }

    private async Task<IResult> With(HttpContext context, string id, Func<Account, Unit, Task<IResult>> answer) =>
        await accounts.Find(id, context.RequestAborted) is { Kind: ChannelKind.Radio } station && await units.ById(station.UnitId, context.RequestAborted) is { } unit ? await answer(station, unit) : AccountEndpoints.Missing;
}
