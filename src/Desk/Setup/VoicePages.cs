using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>How a station speaks: its region's words for numbers, and how fast its reader reads, typed or measured.</summary>
internal sealed class VoicePages(AccountStore accounts, UnitStore units, SpeechShelf speech, Database database, AuditLog audit)
{
    /// <summary>What is read aloud against a watch: about a minute, with what announcers stumble over.</summary>
    private const string Sample =
        "Kính thưa toàn thể bà con. Ủy ban nhân dân xã thông báo: sáng thứ bảy, ngày 05/10/2026, từ 7h30, tổ chức ra quân dọn vệ sinh đường làng, ngõ xóm. "
        + "Đề nghị mỗi hộ cử một người tham gia, mang theo chổi, cuốc, xẻng. Điểm tập trung là nhà văn hóa các bản. Cùng ngày, trạm y tế tiêm phòng cho trẻ từ 2 tháng đến 5 tuổi, miễn phí. "
        + "Đến nay toàn xã có 1.204 hộ, trong đó 85% hộ đã dùng nước sạch; phấn đấu đến cuối năm đạt 90%. Bà con cần hỏi thêm, xin liên hệ trưởng bản. Xin trân trọng cảm ơn.";

    /// <summary>Characters of a language's name.</summary>
    private const int LongestLanguage = 60;

    /// <summary>Readers of a station.</summary>
    public const int MostReaders = 30;

    public async Task<IResult> Page(HttpContext context, string id)
    {
        if (await Station(id, context.RequestAborted) is not { } station)
            return SetupPages.Missing;
        var done = context.Request.Query["xong"].ToString();
        return await Show(station, view => view with { Done = done is "luu" or "do" or "tieng" or "nguoi" or "bo-nguoi" ? done : "" }, context.RequestAborted);
    }

