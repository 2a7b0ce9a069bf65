using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Campaigns.Channels.Tests.Contract;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>
/// A real WordPress on loopback ports, up in a second or two. <c>Site/run</c> holds it together and ends when its standard
/// input closes: also when this process is killed.
/// </summary>
public sealed class WordPressRig : IAsyncLifetime
{
    public const string Editor = "bien-tap";
    public const string Author = "tac-gia";
    public const string Contributor = "cong-tac";
    public const string Administrator = "quan-tri";

    private static readonly TimeSpan UpWithin = TimeSpan.FromMinutes(2);
    private static readonly HttpClient s_http = new();
    private Dictionary<string, string> _passwords = [];
    private Process? _process;

    /// <summary>With pretty permalinks.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The same site on a host that rewrites no addresses.</summary>
    public string PlainAddress { get; private set; } = "";

    public string PasswordOf(string user) => _passwords[user];

    /// <summary>An account connected to the site.</summary>
    public ChannelSetup Setup(string user = Editor, string? address = null, string? password = null) =>
        WordPressSetup.Of(address ?? Address, user, password ?? PasswordOf(user));

    public async Task InitializeAsync()
    {
        if (WordPressTools.Missing is not null)
            return;
        var (port, plain) = FreePorts();
        (Address, PlainAddress) = ($"http://127.0.0.1:{port}", $"http://127.0.0.1:{plain}");
        var folder = Directory.CreateTempSubdirectory("campaigns-").FullName;   // gone with the script
        var start = new ProcessStartInfo("setsid", ["bash", Repository.Path("tests", "Channels", "WordPress", "Site", "run"), WordPressTools.Unpacked, folder, $"{port}", $"{plain}"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        _process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(UpWithin);
        var said = await _process.StandardOutput.ReadLineAsync(limit.Token);
        _passwords = said is null
            ? throw new InvalidOperationException($"WordPress did not come up: {await _process.StandardError.ReadToEndAsync(limit.Token)}")
            : JsonSerializer.Deserialize<Dictionary<string, string>>(said)!;
        foreach (var password in _passwords.Values)
            TestSecret.Of(password);
    }

    public async Task DisposeAsync()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Asks the API beside the program, as a person at the site would do something behind its back.</summary>
    public async Task<JsonElement> Ask(HttpMethod method, string route, object? body = null, string user = Administrator)
    {
        using var request = new HttpRequestMessage(method, $"{Address}/wp-json{route}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{PasswordOf(user)}")));
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await s_http.SendAsync(request);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Every post whose slug begins so, in any status but the trash.</summary>
    public async Task<IReadOnlyList<(string Id, string Slug, string Status)>> Posts(string slug)
    {
        var all = await Ask(HttpMethod.Get, $"/wp/v2/posts?slug={slug},{slug}-2,{slug}-3&status=publish,future,draft,pending,private&context=edit&orderby=id&order=asc");
        return [.. all.EnumerateArray().Select(p => (p.GetProperty("id").ToString(), p.GetProperty("slug").GetString()!, p.GetProperty("status").GetString()!))];
    }

    /// <summary>What a citizen's browser gets.</summary>
    public static async Task<(HttpStatusCode Status, byte[] Body)> Visit(string url)
    {
        using var response = await s_http.GetAsync(url);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    private static (int, int) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
