using System.Diagnostics;
using System.Text;

namespace Campaigns.Tests.Kit;

/// <summary>Runs a program to its end and keeps what it said, once that was looked at for secrets.</summary>
public static class Command
{
    /// <summary>No program of a test may take longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    /// <summary>The program built beside the tests, by its command line. Only for tests of a project that refers to the desk.</summary>
    public static Task<CommandResult> Campaigns(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments) =>
        Run("dotnet", folder, environment, [Path.Combine(AppContext.BaseDirectory, "Campaigns.Desk.dll"), .. arguments]);

    public static async Task<CommandResult> Run(string program, string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // What runs the tests tells its own children where its tools are; a build within a test finds its own.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Longest);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            var result = new CommandResult(process.ExitCode, await output, await error);
            SecretWatch.Suite.Look($"{program} {string.Join(' ', arguments.Take(4))}", result.Output);
            SecretWatch.Suite.Look($"{program} {string.Join(' ', arguments.Take(4))}", result.Error);
            return result;
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Longest}.", e);
        }
    }
}
