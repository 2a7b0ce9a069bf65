using System.Diagnostics;

namespace Campaigns.Proof.Kills;

/// <summary>The real program as a worker, in a process of its own.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _works = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly Queue<string> _said = [];

    private Victim(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>When it has taken up its work.</summary>
    public Task Works => _works.Task;

    /// <summary>Its last lines.</summary>
    public string Said { get { lock (_lock) return string.Join('\n', _said); } }

    public static Victim Start(string folder, string settings, params string[] arguments) => new(Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Campaigns.Desk.dll"), .. arguments, "--data", folder, "--settings", settings])
    {
        UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true,
    })!);

    /// <summary>SIGKILL: nothing of it is told, nothing of it ends in order.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Its exit code, when it has ended by itself.</summary>
    public async Task<int> End(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public bool Ended => _process.HasExited;

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_lock)
        {
            _said.Enqueue(line);
            if (_said.Count > 40)
                _said.Dequeue();
        }
        if (line.Contains("works on", StringComparison.Ordinal))
            _works.TrySetResult();
    }
}
