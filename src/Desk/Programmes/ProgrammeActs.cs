using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Programmes;

/// <summary>What the forms of the programmes ask for that takes more than one step.</summary>
internal sealed class ProgrammeActs(
    ProgrammeDesk desk, ProgrammeQuery query, RecordingDesk recordings, DeputyStore deputies, Database database, AuditLog audit, Installation installation, TimeProvider clock)
{
    /// <summary>Programmes that one press approves.</summary>
    private const int Most = 100;

    /// <summary>Approves, or asks for, the programmes that were on the page, each exactly as it was read there. What cannot be is told, the others are done.</summary>
    public Task<IReadOnlyList<Problem>> Each(IFormCollection form, Account station, Unit unit, Sitting who, bool approve, CancellationToken cancel) => Each(Named(form), station, unit, who, approve, cancel);

    /// <summary>The programmes that a form names, each with the hash over what was read.</summary>
    public static IReadOnlyDictionary<string, string> Named(IFormCollection form) =>
        form["ct"].OfType<string>().Select(one => one.Split(' ')).Where(one => one.Length == 2).Take(Most).DistinctBy(one => one[0]).ToDictionary(one => one[0], one => one[1], StringComparer.Ordinal);

    /// <summary>The same of programmes by their ids.</summary>
    public async Task<IReadOnlyList<Problem>> Each(IReadOnlyDictionary<string, string> read, Account station, Unit unit, Sitting who, bool approve, CancellationToken cancel)
    {
        if (read.Count == 0)
            return [Problem.Input(new("Không có chương trình nào để duyệt.", "There is no programme to approve."))];
        Actor? place = null;
        if (approve && !who.May(Right.Approve, unit.Id))
        {
            if ((await deputies.Lent(who.Person.Id, cancel)).FirstOrDefault(other => other.May(Right.Approve, unit.Id)) is not { } other)
                return [Problem.Input(new("Bạn không phải người duyệt của đơn vị này.", "You do not approve at this unit."), null, new("Bấm “Gửi duyệt” để nhờ lãnh đạo duyệt.", "Ask for the approval instead."))];
            place = other.Actor;
        }
        var today = unit.Today(clock);
        var (times, problems) = await query.Times(station, unit, today, today.AddDays(ProgrammeComposer.DaysAhead), cancel);
        var all = problems.ToList();
        foreach (var (id, hash) in read)
        {
            var problem = times.FirstOrDefault(time => time.Script?.Bulletin.Id == id)?.Script is not { } script || script.Hash != hash ? Changed
                : !approve ? await desk.Ask(script, who.Actor, cancel)
                : !unit.Settings.SelfApproval && script.Bulletin.Asked is { } asked && asked.Hash == hash && (asked.Person == who.Name || asked.Person == place?.Name) ? Own
                : await desk.Approve(script, who.Actor, place, cancel);
            if (problem is not null)
                all.Add(problem);
        }
        return [.. all.Distinct()];
    }

    /// <summary>Puts an entry into the programme that the form names, or the next of its language.</summary>
    public async Task<Problem?> Move(IFormCollection form, Account station, Unit unit, Sitting who, CancellationToken cancel)
    {
        if (await Time(form["toi"], station, unit, cancel) is not { } to)
            return NoTime;
        return await desk.Move(form["muc"].ToString(), to.Day, to.Start, to.Minutes, to.Language, who.Actor, cancel);
    }

    public async Task<Problem?> Add(IFormCollection form, Account station, Unit unit, Sitting who, CancellationToken cancel) => await Time(form["buoi"], station, unit, cancel) is not { } to
        ? NoTime : await desk.Add(station.Id, to.Day, to.Start, to.Minutes, to.Language, form["bai"].ToString(), who.Actor, cancel);

    public async Task<Problem?> Plan(IFormCollection form, Account station, Sitting who, CancellationToken cancel)
    {
        var until = form["den-ngay"].ToString() is { Length: > 0 } day ? DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : (DateOnly?)null : null;
        if (form["den-ngay"].ToString().Length > 0 && until is null)
            return Problem.Input(new("Ngày cuối không đúng.", "The last day is none."), "den-ngay", new("Chọn ngày trong lịch.", "Choose a day."));
        if (!int.TryParse(form["phat-lai"], NumberStyles.None, CultureInfo.InvariantCulture, out var repeats))
            return Problem.Input(new("Số lần phát lại phải là số.", "How often it is read again must be a number."), "phat-lai");
        var post = form["bai"].ToString();
        return await database.Read(session => session.Value<string>("SELECT account_id FROM post WHERE id = @post", new { post }), cancel) != station.Id
            ? Problem.Input(new("Tin, bài này không ở đài này.", "This item is not this station's."), null, new("Tải lại trang.", "Load the page again."))
            : await desk.Plan(post, form["uu-tien"] == "1" ? EntryPriority.First : EntryPriority.Usual, repeats, until, form["du-phong"] == "1", who.Actor, cancel);
    }

    public async Task<Problem?> Attach(IFormCollection form, Account station, Sitting who, CancellationToken cancel)
    {
        if (form.Files["tep"] is not { Length: > 0 } file)
            return Problem.Input(new("Chưa chọn tệp nào.", "No file was chosen."), null, new("Chọn tệp .mp3, .m4a hoặc .wav.", "Choose an .mp3, .m4a or .wav file."));
        if (file.Length > RecordingDesk.MostBytes)
            return Problem.Input(new("Tệp ghi âm lớn quá 200 MB.", "The recording has more than 200 MB."), file.FileName.Normalize());
        var passing = Path.Combine(Directory.CreateDirectory(Path.Combine(installation.DataFolder, "media")).FullName, $".{Id.New(clock)}.upload");
        try
        {
            await using (var target = new FileStream(passing, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
                await file.CopyToAsync(target, cancel);
            return await recordings.Attach(station.Id, form["muc"].ToString(), passing, Path.GetFileName(file.FileName.Normalize()), who.Actor, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không giữ được bản ghi âm", "The recording cannot be kept")), file.FileName.Normalize(), new("Kiểm tra chỗ trống trên ổ đĩa chứa dữ liệu.", "Check the free space of the data folder's disk."));
        }
        finally
        {
            File.Delete(passing);
        }
    }

    /// <summary>Who is named at the end, whether the lunar date is read, language and reader of each slot.</summary>
    public Task<Problem?> Names(IFormCollection form, Account station, Sitting who, CancellationToken cancel) => Set(station, who, async (session, settings, rules) =>
    {
        string Named(string field) => form[field].ToString().Normalize().Trim() is var name && name.Length > ProgrammeRules.LongestName ? name[..ProgrammeRules.LongestName] : name;
        var readers = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = Named("nguoi-doc") };
        var (voice, slotReaders) = (Voice.Of(settings), new Dictionary<int, string>());
        foreach (var slot in await SlotStore.Of(session, station.Id))
        {
            var start = slot.Start.Minutes();
            var language = BroadcastLanguage.Of(Named($"tieng-{start}"));
            await session.Run("UPDATE slot SET language = @language WHERE id = @Id", new { language, slot.Id });
            if (language is not null && Named($"nguoi-doc-{start}") is { Length: > 0 } reader)
                readers[language] = reader;
            if (voice.Readers.FirstOrDefault(one => one.Is(Named($"doc-{start}"), language)) is { } chosen)
                slotReaders[start] = chosen.Name;
        }
        return rules with { Editor = Named("bien-tap"), Lunar = form["am-lich"] == "1", Readers = readers, SlotReaders = slotReaders };
    }, cancel);

    /// <summary>Whether only approved programmes are read.</summary>
    public Task<Problem?> Rule(IFormCollection form, Account station, Sitting who, CancellationToken cancel) => Set(station, who, (_, _, rules) => Task.FromResult(rules with { Approval = form["phai-duyet"] == "1" }), cancel);

    private async Task<Problem?> Set(Account station, Sitting who, Func<Session, string, ProgrammeRules, Task<ProgrammeRules>> change, CancellationToken cancel)
    {
        await database.Write(async session =>
        {
            var now = await session.Value<string>("SELECT settings FROM account WHERE id = @Id", new { station.Id }) ?? "{}";
            var rules = await change(session, now, ProgrammeRules.Of(now));
            await AccountStore.Change(session, station.Id, rules.In);
            await audit.Note(session, station.UnitId, who.Actor, "programme.rules", station.Id, $"{station.Name}: {(rules.Approval ? "chỉ phát chương trình đã duyệt" : "duyệt từng tin, bài")}");
        }, cancel);
        return null;
    }

    private async Task<ProgrammeTimeView?> Time(string? key, Account station, Unit unit, CancellationToken cancel)
    {
        var today = unit.Today(clock);
        return (await query.Times(station, unit, today, today.AddDays(ProgrammeComposer.DaysAhead), cancel)).Times.FirstOrDefault(time => time.Key == key);
    }

    private static readonly Problem NoTime = Problem.Input(new("Không có buổi phát này.", "There is no such programme."), null, new("Tải lại trang rồi chọn lại.", "Load the page again and choose."));

    private static readonly Problem Changed = Problem.World(new("Chương trình vừa thay đổi sau khi bạn đọc; chưa duyệt chương trình đó.", "A programme changed after you read it; it was not approved."), null, new("Đọc lại rồi bấm lại.", "Read it again, then press again."));

    private static readonly Problem Own = Problem.Input(new("Bạn là người gửi duyệt chương trình này nên để người khác duyệt.", "You asked for this approval, so somebody else gives it."), null,
        new("Đơn vị chỉ có một người làm thì bật “người viết được tự duyệt”.", "For a unit of one person, allow people to approve their own."));
}
