using AngleSharp.Dom;
using Campaigns.Content.Items;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Writing;

/// <summary>What is written is shown as words on every page, whatever it says.</summary>
public sealed class AttackTests
{
    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>", "\"><script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>",
        "<svg/onload=alert(1)>", "javascript:alert(1)", "[x](javascript:alert(1))", "<iframe src=//evil.vn></iframe>", "</option></select><img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>", "\" autofocus onfocus=alert(1) x=\"", "</p><form action=//evil.vn><button>x</button></form>", "<div hx-get=/bo hx-trigger=load>x</div>",
        "![x](https://a.vn/\"onerror=alert(1)//)", "{{constructor.constructor('alert(1)')()}}", "<!--", "\u202Ealert", "<x data-bai=1>", "<base href=//evil.vn>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task No_field_of_an_item_becomes_more_than_words(string attack)
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item("Tin", "Lời.", attack);
        var path = $"/tin-bai/{item.Id}";
        await desk.Queue(item);
        string[] fields = ["tieu-de", "tom-tat", "noi-dung", "ban-doc", "tac-gia", "chuyen-muc", "doi-tuong", "chu-de", "ngon-ngu", "nguoi-viet", "the", "khau-hieu", "chien-dich", "viet-xong"];

        // First with fields that cannot be saved, so that they come back as they were typed; then with all that can be.
        var refused = await desk.Press(path, "bai", null, [("lien-ket", attack), .. fields.Select(field => (field, attack))]);
        var look = await desk.Press(refused.Page, "bai", $"{path}/xem-truoc", ("viet-xong", ""), ("chien-dich", ""), ("lien-ket", ""), ("luot", attack.Length < 40 ? attack : "1"));
        var saved = await desk.Press(path, "bai", $"{path}/gui-duyet", [("lien-ket", ""), ("viet-xong", ""), ("chien-dich", ""), ("nhan", attack), .. fields[..^2].Select(field => (field, attack))]);

        IsHarmless(refused.Page);
        IsHarmless(look.Page);
        IsHarmless(saved.Page);
        await desk.Service<SubmissionDesk>().Submit(item.Id, (await desk.Now(item)).Revision, attack, attack);
        await desk.Service<SubmissionDesk>().Return(item.Id, (await desk.Now(item)).Revision, attack, attack);
        foreach (var page in new[] { path, $"{path}/lich-su", $"{path}/infographic", "/tin-bai", $"/tin-bai?tim={Uri.EscapeDataString(attack)}&tac-gia={Uri.EscapeDataString(attack)}", "/duyet", $"/duyet/{item.Id}", "/tin-bai/moi" })
            IsHarmless(await desk.See(page));
    }

    private static void IsHarmless(IDocument page)
    {
        page.QuerySelectorAll("script:not([src^='/dist/'])").ShouldBeEmpty();
        // The toolbar's signs are its own: no field stands in it.
        page.QuerySelectorAll("iframe, object, embed, base, svg, math, meta[http-equiv=refresh], [hx-get]").Where(element => element.Closest("#thanh-soan") is null).ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        page.QuerySelectorAll("form").ShouldAllBe(form => form.GetAttribute("action")!.StartsWith('/') && !form.GetAttribute("action")!.StartsWith("//"));
        page.QuerySelectorAll("[href], [src]").Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!.Trim())
            .ShouldAllBe(address => !address.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("//", StringComparison.Ordinal));
    }
}
