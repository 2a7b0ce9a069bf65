using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Architecture.Tests;

/// <summary>The guard that looks for secrets in all that the suite says: what it would not see, it would not hold.</summary>
public sealed class SecretWatchTests
{
    private const string Secret = "EAAB/giả+0123456789 của Trang";

    private readonly SecretWatch _watch = new();

    public SecretWatchTests() => _watch.Keep(Secret);

    public static TheoryData<string> Shapes => new(
    [
        Secret,
        $"GET /v25.0/me?access_token={Uri.EscapeDataString(Secret)}&x=1",
        $$"""{"token":"{{System.Text.Json.JsonEncodedText.Encode(Secret)}}"}""",
        Secret.Replace(" ", "", StringComparison.Ordinal),
        Convert.ToHexString(Encoding.UTF8.GetBytes(Secret)),
        $"Basic {Base64(Secret)}",
        $"Basic {Base64($"a:{Secret}")}",
        $"Basic {Base64($"bien-tap:{Secret}")}",
        $"Basic {Base64($"an:{Secret}!")}",
        Base64($"xy{Secret}").Replace('+', '-').Replace('/', '_').TrimEnd('='),
    ]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_secret_is_found_in_every_shape(string said)
    {
        _watch.Look("Campaigns.Channels", said);

        Should.Throw<InvalidOperationException>(() => NoSecretSaidAttribute.Ask(_watch)).Message.ShouldContain("Campaigns.Channels");
        Should.NotThrow(() => NoSecretSaidAttribute.Ask(_watch));
    }

    [Theory]
    [InlineData("")]
    [InlineData("EAAB")]
    [InlineData("Kênh 01K6 đã đăng bài 104857600123456_122000000001 trong 0,4 giây.")]
    public void Harmless_words_are_left_alone(string said)
    {
        _watch.Look("Campaigns.Channels", said);

        Should.NotThrow(() => NoSecretSaidAttribute.Ask(_watch));
    }

    [Fact]
    public void A_line_is_looked_at_with_its_values_its_scopes_and_its_exception_at_every_level()
    {
        Action<ILogger>[] leaks =
        [
            log => log.Log(LogLevel.Trace, default, $"sent with {Secret}", null, static (state, _) => state),
            log => log.Log(LogLevel.Information, default, new Dictionary<string, object?> { ["token"] = Secret }, null, static (_, _) => "sent"),
            log => log.Log(LogLevel.Error, default, "failed", new InvalidOperationException("outer", new FormatException(Secret)), static (state, _) => state),
            log => log.BeginScope(new Dictionary<string, object> { ["account"] = Secret }),
        ];
        using var services = new ServiceCollection().AddTestLogs(new TestLog(_watch)).BuildServiceProvider();

        foreach (var leak in leaks)
        {
            leak(services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Hosting"));

            _watch.Take().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_secret_that_becomes_known_later_is_found_in_what_was_said_before()
    {
        _watch.Look("Campaigns.Channels", "verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        _watch.Keep("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        _watch.Take().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_secret_so_short_that_harmless_lines_hold_it_is_refused() => Should.Throw<ArgumentException>(() => _watch.Keep("0000"));

    [Fact]
    public async Task What_a_program_says_is_looked_at()
    {
        var before = SecretWatch.Suite.Looks;

        await Command.Run("dotnet", Repository.Root, null, "--version");

        SecretWatch.Suite.Looks.ShouldBeGreaterThan(before);
    }

    [Fact]
    public void It_is_asked_at_the_end_of_every_test_of_every_test_project()
    {
        Sources.All.Single(f => f.Name == "tests/Directory.Build.props").Text.ShouldContain($"<AssemblyAttribute Include=\"{typeof(NoSecretSaidAttribute).FullName}\"");
        // The runner has called it for this very test.
        NoSecretSaidAttribute.Begun.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void No_test_comes_by_a_logger_or_a_program_past_the_guard()
    {
        var tests = Sources.CSharp.Where(f => f.Name.StartsWith("tests/", StringComparison.Ordinal) && !f.Name.StartsWith("tests/Kit/", StringComparison.Ordinal) && !f.Name.EndsWith("SecretWatchTests.cs", StringComparison.Ordinal)).ToList();
        // Programs that are not ours: a site of WordPress, whose passwords come by its output, and a look at what the system allows.
        string[] others = ["tests/Channels/WordPress/WordPressRig.cs", "tests/Desk/Release/EmptyRoot.cs"];

        tests.Where(f => new[] { "AddLogging(", "LoggerFactory", "NullLogger", "ILoggerProvider", "AddConsole(" }.Any(word => f.Text.Contains(word, StringComparison.Ordinal))).ShouldBeEmpty();
        tests.Where(f => (f.Text.Contains("new ServiceCollection()", StringComparison.Ordinal) || f.Text.Contains("CampaignHost.Build", StringComparison.Ordinal))
            && !f.Text.Contains("AddTestLogs(", StringComparison.Ordinal)).ShouldBeEmpty();
        tests.Where(f => f.Text.Contains("Process.Start(", StringComparison.Ordinal) && !others.Contains(f.Name)).ShouldBeEmpty();
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
