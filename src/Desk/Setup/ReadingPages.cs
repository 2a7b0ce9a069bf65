using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>The unit's dictionary: what loudspeakers say otherwise than it is written, and names as they are to be written.</summary>
internal sealed class ReadingPages(UnitStore units, SpeechShelf speech, Database database, AuditLog audit)
{
    /// <summary>Characters of a sentence that is tried.</summary>
    private const int LongestSentence = 500;

    /// <summary>Names that a line of the audit holds.</summary>
    private const int NamedInAudit = 10;

    private static readonly StringComparer s_order = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    public async Task<IResult> Page(HttpContext context, string id)
    {
        if (await units.ById(id, context.RequestAborted) is not { } unit)
            return SetupPages.Missing;
        var written = context.Request.Query["sua"].ToString();
        return Show(context, unit, view => view with
        {
            Written = unit.Settings.Readings.ContainsKey(written) ? written : "", Spoken = unit.Settings.Readings.GetValueOrDefault(written, ""),
            Done = context.Request.Query["xong"].ToString() is "luu" or "bo" or "ten" ? context.Request.Query["xong"].ToString() : "",
        });
    }

    /// <summary>How a sentence would be read with the entry that is being typed: the part of the page where a script asks, the page otherwise.</summary>
    public async Task<IResult> Try(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var (written, spoken, sentence) = Typed(form);
        var trial = await Read(unit, written, spoken, sentence, cancel);
        if (context.Request.Headers.ContainsKey("HX-Request"))
            return new RazorComponentResult<ReadingTried>(new { trial.Value, trial.Problems });
        return Show(context, unit, view => view with { Written = written, Spoken = spoken, Sentence = sentence, Trial = trial.Value, Problems = trial.Problems });
    }

    public async Task<IResult> Save(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var (written, spoken, sentence) = Typed(form);
        var read = UnitRules.Reading(written, spoken);
        if (!read.Ok)
            return Show(context, unit, view => view with { Written = written, Spoken = spoken, Sentence = sentence, Problems = read.Problems });
        var entry = read.Value;
        var kept = await Change(context, unit, readings =>
        {
            if (readings.Count >= UnitRules.MostReadings && !readings.ContainsKey(entry.Written))
                return null;
            readings[entry.Written] = entry.Spoken;
            return $"{entry.Written} → {entry.Spoken}";
        }, cancel);
        if (kept)
            return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/don-vi/{unit.Id}/cach-doc?xong=luu");
        var full = Problem.Input(new($"Từ điển có tối đa {UnitRules.MostReadings} mục.", $"A dictionary has at most {UnitRules.MostReadings} entries."), "viet", new("Bỏ mục không dùng nữa.", "Remove those that are not used."));
        return Show(context, unit, view => view with { Written = written, Spoken = spoken, Sentence = sentence, Problems = [full] });
    }

    public async Task<IResult> Remove(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var written = (await context.Request.ReadFormAsync(cancel))["viet"].ToString();
        await Change(context, unit, readings => readings.Remove(written, out var spoken) ? $"bỏ {written} → {spoken}" : null, cancel);
        return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/don-vi/{unit.Id}/cach-doc?xong=bo");
    }

    /// <summary>Keeps the list of proper names, unless somebody else changed it since the page was opened.</summary>
    public async Task<IResult> Names(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var (typed, seen) = (Cut(form["ten-rieng"], UnitRules.MostProperNames * (UnitRules.LongestWord + 2) * 2).ReplaceLineEndings("\n"), form["truoc"].ToString());
        var read = UnitRules.ProperNames(typed);
        var problems = read.Problems;
        if (read.Ok && !await Keep(context, unit, read.Value, seen, cancel))
            problems = [Problem.World(new("Có người vừa đổi danh sách này trong lúc bạn sửa; chưa lưu.", "Somebody changed this list meanwhile; it was not saved."), "ten-rieng", new("Xem lại danh sách dưới đây rồi lưu lần nữa.", "Look at the list below, then save again."))];
        return problems.Count == 0 ? AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/don-vi/{unit.Id}/cach-doc?xong=ten")
            : Show(context, (await units.ById(id, cancel))!, view => view with { ProperNames = typed, Problems = problems });
    }

