using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;

namespace Campaigns.Desk.Accounts;

public sealed class ConnectPagesTests
{
    [Fact]
    public async Task The_form_asks_for_what_the_connector_wants_and_hides_secrets()
    {
        await using var bench = await AccountBench.Open();
        (await bench.Desk.Text("/kenh")).ShouldContain("href=\"/kenh/ket-noi/facebook\"");
        var page = new HtmlParser().ParseDocument(await bench.Desk.Text("/kenh/ket-noi/facebook"));
        page.QuerySelector("label[for=f-pageId]")!.TextContent.ShouldContain("Mã số của Trang");
        page.QuerySelector("#o-pageId")!.TextContent.ShouldBe("Trong mục Giới thiệu của Trang.");
        page.QuerySelector("#f-pageId")!.HasAttribute("required").ShouldBeTrue();
        var secret = page.QuerySelector("#f-token")!;
        (secret.GetAttribute("type"), secret.GetAttribute("autocomplete")).ShouldBe(("password", "off"));
        page.QuerySelector("#f-note")!.HasAttribute("required").ShouldBeFalse();
        page.QuerySelectorAll("form script, form [onclick]").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_missing_is_told_all_at_once_and_what_was_typed_stays()
    {
        await using var bench = await AccountBench.Open();
        var (status, text, _) = await bench.Send("/kenh/ket-noi/facebook", "/kenh/ket-noi/facebook", ("ten", ""), ("don-vi", ""), ("f.pageId", ""), ("f.token", ""), ("f.note", "Trang <chính>"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var told in new[] { "Chưa đặt tên kênh.", "Chưa chọn đơn vị.", "Thiếu mã số của Trang.", "Thiếu mã truy cập của Trang.", "value=\"Trang <chính>\"" })
            text.ShouldContain(told);
        text.ShouldNotContain("Đăng tay thay thế");
        bench.Connector.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_platform_refuses_stands_beside_its_field_with_the_mend_and_by_hand_is_offered()
    {
        await using var bench = await AccountBench.Open();
        var (status, text, _) = await bench.Connect(TestConnector.Wrong);
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = new HtmlParser().ParseDocument(text);
        var field = page.QuerySelector("#f-token")!.ParentElement!;
        field.TextContent.ShouldContain("Đây là mã của một người, không phải của Trang. Lấy mã trong /me/accounts.");
        (page.QuerySelector("#ten")!.GetAttribute("value"), page.QuerySelector("#f-pageId")!.GetAttribute("value")).ShouldBe(("Trang xã Mường Sáng", "1001"));
        var byHand = page.QuerySelectorAll("a").Single(a => a.TextContent == "Đăng tay thay thế").GetAttribute("href")!;
        var form = new HtmlParser().ParseDocument(await bench.Desk.Text(byHand));
        form.QuerySelector("#ten")!.GetAttribute("value").ShouldBe("Trang xã Mường Sáng");
        (await bench.Desk.Service<AccountStore>().All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_is_stored_and_never_shown_again_nor_logged()
    {
        await using var bench = await AccountBench.Open();
        var refused = await bench.Connect(TestConnector.Wrong);
        refused.Text.ShouldNotContain(TestConnector.Wrong);
        var account = await bench.Connected();
        (await bench.Desk.Service<SecretStore>().Of(account.Id))["token"].ShouldBe(TestConnector.Right);
        foreach (var path in new[] { $"/kenh/{account.Id}", $"/kenh/{account.Id}/thu", $"/kenh/ket-noi/facebook?kenh={account.Id}", "/kenh", "/" })
            (await bench.Desk.Text(path)).ShouldNotContain(TestConnector.Right, customMessage: path);
        (await bench.Audit("account.connect")).ShouldAllBe(line => !line.Contains(TestConnector.Right));
        bench.Logs.ShouldNotBeEmpty();
        bench.Logs.ShouldAllBe(line => !line.Contains(TestConnector.Right) && !line.Contains(TestConnector.Wrong));
    }

    [Fact]
    public async Task A_value_that_begins_like_a_file_of_the_shell_is_a_value()
    {
        await using var bench = await AccountBench.Open();
        await bench.Connect(pageId: "@/etc/hostname");
        bench.Connector.Given["pageId"].ShouldBe("@/etc/hostname");
    }

    [Fact]
    public async Task Connecting_leads_to_the_notes_and_what_stands_there_is_read_behind_it()
    {
        await using var bench = await AccountBench.Open();
        var (status, _, location) = await bench.Connect();
        status.ShouldBe(HttpStatusCode.SeeOther);
        var html = await bench.Desk.Text(location!);
        html.ShouldContain("Mã hết hạn ngày 01/12/2026.");
        html.ShouldContain("chưa xác nhận công khai");
        await bench.Channel.Read;
    }

    [Fact]
    public async Task A_new_account_never_takes_the_place_of_another_by_its_name()
    {
        await using var bench = await AccountBench.Open();
        var first = await bench.Connected();
        var (status, text, _) = await bench.Connect(pageId: "2002");
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("Đơn vị đã có kênh mang tên này.");
        (await bench.Account(first.Id))!.Settings.ShouldContain("1001");
    }

    [Fact]
    public async Task Connecting_anew_keeps_the_account_and_shows_what_is_no_secret()
    {
        await using var bench = await AccountBench.Open();
        var account = await bench.Connected();
        await bench.Desk.Service<AccountSwitch>().Confirm(account, "Lò Thị Hoa", CancellationToken.None);
        var page = $"/kenh/ket-noi/facebook?kenh={account.Id}";
        (await bench.Desk.Text(page)).ShouldContain("value=\"1001\"");
        var (status, text, location) = await bench.Send(page, "/kenh/ket-noi/facebook", ("kenh", account.Id), ("f.pageId", "3003"), ("f.token", TestConnector.Right));
        status.ShouldBe(HttpStatusCode.SeeOther, text);
        location.ShouldBe($"/kenh/{account.Id}/thu");
        var again = (await bench.Account(account.Id))!;
        again.Settings.ShouldContain("3003");
        again.Confirmed.ShouldBeNull();
        (await bench.Desk.Service<AccountStore>().All()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_form_that_this_desk_did_not_give_out_changes_nothing()
    {
        await using var bench = await AccountBench.Open();
        var fields = new[] { ("ten", "Trang giả"), ("don-vi", bench.Desk.Unit.Id), ("f.pageId", "1"), ("f.token", TestConnector.Right), ("__RequestVerificationToken", "giả") };
        var (status, text, _) = await bench.SendWith("/kenh/ket-noi/facebook", fields);
        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("Trang đã cũ");
        bench.Connector.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task Citizens_find_no_accounts_and_use_up_no_tries()
    {
        await using var bench = await AccountBench.Open();
        var account = await bench.Connected();
        for (var i = 0; i < ConnectPace.AMinute + 1; i++)
            (await Outside(bench, HttpMethod.Post, "/kenh/ket-noi/facebook")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/kenh", "/kenh/ket-noi/facebook", $"/kenh/{account.Id}", $"/kenh/{account.Id}/thu", $"/kenh/{account.Id}/thu/tinh-hinh" })
            (await Outside(bench, HttpMethod.Get, path)).ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var act in new[] { "tat", "bat", "thu", "thay" })
            (await Outside(bench, HttpMethod.Post, $"/kenh/{account.Id}/{act}")).ShouldBe(HttpStatusCode.NotFound, act);
        (await bench.Connect(TestConnector.Wrong, "Trang khác")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Trying_over_and_over_is_stopped_before_the_platform_is_asked()
    {
        await using var bench = await AccountBench.Open();
        var last = (Status: HttpStatusCode.OK, Text: "", Location: (string?)null);
        // The window may turn once while this runs: twice as many tries cannot all pass.
        for (var i = 0; i < ConnectPace.AMinute * 2 + 1 && last.Status != HttpStatusCode.TooManyRequests; i++)
            last = await bench.Connect(TestConnector.Wrong);
        last.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Text.ShouldContain("Chờ một phút rồi thử lại.");
    }

    private static async Task<HttpStatusCode> Outside(AccountBench bench, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var response = await bench.Desk.Client.SendAsync(request);
        return response.StatusCode;
    }
}
