using System.Net;
using Campaigns.Content.Captions;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Setup;

/// <summary>What a unit says differently on single channels.</summary>
public sealed class FormPagesTests
{
    [StoreFact]
    public async Task A_channel_gets_its_own_line_no_tags_or_a_link_and_the_others_stay_as_they_are()
    {
        await using var desk = await DeskBench.Open();
        await desk.As("Chị Quản trị", PersonRole.Administrator);
        var path = $"/cai-dat/don-vi/{desk.Unit.Id}/theo-kenh";
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = desk.Unit.Settings with { Forms = new Dictionary<VariantForm, FormSettings> { [VariantForm.RadioText] = new() { Link = "https://muongsang.example" } } } });

        using var saved = await desk.Send(path, path, fields:
        [
            ("cach-nguon-FacebookText", "rieng"), ("nguon-FacebookText", " Trang xã  Mường Sáng "), ("cach-the-FacebookText", "khong"), ("the-FacebookText", "bo-qua"),
            ("cach-nguon-ZaloArticle", ""), ("nguon-ZaloArticle", "bỏ qua"), ("lien-ket-ZaloArticle", "https://muongsang.example/tin"),
        ]);

        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var forms = (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Settings.Forms;
        forms.Keys.Order().ShouldBe([VariantForm.FacebookText, VariantForm.ZaloArticle, VariantForm.RadioText]);
        (forms[VariantForm.FacebookText].SourceLine, forms[VariantForm.FacebookText].Hashtags!.Count, forms[VariantForm.FacebookText].Link).ShouldBe(("Trang xã Mường Sáng", 0, null));
        (forms[VariantForm.ZaloArticle].SourceLine, forms[VariantForm.ZaloArticle].Link).ShouldBe((null, "https://muongsang.example/tin"));
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'unit.change'"))!.ShouldContain("không thẻ, dòng nguồn “Trang xã Mường Sáng”");
        (await desk.Page(path)).QuerySelector("#cach-the-FacebookText option[selected]")!.TextContent.ShouldBe("Không gắn thẻ");
        (await desk.Text("/cai-dat")).ShouldContain("3 kênh ghi khác đơn vị");
    }

    [StoreFact]
    public async Task A_link_that_is_no_address_of_the_web_is_refused_at_its_field()
    {
        await using var desk = await DeskBench.Open();
        await desk.As("Chị Quản trị", PersonRole.Administrator);
        var path = $"/cai-dat/don-vi/{desk.Unit.Id}/theo-kenh";

        using var refused = await desk.Send(path, path, fields: [("lien-ket-Sms", "javascript:alert(1)"), ("cach-nguon-Notice", "rieng"), ("nguon-Notice", "Loa bản")]);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = await refused.Content.ReadAsStringAsync();
        (said.Contains("Liên kết phải là một địa chỉ web đầy đủ."), said.Contains("Loa bản")).ShouldBe((true, true));
        (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Settings.Forms.ShouldBeEmpty();
    }
}
