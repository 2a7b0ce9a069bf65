using System.Net;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Address;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Setup;

/// <summary>The address under which citizens see the installation, set on a page.</summary>
public sealed class AddressPagesTests
{
    private const string Page = "/cai-dat/dia-chi", Field = "dia-chi-cong", Open = "https://muongsang.example";

    [StoreFact]
    public async Task It_holds_at_once_and_at_the_next_start_and_the_desk_is_not_found_by_it()
    {
        await using var desk = await DeskBench.Open();

        (await desk.Post(Page, Page, (Field, $" {Open}/ "))).Location.ShouldBe($"{Page}?xong=1");

        (await desk.Service<AddressBook>().Situation(default)).PublicAddress.ShouldBe(Open);
        (await By(desk, "muongsang.example", "/hom-nay"), await By(desk, "muongsang.example", Page), await By(desk, "muongsang.example", "/cong/muong-sang"))
            .ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK));
        (await desk.Page(Page)).QuerySelector($"#{Field}")!.GetAttribute("value").ShouldBe(Open, "the office is where it was");
        AddressFile.Read(desk.Folder).Value!.PublicAddress.ShouldBe(Open);
        var next = new DeskOptions();
        new AddressFile(new Installation("", desk.Folder)).PostConfigure(null, next);
        next.PublicAddress.ShouldBe(Open);
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'address.change'")).ShouldBe($"(trống) → {Open}");
    }

    [StoreFact]
    public async Task A_name_that_was_public_stays_outside_until_somebody_says_that_it_leads_here_no_more()
    {
        await using var desk = await DeskBench.Open("http://0.0.0.0:0");
        await desk.Post(Page, Page, (Field, Open));
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = new UnitSettings { PublicAddress = "https://xa.example" } });

        await desk.Post(Page, Page, (Field, ""));
        var unit = $"/cai-dat/don-vi/{desk.Unit.Id}";
        (await desk.Post(unit, unit, ("ten", desk.Unit.Name), ("dia-danh", desk.Unit.Place), ("tinh", "Sơn La"), ("mui-gio", desk.Unit.Zone), (Field, ""))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Settings.PublicAddress.ShouldBeEmpty();
        AddressFile.Read(desk.Folder).Value!.Former.ShouldBe(["muongsang.example", "xa.example"]);
        (await By(desk, "muongsang.example", Page), await By(desk, "xa.example", Page)).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        await desk.Post(Page, Page, (Field, ""), ("bo", "xa.example"));
        (await By(desk, "muongsang.example", Page), await By(desk, "xa.example", Page)).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.OK));
    }

    [StoreFact]
    public async Task A_name_by_which_the_office_opens_the_desk_is_refused_here_and_for_a_unit()
    {
        await using var desk = await DeskBench.Open("http://0.0.0.0:0");
        var unit = $"/cai-dat/don-vi/{desk.Unit.Id}";
        desk.Client.DefaultRequestHeaders.Host = "ban.muongsang.example";

        foreach (var wrong in new[] { "https://BAN.muongsang.example.", "https://may-tram", "https://192.168.1.5", "https://[fe80::1]", "https://may-tram.local", "https://localhost", "http://xa.example", "https://ai@xa.example", "https://xa.example/cong", "xa.example" })
        {
            var (status, text, _) = await desk.Post(Page, Page, (Field, wrong));
            status.ShouldBe(HttpStatusCode.UnprocessableEntity, wrong);
            text.ShouldContain($"value=\"{wrong}\"");
        }
        var own = await desk.Post(unit, unit, ("ten", desk.Unit.Name), ("dia-danh", desk.Unit.Place), ("tinh", "Sơn La"), ("mui-gio", desk.Unit.Zone), (Field, "https://ban.muongsang.example"));

        own.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        own.Text.ShouldContain("Bạn đang mở bàn làm việc bằng chính tên này.");
        (AddressFile.Read(desk.Folder).Value!.PublicAddress, (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Settings.PublicAddress).ShouldBe(("", ""));
        (await desk.Status(Page)).ShouldBe(HttpStatusCode.OK);
    }

    [StoreFact]
    public async Task It_takes_an_administrator_of_every_unit_and_what_the_settings_say_is_not_changed_here()
    {
        await using var desk = await DeskBench.Open();
        await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "xa-khac", Name = "UBND xã Khác", Place = "xã Khác" });
        await desk.As("Quản trị một xã", PersonRole.Administrator);
        (await desk.Page(Page)).QuerySelector($"#{Field}").ShouldBeNull();
        (await desk.Post($"/cai-dat/don-vi/{desk.Unit.Id}", Page, (Field, Open))).Status.ShouldBe(HttpStatusCode.Conflict);

        await using var set = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://xa.example"));
        (await set.Post($"/cai-dat/don-vi/{set.Unit.Id}", Page, (Field, Open))).Status.ShouldBe(HttpStatusCode.Conflict);

        (AddressFile.Read(desk.Folder).Value!.PublicAddress, AddressFile.Read(set.Folder).Value!.PublicAddress).ShouldBe(("", ""));
    }

    private static async Task<HttpStatusCode> By(DeskBench desk, string host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        using var response = await desk.Client.SendAsync(request);
        return response.StatusCode;
    }
}
