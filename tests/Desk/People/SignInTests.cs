using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Store;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.People;

/// <summary>Getting in, being kept out, and the way there and back.</summary>
public sealed class SignInTests
{
    private const string Login = "hoa.nt", Password = "bốn từ dễ nhớ";

    [StoreFact]
    public async Task With_login_and_password_one_gets_to_the_page_one_wanted()
    {
        await using var desk = await Open();
        using (var asked = await desk.Client.GetAsync("/dang-tay?trang=2"))
            asked.Headers.Location!.ToString().ShouldBe("/dang-nhap?ve=%2Fdang-tay%3Ftrang%3D2");

        var (status, _, location) = await Enter(desk, password: Password, login: " HOA.NT ", back: "/dang-tay?trang=2");

        (status, location).ShouldBe((HttpStatusCode.SeeOther, "/dang-tay?trang=2"));
        (await desk.Text("/")).ShouldContain("Nguyễn Thị Hoa");
        (await desk.Service<Database>().Read(s => s.Value<string>("SELECT person_id FROM audit WHERE act = 'person.in'"))).ShouldBe((await Hoa(desk)).Id);
    }

    [Fact]
    public async Task What_the_browser_holds_is_kept_from_scripts_and_other_sites_and_the_store_holds_its_hash_alone()
    {
        await using var desk = await Open();
        var signature = await desk.Signature("/dang-nhap");
        using var content = new FormUrlEncodedContent([new("ten-dang-nhap", Login), new("mat-khau", Password), new("__RequestVerificationToken", signature)]);
        using var response = await desk.Client.PostAsync("/dang-nhap", content);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(SignInCookie.Name, StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        var token = cookie.Split('=', ';')[1];
        (await desk.Service<Database>().Read(s => s.List<string>("SELECT hash FROM person_session"))).ShouldBe([Token.Hash(token)]);
    }

    [StoreFact]
    public async Task A_wrong_password_a_name_nobody_has_and_one_who_is_locked_out_are_answered_alike()
    {
        await using var desk = await Open();
        var locked = await desk.Person("Người bị khóa", desk.Unit.Id, PersonRole.Viewer);
        await Choose(desk, locked, Password);
        await desk.Service<PersonStore>().Lock(locked.Id, true, "Bài kiểm thử", default);

        var answers = new[] { await Enter(desk, "sai mật khẩu"), await Enter(desk, Password, "khong.co.ai"), await Enter(desk, Password, locked.Login) };

        answers.Select(a => a.Status).ShouldAllBe(s => s == HttpStatusCode.UnprocessableEntity);
        answers.Select(a => Without(a.Text)).Distinct().ShouldHaveSingleItem().ShouldContain("Tên đăng nhập hoặc mật khẩu không đúng.");
    }

    [StoreFact]
    public async Task After_five_failures_the_next_try_waits_each_time_longer_also_with_the_right_password()
    {
        await using var desk = await Open();
        for (var i = 0; i < Tries.FreeByName; i++)
            (await Enter(desk, "sai mật khẩu")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var waits = await Enter(desk, Password);
        (waits.Status, waits.Text.Contains("Thử lại sau 1 phút.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.TooManyRequests, true));

        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await Enter(desk, "sai mật khẩu");
        (await Enter(desk, Password)).Text.ShouldContain("Thử lại sau 2 phút.");

        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Enter(desk, Password)).Status.ShouldBe(HttpStatusCode.SeeOther);
        desk.Hold(null);
        (await Enter(desk, "sai mật khẩu")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [StoreFact]
    public async Task A_name_that_nobody_has_waits_as_one_that_somebody_has()
    {
        await using var desk = await Open();
        for (var i = 0; i < Tries.FreeByName; i++)
            await Enter(desk, "sai mật khẩu", "khong.co.ai");
        (await Enter(desk, "sai mật khẩu", "khong.co.ai")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Enter(desk, Password)).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [StoreFact]
    public async Task One_address_that_tries_many_names_waits_as_well_and_another_does_not()
    {
        await using var desk = await DeskBench.Open();
        var tries = desk.Service<Tries>();
        for (var i = 0; i < Tries.FreeByAddress; i++)
            (await tries.Begin($"ten-{i}", "10.0.0.7", default)).ShouldBeNull();
        (await tries.Begin("ten-moi", "10.0.0.7", default)).ShouldBe(TimeSpan.FromMinutes(1));
        (await tries.Begin("ten-moi", "10.0.0.8", default)).ShouldBeNull();
    }

    [StoreFact]
    public async Task Of_many_tries_at_once_no_more_are_made_than_one_after_another()
    {
        await using var desk = await DeskBench.Open();
        var tries = desk.Service<Tries>();
        var waits = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => tries.Begin(Login, "10.0.0.7", default)));
        waits.Count(w => w is null).ShouldBe(Tries.FreeByName);
    }

    [Theory]
    [InlineData("https://la.example/")]
    [InlineData("//la.example/")]
    [InlineData("/\\la.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/dang-nhap?ve=/dang-nhap")]
    public async Task Nobody_is_led_to_another_site(string back)
    {
        await using var desk = await Open();
        (await Enter(desk, Password, back: back)).Location.ShouldBe("/");
    }

    [StoreFact]
    public async Task A_sign_in_ends_by_the_button_by_time_and_when_its_person_is_locked_out()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post("/tai-khoan", "/dang-xuat");
        (await desk.Status("/")).ShouldBe(HttpStatusCode.Redirect);

        await desk.As(DeskBench.Usual);
        desk.Clock.Advance(SittingStore.Idle - TimeSpan.FromMinutes(1));
        (await desk.Status("/")).ShouldBe(HttpStatusCode.OK);
        desk.Clock.Advance(SittingStore.Idle + TimeSpan.FromMinutes(1));
        (await desk.Status("/")).ShouldBe(HttpStatusCode.Redirect);

        var person = await desk.As("Người thứ hai", PersonRole.Viewer);
        (await desk.Status("/")).ShouldBe(HttpStatusCode.OK);
        (await desk.Service<PersonStore>().Lock(person.Id, true, "Bài kiểm thử", default)).ShouldBeNull();
        (await desk.Status("/")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_part_of_a_page_that_refreshes_itself_sends_the_whole_page_to_the_sign_in()
    {
        await using var desk = await DeskBench.Open();
        desk.Hold("khong-phai-cua-ai");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hom-nay") { Headers = { { "HX-Request", "true" }, { "HX-Current-URL", $"{desk.Client.BaseAddress}dang-tay" } } };
        using var response = await desk.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.GetValues("HX-Redirect").ShouldBe(["/dang-nhap?ve=%2Fdang-tay"]);
    }

    private static async Task<DeskBench> Open()
    {
        var desk = await DeskBench.Open();
        var added = (await desk.Service<PersonStore>().Add(desk.Unit.Id, Login, "Nguyễn Thị Hoa", [new PersonAt(desk.Unit.Id, PersonRole.Editor)], "Bài kiểm thử", default)).Value!;
        await Choose(desk, added, Password);
        await desk.Service<Database>().Write(s => s.Run("DELETE FROM person_session"));
        desk.Hold(null);
        return desk;
    }

    private static async Task Choose(DeskBench desk, Person person, string password)
    {
        var passwords = desk.Service<PasswordDesk>();
        (await passwords.Choose(await passwords.Link(person, "Bài kiểm thử", default), password, password, default)).ShouldBeNull();
    }

    private static async Task<Person> Hoa(DeskBench desk) => (await desk.Service<PersonStore>().ByLogin(Login, default))!;

    private static Task<(HttpStatusCode Status, string Text, string? Location)> Enter(DeskBench desk, string password, string login = Login, string back = "/") =>
        desk.Post("/dang-nhap", "/dang-nhap", ("ten-dang-nhap", login), ("mat-khau", password), ("ve", back));

    /// <summary>The page without what differs by itself: what signs it, and the name as it was typed.</summary>
    private static string Without(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var input in page.QuerySelectorAll("input[name=__RequestVerificationToken], #ten-dang-nhap"))
            input.RemoveAttribute("value");
        return page.DocumentElement.OuterHtml;
    }
}
