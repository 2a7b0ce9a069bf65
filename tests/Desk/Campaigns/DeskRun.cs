using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Campaigns.Desk.Tests.Campaigns;

/// <summary>One run of the built program, as a shell would run it.</summary>
internal sealed record DeskRun(int Exit, string Output, string Errors)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<DeskRun> Of(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Campaigns.Desk.dll"), .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new DeskRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"campaigns {string.Join(' ', arguments)} did not end within {Longest}.", e);
        }
    }
}