    /// <summary>Keeps the words, and the pace as it was typed.</summary>
    public async Task<IResult> Save(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await Station(id, cancel) is not { } station)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var style = VoiceChoices.Read(form, Voice.Of(station.Settings).Style);
        if (Number(form["tieng"]) is not ({ } rate and >= Pace.Slowest and <= Pace.Fastest))
            return await Show(station, view => view with { Voice = view.Voice with { Style = style }, Rate = form["tieng"].ToString(), Problems = [NoPace("tieng")] }, cancel);
        await Keep(context, station, voice => voice with { Style = VoiceChoices.Read(form, voice.Style), Pace = voice.Pace with { SyllablesAMinute = rate } },
            voice => $"{station.Name}: {Words(voice.Style)}; {Rate(rate)} tiếng một phút", cancel);
        return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/dai/{station.Id}?xong=luu");
    }

    /// <summary>Keeps the pace of whoever read the text aloud in so many minutes and seconds.</summary>
    public async Task<IResult> Measure(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await Station(id, cancel) is not { } station)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var (minutes, seconds) = (form["phut"].ToString(), form["giay"].ToString());
        var sample = await Read(station, Sample, cancel);
        var voice = Voice.Of(station.Settings);
        var took = Took(minutes, seconds);
        if (sample is null || took is not > 0 || voice.Pace.Calibrated(sample.Text, took.Value) is not { } pace)
            return await Show(station, view => view with { Minutes = minutes, Seconds = seconds, Problems = [NoPace("giay")] }, cancel);
        var rate = Math.Round(pace.SyllablesAMinute, 1);
        await Keep(context, station, now => now with { Pace = now.Pace with { SyllablesAMinute = rate } },
            _ => string.Create(CultureInfo.InvariantCulture, $"{station.Name}: đọc {sample.Syllables} tiếng trong {took:0.#} giây, {Rate(rate)} tiếng một phút"), cancel);
        return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/dai/{station.Id}?xong=do");
    }

    /// <summary>Keeps the pace of who reads another language: typed, or found by reading a text of that language against a watch; an empty one is the station's.</summary>
    public async Task<IResult> Language(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await Station(id, cancel) is not { } station)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var (typed, text, minutes, seconds) = (form["tieng"].ToString().Trim(), form["doan"].ToString(), form["phut"].ToString(), form["giay"].ToString());
        if (BroadcastLanguage.Of(form["ngon-ngu"]) is not { Length: <= LongestLanguage } language)
            return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/dai/{station.Id}");
        var voice = Voice.Of(station.Settings);
        var took = Took(minutes, seconds);
        var rate = text.Trim().Length > 0 ? took is > 0 ? voice.Pace.Calibrated(text, took.Value)?.SyllablesAMinute : null : Number(typed);
        if (rate is not (>= Pace.Slowest and <= Pace.Fastest) && (typed.Length > 0 || text.Trim().Length > 0))
            return await Show(station, view => view with
            {
                Language = language, Text = text, Minutes = minutes, Seconds = seconds, Problems = [NoPace(text.Trim().Length > 0 ? "giay" : "tieng")],
                Languages = [.. view.Languages.Select(one => one.Language.Equals(language, StringComparison.OrdinalIgnoreCase) ? (one.Language, typed) : one)],
            }, cancel);
        rate = rate is { } found ? Math.Round(found, 1) : null;
        await Keep(context, station, now => now.With(language, rate), _ => $"{station.Name}, tiếng {language}: {(rate is { } kept ? $"{Rate(kept)} tiếng một phút" : "theo tốc độ chung")}", cancel);
        return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/dai/{station.Id}?xong=tieng");
    }

    /// <summary>Keeps somebody who reads at the station, with their pace: typed, found by reading against a watch, or (empty) that of their language; or takes them off.</summary>
    public async Task<IResult> Reader(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await Station(id, cancel) is not { } station)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var (name, language) = (form["ten"].ToString().Normalize().Trim(), BroadcastLanguage.Of(form["ngon-ngu"]));
        if (form["bo"] == "1")
        {
            await Keep(context, station, voice => voice.Without(name, language), _ => $"{station.Name}: bỏ phát thanh viên {name}", cancel,
                (rules, left) => rules with { SlotReaders = rules.SlotReaders.Where(slot => left.Readers.Any(one => one.Is(slot.Value, one.Language))).ToDictionary() });
            return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/dai/{station.Id}?xong=bo-nguoi");
        }
        var (typed, text, minutes, seconds) = (form["tieng"].ToString().Trim(), form["doan"].ToString().Trim(), form["phut"].ToString().Trim(), form["giay"].ToString().Trim());
        var voice = Voice.Of(station.Settings);
        var measured = minutes.Length + seconds.Length > 0;
        // Who reads Vietnamese reads the text of the page, unless they read one of their own.
        var read = language is null ? text.Length > 0 ? (await Read(station, text, cancel))?.Text : (await Read(station, Sample, cancel))?.Text : text;
        var rate = !measured ? Number(typed) : Took(minutes, seconds) is > 0 and var took && read is { Length: > 0 } ? voice.Pace.Calibrated(read, took)?.SyllablesAMinute : null;
        Problem? problem = name.Length is 0 or > ProgrammeRules.LongestName || language is { Length: > LongestLanguage } ? NoReader
            : !voice.Readers.Any(one => one.Is(name, language)) && voice.Readers.Count >= MostReaders ? TooMany
            : measured && language is not null && text.Length == 0 ? NoText
            : rate is not (>= Pace.Slowest and <= Pace.Fastest) && (measured || typed.Length > 0) ? NoPace(measured ? "giay" : "tieng") : null;
        if (problem is not null)
            return await Show(station, view => view with { Reader = new(name, language, null), ReaderRate = typed, New = form["moi"] == "1", Text = text, Minutes = minutes, Seconds = seconds, Problems = [problem] }, cancel);
        var reader = new StationReader(name, language, rate is { } found ? Math.Round(found, 1) : null);
        await Keep(context, station, now => now.With(reader), _ => $"{station.Name}, {name}{(language is null ? "" : $", tiếng {language}")}: {(reader.Rate is { } kept ? $"{Rate(kept)} tiếng một phút" : "theo tốc độ chung")}", cancel);
        return AccountEndpoints.SeeOther($"{SetupEndpoints.Root}/dai/{station.Id}?xong=nguoi");
    }

    private async Task<Account?> Station(string id, CancellationToken cancel) => await accounts.Find(id, cancel) is { Kind: ChannelKind.Radio } station ? station : null;

    private Task Keep(
        HttpContext context, Account station, Func<Voice, Voice> change, Func<Voice, string> said, CancellationToken cancel, Func<ProgrammeRules, Voice, ProgrammeRules>? rules = null) => database.Write(async session =>
    {
        var after = Voice.Usual;
        await AccountStore.Change(session, station.Id, settings =>
        {
            after = change(Voice.Of(settings));
            return after.In(rules is null ? settings : rules(ProgrammeRules.Of(settings), after).In(settings));
        });
        await audit.Note(session, station.UnitId, Sitting.Of(context)!.Actor, "station.voice", station.Id, said(after));
    }, cancel);

    private async Task<Reading?> Read(Account station, string text, CancellationToken cancel)
    {
        var announcer = await speech.For((await units.ById(station.UnitId, cancel))!, station, cancel);
        return announcer.Ok ? announcer.Value.Reader.Read(text) : null;
    }

    private async Task<IResult> Show(Account station, Func<VoiceView, VoiceView> with, CancellationToken cancel)
    {
        var (voice, sample) = (Voice.Of(station.Settings), await Read(station, Sample, cancel));
        var spoken = await database.Read(session => session.List<string>("SELECT DISTINCT language FROM slot WHERE account_id = @Id AND language IS NOT NULL", new { station.Id }), cancel);
        string[] languages = [.. spoken.Concat(ProgrammeRules.Of(station.Settings).Readers.Keys).Concat(voice.Rates.Keys).Concat(voice.Readers.Select(one => one.Language ?? "")).Where(one => one.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        var view = with(new VoiceView { Languages = [.. languages.Select(one => (one, voice.Rate(one) is { } rate ? Rate(rate) : ""))], Station = station, Voice = voice, Rate = Rate(voice.Pace.SyllablesAMinute), Sample = sample, Expected = sample is null ? 0 : voice.Pace.Seconds(sample.Text) });
        return new RazorComponentResult<VoicePage>(new { View = view }) { StatusCode = view.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>Seconds of a watch; null where that is no number.</summary>
    private static double? Took(string minutes, string seconds) => (Number(minutes.Length > 0 ? minutes : "0") * 60) + Number(seconds.Length > 0 ? seconds : "0");

    private static readonly Problem NoReader = Problem.Input(new($"Cần họ tên phát thanh viên, không quá {ProgrammeRules.LongestName} ký tự, và tên tiếng không quá {LongestLanguage}.", $"A reader has a name of at most {ProgrammeRules.LongestName} characters, and their language one of at most {LongestLanguage}."), "ten");

    private static readonly Problem TooMany = Problem.Input(new($"Một đài có nhiều nhất {MostReaders} phát thanh viên.", $"A station has at most {MostReaders} readers."), "ten", new("Bỏ người không còn đọc rồi thêm lại.", "Take off who reads no more first."));

    private static readonly Problem NoText = Problem.Input(new("Chưa có đoạn vừa đọc.", "The text that was read is missing."), "giay", new("Dán đoạn vừa đọc vào ô ở trên, hoặc chỉ nhập tốc độ.", "Paste what was read above, or type the pace alone."));

    private static Problem NoPace(string field) => Problem.Input(
        new($"Tốc độ này không phải của người đọc: cần từ {Pace.Slowest} đến {Pace.Fastest} tiếng một phút.", $"Nobody reads at that pace: it takes {Pace.Slowest} to {Pace.Fastest} syllables a minute."), field,
        new("Đọc lại cả đoạn và bấm giờ lần nữa, hoặc xem lại số vừa nhập.", "Read the whole text again with the watch, or look at the numbers."));

    /// <summary>A number as people here type it, with a comma or a point; null where it is none.</summary>
    private static double? Number(string? typed) =>
        double.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : null;

    private static string Rate(double rate) => rate.ToString("0.#", CultureInfo.GetCultureInfo("vi-VN"));

    private static string Words(SpeechStyle style) => string.Join(", ", VoiceChoices.All.Select(choice => choice.Of(style)).Where(word => word.Length > 0));
}
