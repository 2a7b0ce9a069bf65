using System.Net;
using System.Net.Sockets;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Serve;

/// <summary>The program as a person starts it: a process of its own.</summary>
public sealed class ServeProcessTests
{
    [Fact]
    public async Task It_says_where_it_is_serves_and_stops_when_it_is_told_to()
    {
        using var folder = new TempFolder();
        using var process = Start(folder, "--urls", "http://127.0.0.1:0", "--role", "desk");
        var line = await process.Line();
        line.ShouldStartWith("Bàn làm việc: http://127.0.0.1:");
        using var client = new HttpClient { BaseAddress = new Uri(line!["Bàn làm việc: ".Length..]) };
        InvitationTests.Code((await process.Line())!).Length.ShouldBe("XXXX-XXXX-XXXX".Length);
        (await client.GetStringAsync("/")).ShouldContain("Mã hiện ở cửa sổ chạy chương trình");
        (await client.GetStringAsync("/health")).ShouldBe("Healthy");
        (await process.Stop()).Exit.ShouldBe(0);
        File.Exists(folder.File("campaigns.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_worker_alone_opens_no_port_and_stops_when_it_is_told_to()
    {
        using var folder = new TempFolder();
        using var process = Start(folder, "serve", "--role", "worker");
        (await process.Line()).ShouldBe("Bộ phận gửi bài đang chạy.");
        var end = await process.Stop();
        end.Exit.ShouldBe(0);
        end.Output.ShouldNotContain("http");
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_words_with_exit_1()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        using var folder = new TempFolder();
        using var process = Start(folder, "serve", "--role", "desk", "--urls", $"http://127.0.0.1:{((IPEndPoint)holder.LocalEndpoint).Port}");
        var (code, _, said) = await process.End();
        code.ShouldBe(1);
        said.ShouldContain("Cổng này đang có chương trình khác dùng");
        said.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData(2, "--urls", "https://localhost:5081")]
    [InlineData(2, "--urls", "localhost")]
    [InlineData(3, "--settings", "wrong-address.json")]
    [InlineData(3, "--settings", "wrong-urls.json")]
    public async Task What_is_wrong_is_told_before_anything_starts(int exit, string option, string value)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("wrong-address.json"), """{ "Desk": { "PublicAddress": "xa.example.vn" } }""");
        await File.WriteAllTextAsync(folder.File("wrong-urls.json"), """{ "Desk": { "Urls": "5080" } }""");
        using var process = Start(folder, "serve", "--role", "desk", option, option == "--settings" ? folder.File(value) : value);
        var (code, _, said) = await process.End();
        code.ShouldBe(exit, said);
        said.ShouldContain(option == "--settings" ? "Desk:" : value);
        said.ShouldNotContain("   at ");
    }

    private static RunningCommand Start(TempFolder folder, params string[] args) => RunningCommand.Campaigns([.. args, "--data", folder.Path]);
}
