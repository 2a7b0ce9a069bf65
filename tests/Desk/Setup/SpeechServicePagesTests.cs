using System.Net;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Content.Secrets;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Setup;

/// <summary>The speech service of a unit: set by an administrator, asked by a press, and marked as what it is.</summary>
public sealed class SpeechServicePagesTests
{
    private static readonly (string, string)[] Form =
        [("dia-chi", "https://doc.example/tts"), ("tieu-de", "api-key"), ("giong", "lan"), ("noi-dung", "{text}"), ("tra-loi", "audio"), ("ky-tu", "500")];

    [StoreFact]
    public async Task What_is_read_goes_to_the_service_by_a_press_alone_and_comes_back_marked()
    {
        var (voice, key) = (new Voice(), TestSecret.Of("khoa-cua-xa-1a2b3c"));
        await using var desk = await DeskBench.Open(services => services.AddSingleton<IOutsideVoice>(voice));
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await desk.Publish(station, new Variant { Form = VariantForm.RadioText, Title = "Họp bản", Text = "Mời bà con lúc 7h30." });
        var page = $"/cai-dat/don-vi/{desk.Unit.Id}/giong-may";
        (await desk.Post(page, page, [.. Form, ("khoa", key)])).Location.ShouldBe($"{page}?xong=luu");
        var log = $"/so-phat-thanh/{station.Id}";
        var sheet = await desk.See(log);
        sheet.QuerySelector("form[action$='doc-ngoai'] button")!.ParentElement!.ParentElement!.ParentElement!.TextContent.ShouldContain("gửi lời của cả chương trình ấy đến doc.example");
        voice.Asked.ShouldBeEmpty("to look at the pages sends nothing");

        var form = sheet.QuerySelectorAll("form[action$='doc-ngoai'] input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        using var answer = await desk.Client.PostAsync($"{log}/doc-ngoai", new FormUrlEncodedContent(form));

        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "audio/mpeg"));
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldContain("giong-doc-tong-hop");
        var (service, with, text) = voice.Asked.ShouldHaveSingleItem();
        (service.Host, with).ShouldBe(("doc.example", key));
        text.ShouldStartWith(SpokenDraft.Said.Vi);
        text.ShouldContain("Mời bà con lúc bảy giờ ba mươi phút.");
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'speech.send'")).ShouldBe($"chương trình 17:00 ngày {form["ngay"][8..]}/{form["ngay"][5..7]}/{form["ngay"][..4]}: gửi {text.Length} ký tự đến doc.example");
    }

    [StoreFact]
    public async Task The_key_is_kept_sealed_never_shown_and_asked_for_anew_when_it_would_go_elsewhere()
    {
        await using var desk = await DeskBench.Open(services => services.AddSingleton<IOutsideVoice>(new Voice()));
        var (page, key) = ($"/cai-dat/don-vi/{desk.Unit.Id}/giong-may", TestSecret.Of("khoa-cua-xa-4d5e6f"));
        (await desk.Post(page, page, Form)).Text.ShouldContain("Cần khóa truy cập");
        (await desk.Post(page, page, [.. Form, ("khoa", key)])).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Text(page)).ShouldNotContain(key);
        (await desk.Value<string>("SELECT sealed FROM unit_secret"))!.ShouldNotContain(key);
        (await desk.Post(page, page, [("dia-chi", "https://doc.example/v2"), .. Form[1..]])).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Service<UnitSecretStore>().Of(desk.Unit.Id, SpeechService.Key)).ShouldBe(key);
        (await desk.Post(page, page, [("dia-chi", "https://khac.example/v2"), .. Form[1..]])).Text.ShouldContain("Cần khóa truy cập");
        (await desk.Post(page, $"{page}/thu")).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.Post(page, $"{page}/thoi")).Location.ShouldBe($"{page}?xong=thoi");
        (await desk.Service<UnitSecretStore>().Of(desk.Unit.Id, SpeechService.Key)).ShouldBeNull();
    }

    [StoreFact]
    public async Task What_the_service_refuses_is_said_on_the_page_and_whoever_only_looks_sends_nothing()
    {
        var voice = new Voice { Refuses = Problem.World(new("Dịch vụ từ chối khóa truy cập.", "No.")) };
        await using var desk = await DeskBench.Open(services => services.AddSingleton<IOutsideVoice>(voice));
        var station = await desk.Account(ChannelKind.Radio);
        var page = $"/cai-dat/don-vi/{desk.Unit.Id}/giong-may";
        await desk.Post(page, page, [.. Form, ("khoa", TestSecret.Of("khoa-cua-xa-7a8b9c"))]);

        (await desk.Post(page, $"{page}/thu")).ShouldSatisfyAllConditions(answer => answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity), answer => answer.Text.ShouldContain("Dịch vụ từ chối khóa truy cập."));
        await desk.As("Người xem", PersonRole.Viewer);
        (await desk.Post("/tai-khoan", $"/so-phat-thanh/{station.Id}/doc-ngoai", ("ngay", "2026-10-05"), ("gio", "17:00"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        voice.Asked.Count.ShouldBe(1);
    }

    private sealed class Voice : IOutsideVoice
    {
        public List<(SpeechService Service, string Key, string Text)> Asked { get; } = [];

        public Problem? Refuses { get; init; }

        public Task<Result<byte[]>> Say(SpeechService service, string key, string text, CancellationToken cancel)
        {
            Asked.Add((service, key, text));
            return Task.FromResult<Result<byte[]>>(Refuses is { } problem ? problem : Enumerable.Range(0, 80).SelectMany(_ => (byte[])[0xFF, 0xFB, 0x90, 0x00, .. new byte[413]]).ToArray());
        }
    }
}