    /// <summary>False where the list is not the one that was seen.</summary>
    private Task<bool> Keep(HttpContext context, Unit unit, string[] names, string seen, CancellationToken cancel) => database.Write(async session =>
    {
        var (before, same) = (Array.Empty<string>(), false);
        await UnitStore.Change(session, unit.Id, now =>
        {
            before = [.. now.Settings.ProperNames];
            same = ReadingsView.Mark(before) == seen;
            return same ? now with { Settings = now.Settings with { ProperNames = names } } : now;
        });
        if (same && (Few("thêm", names.Except(before)), Few("bỏ", before.Except(names))) is var (added, removed) && (added.Length > 0 || removed.Length > 0))
            await audit.Note(session, unit.Id, Sitting.Of(context)!.Actor, "unit.properNames", unit.Id, string.Join("; ", new[] { added, removed }.Where(part => part.Length > 0)));
        return same;
    }, cancel);

    private static string Few(string what, IEnumerable<string> names) => names.ToArray() is { Length: > 0 } all ? $"{what} {string.Join(", ", all.Take(NamedInAudit))}{(all.Length > NamedInAudit ? $" và {all.Length - NamedInAudit} tên nữa" : "")}" : "";

    /// <summary>Changes the dictionary as it stands at that moment; false where <paramref name="change"/> says nothing of what it did.</summary>
    private Task<bool> Change(HttpContext context, Unit unit, Func<Dictionary<string, string>, string?> change, CancellationToken cancel) => database.Write(async session =>
    {
        string? done = null;
        await UnitStore.Change(session, unit.Id, now =>
        {
            var readings = new Dictionary<string, string>(now.Settings.Readings, StringComparer.Ordinal);
            done = change(readings);
            return now with { Settings = now.Settings with { Readings = readings } };
        });
        if (done is not null)
            await audit.Note(session, unit.Id, Sitting.Of(context)!.Actor, "unit.reading", unit.Id, done);
        return done is not null;
    }, cancel);

    private async Task<Result<ReadingTrial>> Read(Unit unit, string written, string spoken, string sentence, CancellationToken cancel)
    {
        var usual = await speech.Usual(cancel);
        if (!usual.Ok)
            return usual.Problems.ToArray();
        var entry = UnitRules.Reading(written, spoken);
        var (before, after) = (unit.Settings.Readings, new Dictionary<string, string>(unit.Settings.Readings, StringComparer.Ordinal));
        if (entry.Ok)
            after[entry.Value.Written] = entry.Value.Spoken;
        var text = sentence.Trim().Length > 0 ? sentence : written;
        var said = usual.Value.With(new SpeechStyle(), after).Read(text);
        var without = usual.Value.With(new SpeechStyle(), before).Read(text).Text;
        return new ReadingTrial(said.Text, without == said.Text ? null : without, said.Unknown);
    }

    private static (string Written, string Spoken, string Sentence) Typed(IFormCollection form) =>
        (Cut(form["viet"], UnitRules.LongestWritten + 1), Cut(form["doc"], UnitRules.LongestSpoken + 1), Cut(form["cau"], LongestSentence));

    private static string Cut(string? text, int most) => text is null ? "" : text.Length > most ? text[..most] : text;

    private static RazorComponentResult<ReadingsPage> Show(HttpContext context, Unit unit, Func<ReadingsView, ReadingsView> with)
    {
        var page = int.TryParse(context.Request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, UnitRules.MostReadings) : 1;
        var view = with(new ReadingsView
        {
            Unit = unit, Page = page, More = unit.Settings.Readings.Count > page * ReadingsView.PageSize,
            Entries = [.. unit.Settings.Readings.OrderBy(entry => entry.Key, s_order).Skip((page - 1) * ReadingsView.PageSize).Take(ReadingsView.PageSize)],
        });
        return new(new { View = view }) { StatusCode = view.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
