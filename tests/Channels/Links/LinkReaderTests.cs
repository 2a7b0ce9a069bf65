using System.Text;
using Campaigns.Channels.Links;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Tests.Links;

/// <summary>Looking at an address that somebody typed.</summary>
public sealed class LinkReaderTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private PageSimulator _site = null!;

    public async Task InitializeAsync() => _site = await PageSimulator.Open();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_page_is_read_where_its_redirects_lead()
    {
        using var links = Open();

        var page = await links.Read(At("/cu"), default);

        (page.Status, page.Why, page.Html, page.Charset, Encoding.UTF8.GetString(page.Bytes.Span)).ShouldBe((200, null, true, "utf-8", "<title>Tin</title>"));
        page.Address.AbsolutePath.ShouldBe("/tin");
    }

    [Fact]
    public async Task Of_a_page_without_end_the_beginning_is_read()
    {
        using var links = Open();
        (await links.Read(At("/dai"), default)).Bytes.Length.ShouldBe(512 * 1024);
    }

    [Fact]
    public async Task Whether_a_page_opens_is_asked_without_reading_it()
    {
        using var links = Open();

        (await links.Try(At("/tin"), default)).ShouldSatisfyAllConditions(page => page.Why.ShouldBeNull(), page => page.Bytes.Length.ShouldBe(0));
        (await links.Try(At("/mat"), default)).Why!.Value.Vi.ShouldContain("404");
        // Broken for a moment is not gone.
        (await links.Try(At("/ban"), default)).ShouldSatisfyAllConditions(page => page.Why.ShouldBeNull(), page => page.Status.ShouldBe(503));
        (await links.Read(At("/anh"), default)).Html.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/vong", "chuyển hướng quá nhiều")]
    [InlineData("/ra-tep", "http:// hoặc https://")]
    public async Task A_redirect_leads_to_the_web_and_not_on_for_ever(string path, string why)
    {
        using var links = Open();
        (await links.Read(At(path), default)).Why!.Value.Vi.ShouldContain(why);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.example/x")]
    [InlineData("https://ten:mat-khau@a.example/")]
    [InlineData("không phải địa chỉ")]
    [InlineData("")]
    public async Task What_is_no_address_of_the_web_is_not_asked(string address)
    {
        using var links = Open();
        (await links.Read(address, default)).Why!.Value.Vi.ShouldContain("http:// hoặc https://");
    }

    [Fact]
    public async Task A_private_address_is_not_called()
    {
        using var links = Open(allowPrivate: false);

        (await links.Read(At("/tin"), default)).Why!.Value.Vi.ShouldContain("mạng nội bộ");
        (await links.Read(At("/tin").Replace("127.0.0.1", "localhost", StringComparison.Ordinal), default)).Why!.Value.Vi.ShouldContain("mạng nội bộ");
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for()
    {
        using var links = Open();
        var asked = links.Read(At("/cham"), default);
        _clock.Advance(TimeSpan.FromSeconds(11));
        (await asked).Why!.Value.Vi.ShouldContain("không trả lời");
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_told_that_the_server_is_silent()
    {
        using var links = Open();
        using var over = new CancellationTokenSource();
        var asked = links.Read(At("/cham"), over.Token);
        await over.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(asked);
    }

    private LinkReader Open(bool allowPrivate = true) => new(Options.Create(new ChannelsOptions { AllowPrivateAddresses = allowPrivate }), _clock);

    private string At(string path) => _site.Address.TrimEnd('/') + path;
}
