using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Frozen;
using Campaigns.Content.Library;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Desk.Library;

/// <summary>The library: its list, its entries, and what is brought into it.</summary>
internal sealed class LibraryPages(LibraryStore library, LibraryUploads uploads, FrozenStore frozen, SmallPictures small, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>So many days before the right to use something ends it is told.</summary>
    public const int ToldBefore = 30;

    public async Task<IResult> List(HttpContext context) => Show(await View(context, []));

    /// <summary>Takes files; one that is refused is told, the others are there.</summary>
    public Task<IResult> Upload(HttpContext context) => Add(context, LibraryForms.Wrong(context), async (form, unit, who, cancel) =>
    {
        var (entries, problems) = await uploads.Take(unit.Id, form.Files, new LibraryNotes(), who.Actor, cancel);
        return problems.Count > 0 ? (problems, null) : ([], entries.Count == 1 ? $"/kho/{entries[0].Id}" : "/kho");
    });

    /// <summary>Keeps a text.</summary>
    public Task<IResult> Text(HttpContext context) => Add(context, AssistedForms.Wrong(context.Items), async (form, unit, who, cancel) =>
    {
        if (Notes(form) is not { Ok: true, Value: { } notes })
            return (Notes(form).Problems, null);
        var added = await library.Add(unit.Id, notes, who.Actor, cancel);
        return added.Ok ? ([], $"/kho/{added.Value.Id}") : (added.Problems, null);
    });

    public async Task<IResult> Entry(HttpContext context, string id) => await Entry(context, id, null, []);

    public Task<IResult> Save(HttpContext context, string id) => Act(context, id, async (form, who, cancel) =>
    {
        var notes = Notes(form);
        return notes.Ok ? (await library.Change(id, notes.Value, who.Actor, cancel)).Problems : notes.Problems;
    }, $"/kho/{id}?xong=luu");

    public Task<IResult> Retire(HttpContext context, string id, bool retired) =>
        Act(context, id, async (_, who, cancel) => (await library.Retire(id, retired, who.Actor, cancel)).Problems, $"/kho/{id}");

    public Task<IResult> Delete(HttpContext context, string id) =>
        Act(context, id, async (_, who, cancel) =>
        {
            var hash = (await library.Find(id, cancel))?.Hash;
            if (await library.Delete(id, who.Actor, cancel) is { } problem)
                return [problem];
            if (hash is not null)
                await small.Sweep(hash, cancel);
            return [];
        }, "/kho");

    /// <summary>The bytes of a picture.</summary>
    public async Task<IResult> Picture(HttpContext context, string id)
    {
        if (await library.Find(id, context.RequestAborted) is not { Kind: LibraryKind.Picture, Hash: { } hash } || await frozen.Find(hash, context.RequestAborted) is not { } found)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Bytes(found.Bytes, found.MediaType, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }

    /// <summary>The picture as lists show it.</summary>
    public async Task<IResult> Small(HttpContext context, string id)
    {
        if (await library.Find(id, context.RequestAborted) is not { Kind: LibraryKind.Picture, Hash: { } hash } || await small.Of(hash, context.RequestAborted) is not { } found)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Bytes(found.Bytes, found.MediaType);
    }

    private async Task<IResult> Add(HttpContext context, Problem? wrong, Func<IFormCollection, Unit, Sitting, CancellationToken, Task<(IReadOnlyList<Problem>, string?)>> add)
    {
        if (wrong is not null)
            return Show(await View(context, [wrong]));
        var (form, who) = (await context.Request.ReadFormAsync(context.RequestAborted), Sitting.Of(context)!);
        var mine = (await units.All(context.RequestAborted)).Where(unit => who.May(Right.Write, unit.Id)).ToArray();
        if ((mine.Length == 1 ? mine[0] : mine.FirstOrDefault(unit => unit.Id == form["don-vi"])) is not { } unit)
            return Show(await View(context, [Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), null, new("Chọn kho của đơn vị nào.", "Choose whose library it is."))], Notes(form).Value));
        var (problems, next) = await add(form, unit, who, context.RequestAborted);
        return problems.Count > 0 ? Show(await View(context, problems, form.Files.Count == 0 ? Notes(form).Value : null)) : Results.Redirect(next!);
    }

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Sitting, CancellationToken, Task<IReadOnlyList<Problem>>> act, string next)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problems = AssistedForms.Wrong(context.Items) is { } wrong ? [wrong] : await act(form, Sitting.Of(context)!, context.RequestAborted);
        return problems.Count > 0 ? await Entry(context, id, form.ContainsKey("ten") ? Notes(form).Value : null, problems) : Results.Redirect(next);
    }

    private async Task<LibraryListView> View(HttpContext context, IReadOnlyList<Problem> problems, LibraryNotes? tried = null)
    {
        var (cancel, who, filter, now) = (context.RequestAborted, Sitting.Of(context)!, LibraryFilter.Of(context.Request.Query), clock.GetUtcNow());
        var all = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        var seen = all.Where(unit => filter.Unit is null || unit.Id == filter.Unit).Select(unit => unit.Id).ToArray();
        var sought = new LibrarySought { Units = seen, Text = filter.Text, Kind = filter.Kind, Retired = filter.Retired, EndingBy = filter.Ending ? Soon(all, now) : null, Page = filter.Page };
        return new LibraryListView
        {
            Filter = filter, Found = await library.List(sought, cancel), Units = all, Mine = [.. all.Where(unit => who.May(Right.Write, unit.Id))], Now = now, Problems = problems, Tried = tried,
            Ending = (await library.List(new LibrarySought { Units = [.. all.Select(unit => unit.Id)], EndingBy = Soon(all, now) }, cancel)).Count, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private async Task<IResult> Entry(HttpContext context, string id, LibraryNotes? tried, IReadOnlyList<Problem> problems)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        if (await library.Find(id, cancel) is not { } entry || await units.ById(entry.UnitId, cancel) is not { } unit)
            return new RazorComponentResult<LibraryMissing> { StatusCode = StatusCodes.Status404NotFound };
        return new RazorComponentResult<LibraryEntryPage>(new
        {
            View = new LibraryEntryView
            {
                Entry = entry, Unit = unit, Notes = tried ?? entry.Notes, Uses = await library.Uses(id, cancel), MayWrite = who.May(Right.Write, unit.Id), Problems = problems,
                Today = DateOnly.FromDateTime(unit.Local(clock.GetUtcNow()).DateTime), Done = problems.Count == 0 && context.Request.Query["xong"] == "luu", Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = Status(problems) };
    }

    /// <summary>Days are those of the first unit: a day more or less is no matter a month ahead.</summary>
    private static DateOnly Soon(Unit[] all, DateTimeOffset now) => DateOnly.FromDateTime((all.Length > 0 ? all[0].Local(now) : now).DateTime).AddDays(ToldBefore);

    private static Result<LibraryNotes> Notes(IFormCollection form)
    {
        var until = form["dung-den"].ToString();
        var notes = new LibraryNotes { Title = form["ten"].ToString(), Alt = form["mo-ta"].ToString(), Credit = form["tac-gia"].ToString(), Consent = form["dong-y-cua"].ToString(), Body = form["doan-van"].ToString().ReplaceLineEndings("\n") };
        return until.Length == 0 ? notes : DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? notes with { Until = day }
            : Problem.Input(new("Ngày được dùng đến không đúng.", "The day until which it may be used is no day."), null, new("Chọn ngày trong lịch, hoặc để trống.", "Choose a day, or leave it empty."));
    }

    private static RazorComponentResult<LibraryListPage> Show(LibraryListView view) => new(new { View = view }) { StatusCode = Status(view.Problems) };

    private static int Status(IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
}
