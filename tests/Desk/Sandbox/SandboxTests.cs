using System.Net;
using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Sandbox;

public sealed class SandboxTests
{
    [StoreFact]
    public async Task A_wall_shows_the_very_words_and_says_that_nothing_left()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook, sandbox: true);
        var picture = await desk.Picture("Ảnh ra quân");
        var dispatch = await desk.Publish(account, Message("RA QUÂN\n\nBà con đến đông.\n\n#ChuyenDoiSo") with { Pictures = [picture], Cuts = ["Bảng đã được lược bỏ."] });
        var html = await desk.Text($"/thu/{account.Id}");
        html.ShouldContain("Bản thử - không gửi ra ngoài");
        WebUtility.HtmlDecode(html).ShouldContain("RA QUÂN\n\nBà con đến đông.\n\n#ChuyenDoiSo");
        html.ShouldContain($"/hinh/{picture.Hash}.png");
        html.ShouldContain("alt=\"Ảnh ra quân\"");
        html.ShouldContain("Bảng đã được lược bỏ.");
        html.ShouldContain($"id=\"{dispatch.PostId}\"");
    }

    [StoreFact]
    public async Task An_article_is_shown_in_its_blocks()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.ZaloOa, sandbox: true);
        await desk.Publish(account, Message("Cả bài") with { Form = VariantForm.ZaloArticle, Title = "Tựa đề", Description = "Mô tả ngắn", Paragraphs = ["Đoạn một.", "Đoạn hai."] });
        var html = await desk.Text($"/thu/{account.Id}");
        html.ShouldContain("<h2>Tựa đề</h2>");
        html.ShouldContain("Mô tả ngắn");
        html.ShouldContain("<p class=\"text\">Đoạn hai.</p>");
        html.ShouldNotContain("Cả bài");
    }

    [StoreFact]
    public async Task Words_are_text_and_what_was_taken_down_says_so()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook, sandbox: true);
        var dispatch = await desk.Publish(account, Message("<script>alert(1)</script>"));
        await desk.Service<ChannelSet>().For(account)!.Withdraw(dispatch, CancellationToken.None);
        var html = await desk.Text($"/thu/{account.Id}");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        html.ShouldNotContain("<script");
        html.ShouldContain("Đã gỡ lúc 08:00, 05/10/2026");
    }

    [StoreFact]
    public async Task Only_sandbox_accounts_have_a_wall()
    {
        await using var desk = await DeskBench.Open();
        var real = await desk.Account(ChannelKind.Facebook);
        (await desk.Status($"/thu/{real.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status("/thu/khong-co")).ShouldBe(HttpStatusCode.NotFound);
        var empty = await desk.Account(ChannelKind.ZaloOa, sandbox: true);
        (await desk.Text($"/thu/{empty.Id}")).ShouldContain("Chưa có bài nào đến giờ đăng.");
    }

    private static Variant Message(string text) => new() { Form = VariantForm.FacebookText, Title = "Tin", Text = text };
}
