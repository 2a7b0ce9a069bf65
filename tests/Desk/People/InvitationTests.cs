using System.Net;
using System.Text.RegularExpressions;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.People;

/// <summary>The first run: the code of the terminal makes the administrator, once.</summary>
public sealed partial class InvitationTests
{
    private const string Password = "bốn từ dễ nhớ";

    [StoreFact]
    public async Task Whoever_holds_the_code_becomes_the_administrator_of_a_unit_that_is_made_on_the_way()
    {
        await using var desk = await DeskBench.Open(withUnit: false);
        var code = Invite(desk);
        using (var first = await desk.Client.GetAsync("/"))
            first.Headers.Location!.ToString().ShouldBe(SignInEndpoints.First);

        var (status, text, location) = await desk.Post(SignInEndpoints.First, SignInEndpoints.First, [.. Form(code()), ("don-vi", "UBND xã Mường Sáng"), ("tinh", "tỉnh Sơn La")]);

        (status, location).ShouldBe((HttpStatusCode.SeeOther, "/"), text);
        (await desk.Text("/")).ShouldContain("Nguyễn Văn An");
        var unit = (await desk.Service<UnitStore>().All()).ShouldHaveSingleItem();
        (unit.Code, unit.Name, unit.Place, unit.Province, unit.Settings.SelfApproval).ShouldBe(("xa-muong-sang", "UBND xã Mường Sáng", "xã Mường Sáng", "tỉnh Sơn La", false));
        (await desk.Service<PersonStore>().ByLogin("an.nv", default))!.Roles.ShouldBe([new PersonAt(unit.Id, PersonRole.Administrator)]);
        (await desk.Text("/cai-dat/nhat-ky")).ShouldContain("thêm người dùng");
    }

    [StoreFact]
    public async Task A_centre_that_begins_is_one_and_lies_in_its_commune()
    {
        await using var desk = await DeskBench.Open(withUnit: false);
        var code = Invite(desk);

        await desk.Post(SignInEndpoints.First, SignInEndpoints.First, [.. Form(code()), ("don-vi", "Trung tâm Cung ứng dịch vụ công xã Ngọc Liên"), ("tinh", "tỉnh Thanh Hóa")]);

        var unit = (await desk.Service<UnitStore>().All()).ShouldHaveSingleItem();
        (unit.Kind, unit.Place).ShouldBe((UnitKind.Centre, "xã Ngọc Liên"));
    }

    [StoreFact]
    public async Task Nobody_becomes_administrator_after_the_first_one()
    {
        await using var desk = await DeskBench.Open(withUnit: false);
        var code = Invite(desk);
        var signature = await desk.Signature(SignInEndpoints.First);
        await desk.Post(SignInEndpoints.First, SignInEndpoints.First, [.. Form(code()), ("don-vi", "Xã Một")]);
        desk.Hold(null);

        using var content = new FormUrlEncodedContent([.. Form(code(), "binh.t", "Trần Bình").Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("don-vi", "Xã Hai"), KeyValuePair.Create("__RequestVerificationToken", signature)]);
        using var second = await desk.Client.PostAsync(SignInEndpoints.First, content);

        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await desk.Service<PersonStore>().Of(null, default)).ShouldHaveSingleItem().Login.ShouldBe("an.nv");
        (await desk.Service<UnitStore>().All()).ShouldHaveSingleItem().Name.ShouldBe("Xã Một");
        using var page = await desk.Client.GetAsync(SignInEndpoints.First);
        page.Headers.Location!.ToString().ShouldBe(SignInEndpoints.SignIn);
    }

    [StoreFact]
    public async Task Without_the_code_nothing_is_made_and_the_form_keeps_what_was_typed_but_the_password()
    {
        await using var desk = await DeskBench.Open(withUnit: false);
        Invite(desk);

        var (status, text, _) = await desk.Post(SignInEndpoints.First, SignInEndpoints.First, [.. Form("AAAA-AAAA-AAAA"), ("don-vi", "Xã Một")]);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("Mã không đúng");
        text.ShouldContain("value=\"Nguyễn Văn An\"");
        text.ShouldNotContain(Password);
        (await desk.Service<PersonStore>().Any(default)).ShouldBeFalse();
        (await desk.Service<UnitStore>().All()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Who_works_alone_may_do_everything_and_approve_their_own()
    {
        await using var desk = await DeskBench.Open(withUnit: false);
        var code = Invite(desk);
        await desk.Post(SignInEndpoints.First, SignInEndpoints.First, [.. Form(code()), ("don-vi", "Xã Một"), ("mot-minh", "1")]);
        (await desk.Service<UnitStore>().All())[0].Settings.SelfApproval.ShouldBeTrue();
        (await desk.Service<PersonStore>().ByLogin("an.nv", default))!.Roles.Select(r => r.Role)
            .ShouldBe([PersonRole.Editor, PersonRole.Approver, PersonRole.Publisher, PersonRole.Operator, PersonRole.Administrator], ignoreOrder: true);
    }

    [StoreFact]
    public async Task Of_two_at_the_same_moment_one_becomes_the_administrator()
    {
        await using var desk = await DeskBench.Open();
        await desk.Service<Database>().Write(async session =>
        {
            foreach (var table in new[] { "person_session", "person_role", "person" })
                await session.Run($"DELETE FROM {table}");
        });
        var code = Invite(desk);
        var form = new FirstForm { Code = code(), Password = Password, Again = Password };

        var begun = await Task.WhenAll(new[] { "mot", "hai", "ba" }.Select(login => desk.Service<FirstDesk>().Begin(form with { Login = login, Name = $"Người {login}" }, "127.0.0.1", "", default)));

        begun.Count(b => b.Ok).ShouldBe(1);
        (await desk.Service<PersonStore>().Of(null, default)).ShouldHaveSingleItem();
    }

    /// <summary>The code that a line of the terminal holds.</summary>
    internal static string Code(string line) => Letters().Match(line).Value;

    private static Func<string> Invite(DeskBench desk)
    {
        var told = new List<string>();
        desk.Service<FirstCode>().Tell = told.Add;
        desk.Service<FirstCode>().Ready();
        return () => told[^1];
    }

    private static (string Name, string Value)[] Form(string code, string login = "an.nv", string name = "Nguyễn Văn An") =>
        [("ma", code), ("ho-ten", name), ("ten-dang-nhap", login), ("mat-khau", Password), ("lai", Password)];

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();
}
