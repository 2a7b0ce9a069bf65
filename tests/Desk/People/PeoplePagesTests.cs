using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.People;

/// <summary>The administrator's pages: who may do what.</summary>
public sealed class PeoplePagesTests
{
    private const string People = "/cai-dat/nguoi-dung", Password = "bốn từ dễ nhớ";

    [StoreFact]
    public async Task Somebody_is_added_gets_a_link_chooses_a_password_and_signs_in()
    {
        await using var desk = await DeskBench.Open();

        var (status, text, _) = await desk.Post(People, People, ("don-vi", desk.Unit.Id), ("ho-ten", "Cà Văn Toản"), ("ten-dang-nhap", "toan.cv"), ("vai-tro", "Operator"), ("vai-tro", "Viewer"));
        status.ShouldBe(HttpStatusCode.OK, text);
        var link = new HtmlParser().ParseDocument(text).QuerySelector("input[readonly]")!.GetAttribute("value")!;
        link.ShouldStartWith($"{desk.Client.BaseAddress}mat-khau/");
        text.ShouldContain("chỉ mở được trên máy này; máy khác và điện thoại không mở được.");
        var person = (await desk.Service<PersonStore>().ByLogin("toan.cv", default))!;
        person.Roles.Select(r => r.Role).ShouldBe([PersonRole.Operator, PersonRole.Viewer]);
        (await desk.Text($"{People}/{person.Id}")).ShouldNotContain("/mat-khau/", customMessage: "a link is shown once");
        desk.Hold(null);
        var page = new Uri(link).PathAndQuery;
        (await desk.Post(page, page, ("mat-khau", Password), ("lai", Password))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Post("/dang-nhap", "/dang-nhap", ("ten-dang-nhap", "toan.cv"), ("mat-khau", Password))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Text("/")).ShouldNotContain(People, customMessage: "what they may not do is not offered");
        (await desk.Status(People)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [StoreFact]
    public async Task A_login_or_a_name_that_is_taken_and_words_that_are_none_are_refused_with_what_was_typed()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(People, People, ("don-vi", desk.Unit.Id), ("ho-ten", "Cà Văn Toản"), ("ten-dang-nhap", "toan.cv"), ("vai-tro", "Operator"));

        (await Add("Người khác", "Toan.CV")).ShouldContain("Tên đăng nhập này đã có người dùng.");
        var named = await Add("cà văn toản", "toan2");
        named.ShouldContain("Đã có người mang họ tên này.");
        named.ShouldContain("value=\"toan2\"");
        (await Add("Người khác", "có dấu")).ShouldContain("chữ thường không dấu");
        (await desk.Post(People, People, ("don-vi", desk.Unit.Id), ("ho-ten", "Người khác"), ("ten-dang-nhap", "khac"))).Text.ShouldContain("Chưa chọn vai trò nào.");

        async Task<string> Add(string name, string login) => (await desk.Post(People, People, ("don-vi", desk.Unit.Id), ("ho-ten", name), ("ten-dang-nhap", login), ("vai-tro", "Viewer"))).Text;
    }

    [StoreFact]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_request()
    {
        await using var desk = await DeskBench.Open();
        var editor = await desk.Person("Biên tập", desk.Unit.Id, PersonRole.Editor, PersonRole.Administrator);
        var token = await desk.Service<SittingStore>().Start(editor.Id, "", "", default);

        (await desk.Post($"{People}/{editor.Id}", $"{People}/{editor.Id}/vai-tro", ("don-vi", desk.Unit.Id), ("vai-tro", "Editor"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        desk.Hold(token);
        (await desk.Status("/")).ShouldBe(HttpStatusCode.OK);
        (await desk.Status(People)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [StoreFact]
    public async Task Locked_out_reset_and_ended_are_at_once_and_stand_in_the_audit()
    {
        await using var desk = await DeskBench.Open();
        var (person, sittings, passwords) = (await desk.Person("Cà Văn Toản", desk.Unit.Id, PersonRole.Operator), desk.Service<SittingStore>(), desk.Service<PasswordDesk>());
        await passwords.Choose(await passwords.Link(person, "Bài kiểm thử", default), Password, Password, default);
        var page = $"{People}/{person.Id}";

        var token = await sittings.Start(person.Id, "", "", default);
        await desk.Post(page, $"{page}/khoa");
        (await sittings.Find(token, default)).ShouldBeNull();
        (await desk.Service<SignIn>().Enter(person.Login, Password, "x", "", default)).ShouldBeOfType<SignInAnswer.Wrong>();
        await desk.Post(page, $"{page}/mo-khoa");
        (await desk.Service<SignIn>().Enter(person.Login, Password, "x", "", default)).ShouldBeOfType<SignInAnswer.In>();

        token = await sittings.Start(person.Id, "", "", default);
        await desk.Post(page, $"{page}/ket-thuc");
        (await sittings.Find(token, default)).ShouldBeNull();

        (await desk.Post(page, $"{page}/dat-lai")).Text.ShouldContain("/mat-khau/");
        (await desk.Service<SignIn>().Enter(person.Login, Password, "x", "", default)).ShouldBeOfType<SignInAnswer.Wrong>();
        var audit = WebUtility.HtmlDecode(await desk.Text("/cai-dat/nhat-ky"));
        foreach (var act in new[] { "khóa người dùng", "mở khóa người dùng", "kết thúc các phiên đăng nhập", "đặt lại đăng nhập", DeskBench.Usual })
            audit.ShouldContain(act);
    }

    [StoreFact]
    public async Task The_last_administrator_who_can_get_in_stays_one()
    {
        await using var desk = await DeskBench.Open();
        var me = (await desk.Service<PersonStore>().Of(null, default)).ShouldHaveSingleItem();
        var page = $"{People}/{me.Id}";
        await desk.Person("Quản trị chưa có mật khẩu", desk.Unit.Id, PersonRole.Administrator);

        (await desk.Post(page, $"{page}/vai-tro", ("don-vi", desk.Unit.Id), ("vai-tro", "Viewer"))).Text.ShouldContain("quản trị cuối cùng");
        (await desk.Post(page, $"{page}/khoa")).Text.ShouldContain("quản trị cuối cùng");
        (await desk.Post(page, $"{page}/dat-lai")).Text.ShouldContain("Không đặt lại chính mình ở đây.");
        (await desk.Status(People)).ShouldBe(HttpStatusCode.OK);
    }

    [StoreFact]
    public async Task A_role_holds_in_the_units_below_and_nobody_manages_who_has_a_role_beside_them()
    {
        await using var desk = await DeskBench.Open();
        var units = desk.Service<UnitStore>();
        var hamlet = await units.Save(new Unit { Id = Id.New(desk.Clock), Code = "na-ban", Name = "Bản Nà Ban", Place = "bản Nà Ban", Kind = UnitKind.Hamlet, ParentId = desk.Unit.Id });
        var below = await desk.Person("Trưởng bản", hamlet.Id, PersonRole.Editor, PersonRole.Administrator);
        (await desk.Status($"{People}/{below.Id}")).ShouldBe(HttpStatusCode.OK);

        var above = await desk.Person("Người hai nơi", hamlet.Id, PersonRole.Editor);
        await desk.Service<PersonStore>().SetRoles(above.Id, desk.Unit.Id, [PersonRole.Editor], "Bài kiểm thử", default);
        await desk.As(below.Name);
        // Resetting them would be a way into the commune.
        (await desk.Status($"{People}/{above.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status($"{People}/{below.Id}")).ShouldBe(HttpStatusCode.OK);
        (await desk.Text("/kenh")).ShouldNotContain(desk.Unit.Name);
    }

    [StoreFact]
    public async Task The_audit_can_be_neither_changed_nor_shortened()
    {
        await using var desk = await DeskBench.Open();
        var database = desk.Service<Database>();
        var lines = await database.Read(s => s.Value<long>("SELECT COUNT(*) FROM audit"));
        lines.ShouldBeGreaterThan(0);

        (await Should.ThrowAsync<System.Data.Common.DbException>(() => database.Write(s => s.Run("UPDATE audit SET person = 'Ai khác'")))).Message.ShouldContain("the audit only grows");
        (await Should.ThrowAsync<System.Data.Common.DbException>(() => database.Write(s => s.Run("DELETE FROM audit")))).Message.ShouldContain("the audit only grows");
        (await database.Read(s => s.Value<long>("SELECT COUNT(*) FROM audit WHERE person = 'Bài kiểm thử'"))).ShouldBe(lines);
    }

    [Fact]
    public async Task The_audit_is_read_a_page_at_a_time()
    {
        await using var desk = await DeskBench.Open();
        for (var i = 0; i < AuditView.PageSize + 3; i++)
            await desk.Person($"Người số {i:000}", desk.Unit.Id, PersonRole.Viewer);
        (await desk.Text("/cai-dat/nhat-ky")).ShouldContain("trang=2");
        var last = await desk.Text("/cai-dat/nhat-ky?trang=2");
        last.ShouldContain("trang=1");
        last.ShouldNotContain("trang=3");
    }
}
