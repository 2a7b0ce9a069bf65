using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Channels.ZaloOa;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

public sealed class ZaloOaAuthorizationTests
{
    private static readonly Uri Back = new("https://xa.example/ket-noi/zalo/về");
    private static readonly string Code = TestSecret.Of("code-of-permission-1");

    [Fact]
    public async Task Permission_is_asked_with_the_challenge_of_a_verifier_that_stays_here()
    {
        await using var bench = await ZaloOaBench.Open();
        var authorization = bench.Bench.Service<ZaloOaAuthorization>();

        var permission = authorization.Ask("app 1", Back);

        TestSecret.Of(permission.Verifier).Length.ShouldBe(43);
        permission.Address.AbsoluteUri.ShouldBe($"{bench.Zalo.Address}/v4/oa/permission?app_id=app%201&redirect_uri={Uri.EscapeDataString(Back.AbsoluteUri)}"
            + $"&code_challenge={Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(permission.Verifier)))}&state={permission.State}");
        permission.Address.AbsoluteUri.ShouldNotContain(permission.Verifier);
        authorization.Ask("app 1", Back).State.ShouldNotBe(permission.State);
    }

    [Fact]
    public async Task A_code_is_exchanged_once()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Tokens.Code = Code;
        var authorization = bench.Bench.Service<ZaloOaAuthorization>();
        var permission = authorization.Ask(bench.Zalo.Tokens.AppId, Back);

        var pair = (await authorization.Exchange(bench.Zalo.Tokens.AppId, bench.Zalo.Tokens.AppSecret, Code, permission.Verifier, default)).Value.ShouldNotBeNull();
        var again = await authorization.Exchange(bench.Zalo.Tokens.AppId, bench.Zalo.Tokens.AppSecret, Code, permission.Verifier, default);

        (pair.Access, pair.Refresh, pair.Life).ShouldBe((bench.Zalo.Tokens.Access, bench.Zalo.Tokens.Refresh, TimeSpan.FromHours(25)));
        again.Problems.ShouldHaveSingleItem().In("vi").ShouldContain("-14003");
    }

    [Fact]
    public async Task An_exchange_without_an_answer_is_a_problem_and_is_not_made_again()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("refresh", Fault.ResetAfter);

        var problem = (await bench.Bench.Service<ZaloOaAuthorization>().Exchange("app-1", "app-secret-1", Code, "v", default)).Problems.ShouldHaveSingleItem();

        problem.Mend.ShouldNotBeNull().Vi.ShouldContain("từ đầu");
        bench.Zalo.Calls.Count.ShouldBe(1);
    }
}
