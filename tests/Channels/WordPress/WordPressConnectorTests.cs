using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.WordPress;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Simulators;
using Campaigns.Simulators.WordPress;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>Connecting where a real site does not show what can go wrong.</summary>
public sealed class WordPressConnectorTests : IAsyncLifetime
{
    private WordPressSimulator _site = null!;

    public async Task InitializeAsync() => _site = await WordPressSimulator.Open();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task What_was_given_becomes_settings_without_a_secret_and_a_secret()
    {
        var connected = await Connect(_site.Address + "/wp-admin/index.php");

        connected.Ok.ShouldBeTrue();
        var settings = JsonSerializer.Deserialize<WordPressSettings>(connected.Value!.Settings, Json.Compact);
        settings.ShouldBe(new WordPressSettings(_site.Address, WordPressSimulator.User, Plain: false));
        connected.Value.Settings.ShouldNotContain(WordPressSimulator.Password);
        connected.Value.Secrets.ShouldBe(new Dictionary<string, string> { ["password"] = WordPressSimulator.Password });
    }

    [Fact]
    public async Task A_stripped_header_and_a_wrong_password_are_named_and_neither_shows_the_password()
    {
        _site.StripsAuthorization = true;

        var stripped = (await Connect()).Problems.ShouldHaveSingleItem();
        _site.StripsAuthorization = false;
        var wrong = (await Connect(password: TestSecret.Of("sai hoan toan"))).Problems.ShouldHaveSingleItem();

        stripped.What.Vi.ShouldContain("Authorization");
        wrong.What.Vi.ShouldContain("mật khẩu ứng dụng sai");
        foreach (var language in new[] { "vi", "en" })
            (stripped.In(language) + wrong.In(language)).ShouldNotContain(WordPressSimulator.Password);
        wrong.In("vi").ShouldNotContain("sai hoan toan");
    }

    [Fact]
    public async Task A_site_without_application_passwords_is_told_apart()
    {
        (_site.StripsAuthorization, _site.OffersPasswords) = (true, false);

        (await Connect()).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("HTTPS");
    }

    [Fact]
    public async Task A_site_that_redirects_is_to_be_given_with_its_own_address()
    {
        _site.Break("me", Fault.Redirect);

        (await Connect()).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("chuyển lời gọi sang địa chỉ khác");
    }

    [Theory]
    [InlineData(Fault.LoginPage)]
    [InlineData(Fault.BusyDate)]
    public async Task What_cannot_be_asked_now_is_connected_with_a_note(Fault fault)
    {
        _site.Break("me", fault);

        (await Connect()).Value.ShouldNotBeNull().Notes.ShouldHaveSingleItem().Vi.ShouldStartWith("Chưa kiểm tra được");
    }

    [Fact]
    public async Task A_site_behind_a_login_page_is_connected_with_a_note_that_says_so()
    {
        _site.BehindLogin = true;

        (await Connect()).Value.ShouldNotBeNull().Notes.ShouldHaveSingleItem().Vi.ShouldContain("đăng nhập");
    }

    [Theory]
    [InlineData("ftp://xa.example.vn")]
    [InlineData("http://xa.example.vn")]
    [InlineData("https://ten:matkhau@xa.example.vn")]
    [InlineData("https://")]
    public async Task An_address_that_cannot_do_is_refused_unasked(string url)
    {
        (await Connect(url)).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Input);

        _site.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("xa.example.vn", "https://xa.example.vn")]
    [InlineData("https://xa.example.vn/tin-tuc/wp-json/wp/v2/", "https://xa.example.vn/tin-tuc")]
    [InlineData("https://xa.example.vn/wp-login.php?redirect_to=x", "https://xa.example.vn")]
    [InlineData("http://192.168.1.9:8080/", "http://192.168.1.9:8080")]
    [InlineData("http://maychu/web/", "http://maychu/web")]
    public void An_address_copied_from_the_browser_is_made_the_one_of_the_site(string given, string made) =>
        WordPressAddress.Of(given, allowPrivate: true).Value.ShouldBe(made);

    [Fact]
    public void Without_the_setting_even_a_closed_network_needs_https() => WordPressAddress.Of("http://192.168.1.9", allowPrivate: false).Ok.ShouldBeFalse();

    [Fact]
    public void A_site_written_out_shows_no_password() =>
        new WordPressSite("a", "https://xa.example.vn", "u", WordPressSimulator.Password, Plain: false).ToString().ShouldBe("https://xa.example.vn");

    private async Task<Result<Connection>> Connect(string? url = null, string password = WordPressSimulator.Password)
    {
        await using var bench = await ChannelBench.Open(ChannelKind.WordPress, sandbox: false, WordPressSetup.Of(_site.Address, WordPressSimulator.User, WordPressSimulator.Password));
        return await bench.Service<IEnumerable<IConnector>>().Single(c => c.Kind == ChannelKind.WordPress)
            .Connect(new Dictionary<string, string> { ["url"] = url ?? _site.Address, ["user"] = WordPressSimulator.User, ["password"] = password }, default);
    }
}
