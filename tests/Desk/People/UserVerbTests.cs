using Campaigns.Desk.Tests.Campaigns;

namespace Campaigns.Desk.People;

/// <summary>People from the shell of the machine.</summary>
public sealed class UserVerbTests
{
    [Fact]
    public async Task Somebody_is_added_listed_locked_out_let_in_and_reset()
    {
        using var folder = new TempFolder();
        (await Run("unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng")).Exit.ShouldBe(0);

        var added = await Run("user", "add", "hoa.lt", "--name", "Lò Thị Hoa", "--role", "editor", "administrator", "--json");
        added.Exit.ShouldBe(0, added.Errors);
        var link = added.Json.GetProperty("link").GetString()!;
        link.ShouldStartWith("http://localhost:5080/mat-khau/");
        (await Run("user", "add", "HOA.LT", "--name", "Người khác", "--role", "viewer")).Exit.ShouldBe(2);
        (await Run("user", "add", "khac", "--name", "Người khác", "--role", "owner")).Exit.ShouldBe(2);
        (await Run("user", "add", "toan.cv", "--name", "Cà Văn Toản", "--role", "operator")).Exit.ShouldBe(0);

        (await Run("user", "disable", "toan.cv")).Exit.ShouldBe(0);
        (await Run("user", "disable", "hoa.lt")).Errors.ShouldContain("quản trị cuối cùng");
        (await Run("user", "disable", "khong.co")).Exit.ShouldBe(2);
        var users = (await Run("user", "list", "--json")).Json.GetProperty("users").EnumerateArray()
            .Select(u => (u.GetProperty("login").GetString(), u.GetProperty("disabled").GetBoolean(), string.Join(' ', u.GetProperty("roles").EnumerateArray().Select(r => $"{r.GetProperty("unit")}:{r.GetProperty("role")}"))));
        users.ShouldBe([("toan.cv", true, "muong-sang:operator"), ("hoa.lt", false, "muong-sang:editor muong-sang:administrator")], ignoreOrder: true);
        (await Run("user", "enable", "toan.cv")).Exit.ShouldBe(0);

        (await Run("user", "password", "hoa.lt", "--json")).Json.GetProperty("link").GetString().ShouldNotBe(link);

        Task<DeskRun> Run(params string[] verb) => DeskRun.Of([.. verb, "--data", folder.Path]);
    }
}
