using System.Net;
using AngleSharp.Dom;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Setup;

/// <summary>What a unit is called, by which clock it goes, and what stands under its posts.</summary>
public sealed class UnitPagesTests
{
    [StoreFact]
    public async Task What_is_changed_is_kept_and_what_the_page_does_not_show_stays()
    {
        await using var desk = await Ready();
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = new UnitSettings { SelfApproval = true, PublicAddress = "https://muongsang.example", Readings = new Dictionary<string, string> { ["NVH"] = "nhà văn hóa" } } });

        var (status, _, location) = await Save(desk, ("ten", "Ủy ban nhân dân xã Mường Sáng"), ("the", "#MuongSang chuyendoiso"), ("lien-he", "0212 000 000"), ("ten-khac", "UBND các xã, phường\nUBND cấp xã\n"));

        (status, location).ShouldBe((HttpStatusCode.SeeOther, $"/cai-dat/don-vi/{desk.Unit.Id}?xong=1"));
        var unit = (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!;
        (unit.Name, unit.Place, unit.Settings.Contact).ShouldBe(("Ủy ban nhân dân xã Mường Sáng", "xã Mường Sáng", "0212 000 000"));
        unit.Settings.Hashtags.ShouldBe(["MuongSang", "chuyendoiso"]);
        unit.Settings.Names.ShouldBe(["UBND các xã, phường", "UBND cấp xã"]);
        (unit.Settings.SelfApproval, unit.Settings.PublicAddress, unit.Settings.Readings["NVH"]).ShouldBe((true, "https://muongsang.example", "nhà văn hóa"));
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'unit.change'"))!.ShouldStartWith("tên: UBND xã Mường Sáng → Ủy ban nhân dân xã Mường Sáng; thẻ: (trống) → MuongSang, chuyendoiso");
        await Save(desk);
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'unit.change'")).ShouldBe(1, "nothing was changed the second time");
    }

    [StoreFact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var desk = await Ready();

        var (status, page, _) = await Save(desk, ("ten", ""), ("mui-gio", "Sao/Hoa"), ("lien-he", "Hỏi ở nhà văn hóa"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Tên đơn vị cần từ 1 đến 200 ký tự.");
        page.ShouldContain("Không có múi giờ này.");
        page.ShouldContain("Hỏi ở nhà văn hóa");
        (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Name.ShouldBe(desk.Unit.Name);
    }

    [StoreFact]
    public async Task The_public_address_is_https_and_a_host_and_nothing_else()
    {
        await using var desk = await Ready();

        foreach (var wrong in new[] { "http://muongsang.example", "https://muongsang.example/cong", "muongsang.example", "https://ai@muongsang.example" })
        {
            var (status, page, _) = await Save(desk, ("dia-chi-cong", wrong));
            status.ShouldBe(HttpStatusCode.UnprocessableEntity, wrong);
            page.ShouldContain("Địa chỉ công khai phải có dạng https://tên-miền");
        }
        await Save(desk, ("dia-chi-cong", "https://muongsang.example/"));

        (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Settings.PublicAddress.ShouldBe("https://muongsang.example");
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'unit.change'")).ShouldBe("địa chỉ công khai: (trống) → https://muongsang.example");
    }

    [StoreFact]
    public async Task Only_a_unit_that_one_administers_too_and_that_is_not_below_can_stand_above()
    {
        await using var desk = await Ready();
        var units = desk.Service<UnitStore>();
        async Task<Unit> Unit(string code, string? parent = null) => await units.Save(new Unit { Id = Content.Id.New(desk.Clock), Code = code, Name = code, Place = code, ParentId = parent });
        var (mine, below, stranger) = (await Unit("tinh-ta"), await Unit("ban-ta", desk.Unit.Id), await Unit("tinh-khac"));
        var person = await desk.As(DeskBench.Usual);
        await desk.Run("INSERT INTO person_role (person_id, unit_id, role) SELECT person_id, @Id, role FROM person_role WHERE person_id = @person", new { mine.Id, person = person.Id });
        await desk.As(DeskBench.Usual);

        (await desk.Page($"/cai-dat/don-vi/{desk.Unit.Id}")).QuerySelectorAll("#cap-tren option").Select(option => option.GetAttribute("value")).ShouldBe(["", mine.Id]);
        foreach (var id in new[] { stranger.Id, below.Id, desk.Unit.Id })
        {
            await Save(desk, ("cap-tren", id));
            (await units.ByCodeOrName(desk.Unit.Id))!.ParentId.ShouldBeNull();
        }
        await Save(desk, ("cap-tren", mine.Id));
        (await units.ByCodeOrName(desk.Unit.Id))!.ParentId.ShouldBe(mine.Id);
        await desk.Run("DELETE FROM person_role WHERE person_id = @person AND unit_id = @Id", new { mine.Id, person = person.Id });
        await desk.As(DeskBench.Usual);
        await Save(desk, ("cap-tren", ""));
        (await units.ByCodeOrName(desk.Unit.Id))!.ParentId.ShouldBe(mine.Id, "whoever is not administrator there takes nobody's rights away");
    }

    [StoreFact]
    public async Task Another_zone_is_taken_once_it_was_said_what_it_changes()
    {
        await using var desk = await Ready();
        var (page, station) = (await desk.Account(ChannelKind.Facebook), await desk.Account(ChannelKind.Radio));
        await desk.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@Id, 1, 420)", new { page.Id });
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await desk.Post(page, "Lịch tiêm phòng", due: TimeSpan.FromHours(1));

        var (status, text, _) = await Save(desk, ("mui-gio", "Asia/Tokyo"));

        status.ShouldBe(HttpStatusCode.Conflict);
        text.ShouldContain("Đổi múi giờ từ Asia/Ho_Chi_Minh sang Asia/Tokyo?");
        text.ShouldContain("1 giờ đăng và 1 khung giờ phát giữ nguyên giờ trên đồng hồ");
        text.ShouldContain("Ví dụ “Lịch tiêm phòng”: 09:00 05/10/2026 sẽ hiện là 11:00 05/10/2026.");
        (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Zone.ShouldBe("Asia/Ho_Chi_Minh");
        (await Save(desk, ("mui-gio", "Asia/Tokyo"), ("dong-y-mui-gio", "Asia/Seoul"))).Status.ShouldBe(HttpStatusCode.Conflict, "it was said of another zone");
        (await Save(desk, ("mui-gio", "Asia/Tokyo"), ("dong-y-mui-gio", "Asia/Tokyo"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Zone.ShouldBe("Asia/Tokyo");
    }

    private static async Task<DeskBench> Ready()
    {
        var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);
        return desk;
    }

    /// <summary>Sends the form of the page as it stands, with these fields typed over.</summary>
    private static async Task<(HttpStatusCode Status, string Text, string? Location)> Save(DeskBench desk, params (string Name, string Value)[] typed)
    {
        var address = $"/cai-dat/don-vi/{desk.Unit.Id}";
        var form = (await desk.Page(address)).QuerySelector($"form[action='{address}']")!;
        var stands = form.QuerySelectorAll("input.form-control").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? "")).Append((Name: "ten-khac", Value: form.QuerySelector("textarea")!.TextContent));
        return await desk.Post(address, address, [.. stands.Where(field => typed.All(t => t.Name != field.Name)), .. typed]);
    }
}
