using System.Runtime.InteropServices;
using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Debian's Chromium, one for all tests of this run: each has a profile of its own in it. It ends with this process.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable"];
    private static readonly Lazy<Task<IBrowser>> s_one = new(Start);

    /// <summary>Null where everything is there, or where <c>CI</c> is set: then what is missing fails.</summary>
    public static string? Missing { get; } = Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? null
        : Program is null ? "Chromium is missing: ./campaigns test installs it"
        // What is approved is painted.
        : !CardFonts.Present || !NativeLibrary.TryLoad("librsvg-2.so.2", out _) ? "the painter or its fonts are missing: ./campaigns test fetches them" : null;

    private static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static Task<IBrowser> One() => s_one.Value;

    /// <summary>Another one, which takes every name for this machine and every certificate for good: the service workers of a desk behind HTTPS run there.</summary>
    public static Task<IBrowser> Believing(string host) => Start($"--host-resolver-rules=MAP {host} 127.0.0.1", "--ignore-certificate-errors");

    private static Task<IBrowser> Start() => Start([]);

    private static async Task<IBrowser> Start(params string[] more)
    {
        // The package brings the driver; a browser is never fetched.
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Assertions.SetDefaultExpectTimeout(Seat.Patience);
        var playwright = await Playwright.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program ?? throw new InvalidOperationException("Chromium is missing: apt-get install chromium"),
            // It cannot for root, and in few containers; its pages are our own.
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--disable-sync", .. more],
        });
    }
}
