using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>The speech service outside that says drafts of a unit's programmes: its address, its key, and a sentence to try it with.</summary>
internal sealed class SpeechServicePages(UnitStore units, UnitSecretStore secrets, OutsideDraft draft, Database database, AuditLog audit)
{
    /// <summary>Numbers, names and a question, for the ear.</summary>
    private const string Sample = "Kính thưa bà con, đây là giọng đọc thử. Sáu giờ ba mươi sáng mai, trạm y tế tiêm phòng cho trẻ em. Bà con đã nghe rõ chưa?";

    private static readonly Problem NoKey = Problem.Input(
        new("Cần khóa truy cập của dịch vụ này.", "The key of this service is missing."), "khoa", new("Dán khóa lấy ở trang của nhà cung cấp. Đổi sang máy chủ khác thì phải nhập lại khóa.", "Paste it from the provider's page; another server needs it anew."));

    private static readonly Problem LongKey = Problem.Input(new("Khóa dài bất thường hoặc có ký tự lạ.", "The key is too long, or has strange characters."), "khoa", new("Chép lại đúng khóa, trên một dòng.", "Copy it again, on one line."));

    public async Task<IResult> Page(HttpContext context, string id)
    {
        var done = context.Request.Query["xong"].ToString();
        return await units.ById(id, context.RequestAborted) is { } unit ? await Show(unit, view => view with { Done = done is "luu" or "thoi" ? done : "" }, context.RequestAborted) : SetupPages.Missing;
    }

    /// <summary>Keeps the service; its key stays where none was typed and the server is the same.</summary>
    public async Task<IResult> Save(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var (key, characters) = (form["khoa"].ToString().Trim(), form["ky-tu"].ToString().Trim());
        var typed = new SpeechService
        {
            Address = form["dia-chi"].ToString(), Header = form["tieu-de"].ToString(), Voice = form["giong"].ToString(), Body = form["noi-dung"].ToString(), Answer = form["tra-loi"].ToString(),
            Characters = int.TryParse(characters, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
        var read = SpeechService.Check(typed);
        var problems = read.Problems.ToList();
        if (key.Length > SecretStore.Longest || key.Any(letter => letter is < ' ' or > '~'))
            problems.Add(LongKey);
        else if (key.Length == 0 && (unit.Settings.Speech?.Host != typed.Host || await secrets.Of(unit.Id, SpeechService.Key, cancel) is null))
            problems.Add(NoKey);
        if (problems.Count > 0)
            return await Show(unit, view => view with { Service = typed, Characters = characters, Problems = problems }, cancel);
        await database.Write(async session =>
        {
            await UnitStore.Change(session, unit.Id, now => now with { Settings = now.Settings with { Speech = read.Value! } });
            if (key.Length > 0)
                await secrets.Keep(session, unit.Id, SpeechService.Key, key);
            await audit.Note(session, unit.Id, Sitting.Of(context)!.Actor, "speech.service", unit.Id, $"{read.Value!.Host}; giọng {(read.Value.Voice.Length > 0 ? read.Value.Voice : "mặc định")}{(key.Length > 0 ? "; khóa mới" : "")}");
        }, cancel);
        return AccountEndpoints.SeeOther($"{SpeechServiceView.Of(unit)}?xong=luu");
    }

    /// <summary>Sends one sentence and gives back what came.</summary>
    public async Task<IResult> Try(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        var spoken = await draft.Speak(unit, Sample, "câu thử giọng", Sitting.Of(context)!.Actor, cancel);
        return spoken.Ok ? Results.File(spoken.Value.Bytes, spoken.Value.MediaType, $"thu-giong-doc-tong-hop{spoken.Value.Extension}") : await Show(unit, view => view with { Problems = spoken.Problems }, cancel);
    }

    /// <summary>Forgets the service and its key.</summary>
    public async Task<IResult> Remove(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return SetupPages.Missing;
        await database.Write(async session =>
        {
            var before = await UnitStore.Change(session, unit.Id, now => now with { Settings = now.Settings with { Speech = null } });
            await secrets.Keep(session, unit.Id, SpeechService.Key, null);
            if (before?.Settings.Speech is { } gone)
                await audit.Note(session, unit.Id, Sitting.Of(context)!.Actor, "speech.service", unit.Id, $"thôi dùng {gone.Host}");
        }, cancel);
        return AccountEndpoints.SeeOther($"{SpeechServiceView.Of(unit)}?xong=thoi");
    }

    private async Task<IResult> Show(Unit unit, Func<SpeechServiceView, SpeechServiceView> with, CancellationToken cancel)
    {
        var service = unit.Settings.Speech ?? new SpeechService { Body = """{"text": "{text}", "voice": "{voice}"}""" };
        var view = with(new SpeechServiceView { Unit = unit, Service = service, Characters = SpeechServiceView.Number(service.Characters), HasKey = await secrets.Of(unit.Id, SpeechService.Key, cancel) is not null, Sample = Sample });
        return new RazorComponentResult<SpeechServicePage>(new { View = view }) { StatusCode = view.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
