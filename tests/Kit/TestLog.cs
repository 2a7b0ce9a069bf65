using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Campaigns.Tests.Kit;

/// <summary>What the tests log to: every line, its values, its scopes and its exception are looked at for secrets, at every level.</summary>
public sealed class TestLog(SecretWatch watch) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public TestLog() : this(SecretWatch.Suite) { }

    /// <summary>What was logged, oldest first, exceptions and all.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, watch, categoryName);

    public void Dispose() { }

    private sealed class Logger(TestLog log, SecretWatch watch, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Look(state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{formatter(state, exception)} {exception}";
            watch.Look(category, line);
            Look(state);
            log._lines.Enqueue(line);
        }

        private void Look(object? state)
        {
            watch.Look(category, state?.ToString());
            // A value that the message leaves out is written all the same by who logs in JSON.
            if (state is not string && state is IEnumerable values)
                foreach (var value in values)
                    watch.Look(category, value?.ToString());
        }
    }
}
