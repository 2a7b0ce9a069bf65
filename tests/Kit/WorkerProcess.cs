using System.Diagnostics;

namespace Campaigns.Tests.Kit;

/// <summary>The program built beside the tests as a worker in a process of its own, to be killed; all that it says is looked at for secrets.</summary>
public sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _works = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly Queue<string> _said = [];
    private readonly List<(string Words, TaskCompletionSource<string> Line)> _listened = [];

    private WorkerProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>When it has taken up its work.</summary>
    public Task Works => _works.Task;

    /// <summary>Where its pages are, once it has said so.</summary>
    public string Desk { get; private set; } = "";

    /// <summary>The time of processors that it has taken so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Its last lines.</summary>
    public string Said { get { lock (_lock) return string.Join('\n', _said); } }

    /// <summary>Its first line with these words, said already or to come.</summary>
    public Task<string> Line(string words)
    {
        lock (_lock)
        {
            if (_said.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } said)
                return Task.FromResult(said);
            var coming = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _listened.Add((words, coming));
            return coming.Task;
        }
    }

    /// <param name="folder">The data folder.</param>
    /// <param name="settings">The file of settings.</param>
    /// <param name="arguments">The verb and what goes with it.</param>
    public static WorkerProcess Run(string folder, string settings, params string[] arguments) => Run(folder, settings, new Dictionary<string, string>(), arguments);

    /// <param name="folder">The data folder.</param>
    /// <param name="settings">The file of settings.</param>
    /// <param name="environment">What its environment has beside this process's own.</param>
    /// <param name="arguments">The verb and what goes with it.</param>
    public static WorkerProcess Run(string folder, string settings, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Campaigns.Desk.dll"), .. arguments, "--data", folder, "--settings", settings])
        {
            UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>SIGKILL: nothing of it is told, nothing of it ends in order.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: it stands still between two instructions, whatever it was doing, until it may go on.</summary>
    public void Pause()
    {
        Signal("-STOP");
        // The signal is on its way to each thread: one that still runs may yet begin a commit.
        var threads = $"/proc/{_process.Id}/task";
        while (!_process.HasExited && Directory.Exists(threads) && Directory.EnumerateDirectories(threads).Any(Runs))
            Thread.Yield();
    }

    private static bool Runs(string thread)
    {
        try
        {
            // The state stands behind the name in brackets.
            return File.ReadAllText(Path.Combine(thread, "stat")) is var stat && stat[stat.LastIndexOf(')') + 2] is not ('T' or 't' or 'Z' or 'X');
        }
        catch (IOException)
        {
            return false;   // it has ended
        }
    }

    /// <summary>SIGCONT.</summary>
    public void GoOn() => Signal("-CONT");

    /// <summary>SIGTERM, and its end.</summary>
    public async Task Stop()
    {
        Signal("-TERM");
        await _process.WaitForExitAsync();
    }

    /// <summary>Its exit code, when it has ended by itself.</summary>
    public async Task<int> End(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Whether it is gone.</summary>
    public bool Ended => _process.HasExited;

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Signal(string which)
    {
        using var kill = Process.Start("kill", [which, $"{_process.Id}"]);
        kill.WaitForExit();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        SecretWatch.Suite.Look("worker", line);
        lock (_lock)
        {
            _said.Enqueue(line);
            if (_said.Count > 40)
                _said.Dequeue();
            foreach (var (words, coming) in _listened.Where(l => line.Contains(l.Words, StringComparison.Ordinal)))
                coming.TrySetResult(line);
        }
        if (line.StartsWith("Bàn làm việc: ", StringComparison.Ordinal))
            Desk = line["Bàn làm việc: ".Length..];
        if (line.Contains("works on", StringComparison.Ordinal))
            _works.TrySetResult();
    }
}
