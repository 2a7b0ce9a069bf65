using System.Diagnostics;

namespace Campaigns.Tests.Kit;

/// <summary>The program built beside the tests, running until it is told to stop; all that it says is looked at for secrets.</summary>
public sealed class RunningCommand : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningCommand(Process process) => _process = process;

    public static RunningCommand Campaigns(params string[] arguments) => Built("Campaigns.Desk.dll", arguments);

    /// <summary>Another program of this build, by its file.</summary>
    public static RunningCommand Built(string program, params string[] arguments) => new(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
    {
        UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
    })!);

    /// <summary>The next line of its standard output; null at the end.</summary>
    public async Task<string?> Line() => Looked(await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience));

    /// <summary>Tells it to stop and waits for it.</summary>
    public async Task<CommandResult> Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync().WaitAsync(Patience);
        return await End();
    }

    /// <summary>Waits until it ends by itself; what it said since it was last asked.</summary>
    public async Task<CommandResult> End()
    {
        var (output, error) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new CommandResult(_process.ExitCode, Looked(await output.WaitAsync(Patience))!, Looked(await error.WaitAsync(Patience))!);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string? Looked(string? said)
    {
        SecretWatch.Suite.Look("campaigns serve", said);
        return said;
    }
}
