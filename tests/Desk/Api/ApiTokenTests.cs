using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Api;

/// <summary>A person's tokens: made, shown once, used, and taken back.</summary>
public sealed class ApiTokenTests
{
    private const string Own = "/tai-khoan", Posts = "/api/v1/posts";

    [StoreFact]
    public async Task A_token_is_shown_once_and_the_store_keeps_its_hash_alone()
    {
        await using var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);

        var (status, page, _) = await desk.Post(Own, $"{Own}/ma-truy-cap", ("ten-ma", "Trang của tỉnh"), ("han-ma", "90"));

        status.ShouldBe(HttpStatusCode.OK);
        var token = new HtmlParser().ParseDocument(page).QuerySelector("#ma-moi")!.GetAttribute("value")!;
        token.ShouldStartWith(ApiTokenStore.Prefix);
        (await desk.Read(Posts, token)).Status.ShouldBe(HttpStatusCode.OK);
        var again = WebUtility.HtmlDecode(await desk.Text(Own));
        again.ShouldNotContain(token[ApiTokenStore.Prefix.Length..]);
        again.ShouldContain("Trang của tỉnh");
        again.ShouldContain("Tạo 05/10/2026 · hết hạn 03/01/2027");
        again.ShouldContain("dùng lần cuối 08:00 05/10/2026");
        (await desk.Value<string>("SELECT hash FROM api_token"))!.ShouldBe(Token.Hash(token));
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'token.add'")).ShouldBe("Trang của tỉnh, 90 ngày");
    }

    [StoreFact]
    public async Task A_token_ends_with_its_time_and_when_it_is_taken_back()
    {
        await using var desk = await DeskBench.Open();
        var person = await desk.As(DeskBench.Usual);
        var (short_, taken) = (await desk.Token(person), await desk.Token(person, "Bảng tin"));
        var page = new HtmlParser().ParseDocument(await desk.Text(Own));
        var id = page.QuerySelectorAll("input[name=ma][type=hidden]").Single(input => input.ParentElement!.ParentElement!.TextContent.Contains("Bảng tin", StringComparison.Ordinal)).GetAttribute("value")!;

        await desk.Post(Own, $"{Own}/ma-truy-cap/thu-hoi", ("ma", id));

        (await desk.Read(Posts, taken)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        desk.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        (await desk.Read(Posts, short_)).Status.ShouldBe(HttpStatusCode.OK);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        (await desk.Read(Posts, short_)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await desk.As(DeskBench.Usual);
        WebUtility.HtmlDecode(await desk.Text(Own)).ShouldContain("đã hết hạn");
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'token.revoke'")).ShouldBe(1);
    }

    [StoreFact]
    public async Task Nobody_takes_back_anothers()
    {
        await using var desk = await DeskBench.Open();
        var token = await desk.Token(await desk.Person("Người kia", desk.Unit.Id, PersonRole.Viewer));
        await desk.As(DeskBench.Usual);

        await desk.Post(Own, $"{Own}/ma-truy-cap/thu-hoi", ("ma", (await desk.Value<string>("SELECT id FROM api_token"))!));

        (await desk.Read(Posts, token)).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'token.revoke'")).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_token_has_the_rights_of_its_person_as_they_are_now()
    {
        await using var desk = await DeskBench.Open();
        var person = await desk.Person("Cà Văn Toản", desk.Unit.Id, PersonRole.Viewer);
        var token = await desk.Token(person);
        (await desk.Read(Posts, token)).Status.ShouldBe(HttpStatusCode.OK);

        (await desk.Service<PersonStore>().SetRoles(person.Id, desk.Unit.Id, [], "Bài kiểm thử", default)).ShouldBeNull();

        (await desk.Read(Posts, token)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [StoreTheory]
    [InlineData("khoa")]
    [InlineData("dat-lai")]
    [InlineData("ket-thuc")]
    public async Task An_administrator_sees_a_persons_tokens_and_ends_them_with_their_sign_ins(string act)
    {
        await using var desk = await DeskBench.Open();
        var person = await desk.Person("Cà Văn Toản", desk.Unit.Id, PersonRole.Viewer);
        var token = await desk.Token(person);
        await desk.As(DeskBench.Usual);
        var page = $"/cai-dat/nguoi-dung/{person.Id}";
        WebUtility.HtmlDecode(await desk.Text(page)).ShouldContain("Trang của tỉnh");

        await desk.Post(page, $"{page}/{act}");
        await desk.Post(page, $"{page}/mo-khoa");

        (await desk.Read(Posts, token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        WebUtility.HtmlDecode(await desk.Text(page)).ShouldNotContain("Trang của tỉnh");
    }

    [StoreTheory]
    [InlineData("", "90", "Chưa ghi mã này dùng cho phần mềm nào.")]
    [InlineData("  ", "90", "Chưa ghi mã này dùng cho phần mềm nào.")]
    [InlineData("Trang của tỉnh", "9000", "Chưa chọn thời hạn của mã.")]
    [InlineData("Trang của tỉnh", "", "Chưa chọn thời hạn của mã.")]
    public async Task What_a_token_needs_is_asked_for(string name, string days, string said)
    {
        await using var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);

        var (status, page, _) = await desk.Post(Own, $"{Own}/ma-truy-cap", ("ten-ma", name), ("han-ma", days));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain(said);
        (await desk.Value<int>("SELECT COUNT(*) FROM api_token")).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_person_has_so_many_tokens_and_no_more()
    {
        await using var desk = await DeskBench.Open();
        var person = await desk.As(DeskBench.Usual);
        for (var i = 0; i < ApiTokenStore.Most; i++)
            await desk.Token(person, $"Phần mềm {i}");

        (await desk.Post(Own, $"{Own}/ma-truy-cap", ("ten-ma", "Một mã nữa"), ("han-ma", "30"))).Text.ShouldContain("Mỗi người có tối đa 20 mã truy cập.");
    }
}
