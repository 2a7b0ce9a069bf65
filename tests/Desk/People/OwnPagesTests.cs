using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Store;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.People;

/// <summary>One's own account: password, one-time codes, sign-ins.</summary>
public sealed class OwnPagesTests
{
    private const string Password = "bốn từ dễ nhớ", Next = "năm từ khác hẳn";

    [StoreFact]
    public async Task A_link_is_good_once_and_for_two_days()
    {
        await using var desk = await DeskBench.Open();
        var (person, passwords) = (await desk.Person("Cà Văn Toản", desk.Unit.Id, PersonRole.Operator), desk.Service<PasswordDesk>());
        var old = await passwords.Link(person, "Bài kiểm thử", default);
        var link = await passwords.Link(person, "Bài kiểm thử", default);
        (await desk.Status($"/mat-khau/{old}")).ShouldBe(HttpStatusCode.Gone);
        var page = $"/mat-khau/{link}";

        (await desk.Post(page, page, ("mat-khau", "ngắn"), ("lai", "ngắn"))).Text.ShouldContain("Mật khẩu cần từ 10");
        (await desk.Post(page, page, ("mat-khau", Password), ("lai", "khác"))).Text.ShouldContain("Hai lần nhập không giống nhau.");
        (await desk.Post(page, page, ("mat-khau", "ca-van-toan!"), ("lai", "ca-van-toan!"))).Text.ShouldContain("quá dễ đoán");
        var signature = await desk.Signature(page);
        (await desk.Post(page, page, ("mat-khau", Password), ("lai", Password))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Status(page)).ShouldBe(HttpStatusCode.Gone);
        using var again = new FormUrlEncodedContent([new("mat-khau", Next), new("lai", Next), new("__RequestVerificationToken", signature)]);
        (await desk.Client.PostAsync(page, again)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var late = await passwords.Link(person, "Bài kiểm thử", default);
        desk.Clock.Advance(PasswordDesk.LinkLife + TimeSpan.FromSeconds(1));
        (await desk.Status($"/mat-khau/{late}")).ShouldBe(HttpStatusCode.Gone);
    }

    [StoreFact]
    public async Task A_new_password_needs_the_old_one_and_ends_every_other_sign_in()
    {
        await using var desk = await DeskBench.Open();
        var me = await Ready(desk);
        var other = await desk.Service<SittingStore>().Start(me.Id, "10.0.0.9", "Firefox/140.0 Linux", default);

        (await desk.Post("/tai-khoan", "/tai-khoan/mat-khau", ("cu", "sai bét"), ("mat-khau", Next), ("lai", Next))).Text.ShouldContain("Mật khẩu hiện tại không đúng.");
        (await desk.Service<SittingStore>().Find(other, default)).ShouldNotBeNull();
        (await desk.Post("/tai-khoan", "/tai-khoan/mat-khau", ("cu", Password), ("mat-khau", Next), ("lai", Next))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Service<SittingStore>().Find(other, default)).ShouldBeNull();
        (await desk.Text("/tai-khoan?xong=mat-khau")).ShouldContain("Đã đổi mật khẩu");
        (await desk.Service<SignIn>().Enter(me.Login, Password, "x", "", default)).ShouldBeOfType<SignInAnswer.Wrong>();
        (await desk.Service<SignIn>().Enter(me.Login, Next, "x", "", default)).ShouldBeOfType<SignInAnswer.In>();
    }

    [StoreFact]
    public async Task Sign_ins_are_listed_and_ended_and_only_ones_own()
    {
        await using var desk = await DeskBench.Open();
        var (me, sittings) = (await desk.As("Người này", PersonRole.Viewer), desk.Service<SittingStore>());
        var (mine, theirs) = (await sittings.Start(me.Id, "10.0.0.9", "Mozilla/5.0 (Android 14) Chrome/140.0", default), await sittings.Start((await desk.Person("Người kia", desk.Unit.Id, PersonRole.Viewer)).Id, "10.0.0.8", "", default));
        WebUtility.HtmlDecode(await desk.Text("/tai-khoan")).ShouldContain("Chrome, Android");
        var ids = await desk.Service<Database>().Read(s => s.List<(string Id, string Hash)>("SELECT id, hash FROM person_session"));

        await desk.Post("/tai-khoan", "/tai-khoan/phien", ("phien", ids.Single(i => i.Hash == Token.Hash(theirs)).Id));
        await desk.Post("/tai-khoan", "/tai-khoan/phien", ("phien", ids.Single(i => i.Hash == Token.Hash(mine)).Id));

        (await sittings.Find(theirs, default)).ShouldNotBeNull();
        (await sittings.Find(mine, default)).ShouldBeNull();
        (await desk.Status("/tai-khoan")).ShouldBe(HttpStatusCode.OK);
    }

    [StoreFact]
    public async Task Codes_are_asked_for_once_the_phone_has_shown_one_and_each_is_good_once()
    {
        await using var desk = await DeskBench.Open();
        var (me, signIn) = (await Ready(desk), desk.Service<SignIn>());
        (await desk.Post("/tai-khoan", "/tai-khoan/ma/bat", ("phieu", "rác"), ("ma", "123456"))).Text.ShouldContain("Trang này mở đã lâu");
        var page = new HtmlParser().ParseDocument(await desk.Text("/tai-khoan"));
        page.QuerySelector("figure svg").ShouldNotBeNull();
        var offered = page.QuerySelector("input[name=phieu]")!.GetAttribute("value")!;
        var secret = desk.Service<CodeDesk>().Open(offered)!;
        (await desk.Post("/tai-khoan", "/tai-khoan/ma/bat", ("phieu", offered), ("ma", "000000"))).Text.ShouldContain("Mã không khớp");
        (await desk.Post("/tai-khoan", "/tai-khoan/ma/bat", ("phieu", offered), ("ma", Now()))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Service<Database>().Read(s => s.Value<string>("SELECT totp FROM person WHERE id = @Id", new { me.Id })))!.ShouldNotContain(Convert.ToHexStringLower(secret));
        desk.Hold(null);

        var (_, asks, _) = await desk.Post("/dang-nhap", "/dang-nhap", ("ten-dang-nhap", me.Login), ("mat-khau", Password), ("ve", "/kenh"));
        var ticket = new HtmlParser().ParseDocument(asks).QuerySelector("input[name=phieu]")!.GetAttribute("value")!;
        (await desk.Post("/dang-nhap", "/dang-nhap/ma", ("phieu", ticket), ("ma", Now()), ("ve", "/kenh"))).Text.ShouldContain("Mã không đúng hoặc đã dùng", customMessage: "the code that switched them on is spent");
        desk.Clock.Advance(TimeSpan.FromSeconds(OneTimeCode.StepSeconds));
        (await desk.Post("/dang-nhap", "/dang-nhap/ma", ("phieu", ticket), ("ma", Now()), ("ve", "/kenh"))).Location.ShouldBe("/kenh");
        (await signIn.Confirm(ticket, Now(), "x", "", default)).ShouldBeOfType<SignInAnswer.Wrong>();
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        (await signIn.Confirm(ticket, Now(), "x", "", default)).ShouldBeOfType<SignInAnswer.Late>();

        (await desk.Post("/tai-khoan", "/tai-khoan/ma/tat", ("mat-khau-tat", "sai bét"))).Text.ShouldContain("Mật khẩu hiện tại không đúng.");
        (await desk.Post("/tai-khoan", "/tai-khoan/ma/tat", ("mat-khau-tat", Password))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await signIn.Enter(me.Login, Password, "x", "", default)).ShouldBeOfType<SignInAnswer.In>();

        string Now() => OneTimeCode.At(secret, OneTimeCode.Step(desk.Clock.GetUtcNow()));
    }

    [StoreFact]
    public async Task Codes_are_not_guessed_by_knowing_the_password()
    {
        await using var desk = await DeskBench.Open();
        var (me, signIn, codes) = (await Ready(desk), desk.Service<SignIn>(), desk.Service<CodeDesk>());
        var (offered, secret) = codes.Offer();
        var sitting = new Sitting("s", me, new Dictionary<string, string?> { [desk.Unit.Id] = null });
        (await codes.TurnOn(sitting, offered, OneTimeCode.At(secret, OneTimeCode.Step(desk.Clock.GetUtcNow())), "x", default)).ShouldBeNull();
        for (var i = 0; i < Tries.FreeByName; i++)
        {
            // The right password each time, which forgets what failed by the name.
            var ticket = (await signIn.Enter(me.Login, Password, "x", "", default)).ShouldBeOfType<SignInAnswer.Code>().Ticket;
            (await signIn.Confirm(ticket, "000000", "x", "", default)).ShouldBeOfType<SignInAnswer.Wrong>();
        }
        var last = (await signIn.Enter(me.Login, Password, "x", "", default)).ShouldBeOfType<SignInAnswer.Code>().Ticket;
        (await signIn.Confirm(last, "000000", "x", "", default)).ShouldBeOfType<SignInAnswer.Wait>();
    }

    /// <summary>Somebody who has a password, signed in.</summary>
    private static async Task<Person> Ready(DeskBench desk)
    {
        var (me, passwords) = (await desk.Person("Quàng Văn Minh", desk.Unit.Id, PersonRole.Approver), desk.Service<PasswordDesk>());
        (await passwords.Choose(await passwords.Link(me, "Bài kiểm thử", default), Password, Password, default)).ShouldBeNull();
        await desk.As(me.Name);
        return me;
    }
}
