using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Desk.Serve;

/// <summary>Two desks with data folders of their own on one PostgreSQL, as two machines behind one address.</summary>
public sealed class SeveralHostsTests
{
    private static readonly string Token = TestSecret.Of("mã truy cập của trang xã trên hai máy");

    [PostgresFact]
    public async Task A_form_that_one_desk_gave_out_is_taken_by_the_other_with_the_cookie_that_goes_with_it()
    {
        await using var one = await DeskBench.Open();
        var portal = await one.Account(ChannelKind.Portal);
        await using var two = await one.Beside();
        // A browser gives its cookies to a name, whatever machine answers to it.
        var browser = one.Client;
        var form = new HtmlParser().ParseDocument(await browser.GetStringAsync("/kenh")).QuerySelector($"form[action$='/kenh/{portal.Id}/tat']")!;
        using var fields = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")));

        using var answer = await browser.PostAsync(new Uri(two.Client.BaseAddress!, $"/kenh/{portal.Id}/tat"), fields);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        (await one.Service<AccountStore>().Find(portal.Id))!.Active.ShouldBeFalse();
        using var stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var refused = await stranger.PostAsync(new Uri(two.Client.BaseAddress!, $"/kenh/{portal.Id}/bat"), fields);
        (await one.Service<AccountStore>().Find(portal.Id))!.Active.ShouldBeFalse("without its cookies the form is nobody's");
    }

    [PostgresFact]
    public async Task A_secret_and_a_cookie_that_one_desk_sealed_are_opened_by_the_other()
    {
        await using var one = await DeskBench.Open();
        var page = await one.Account(ChannelKind.Facebook);
        await using var two = await one.Beside();

        await one.Service<SecretStore>().Keep(page.Id, new Dictionary<string, string> { ["pageToken"] = Token });
        var cookie = two.Service<IDataProtectionProvider>().CreateProtector("cookie").Protect(Token);

        (await two.Service<SecretStore>().Of(page.Id))["pageToken"].ShouldBe(Token);
        one.Service<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(cookie).ShouldBe(Token);
        (await one.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM desk_key"))).ShouldBe(1);
        (Directory.Exists(Path.Combine(one.Folder, "keys")), Directory.Exists(Path.Combine(two.Folder, "keys"))).ShouldBe((false, false));
    }
}
