using System.Collections.Concurrent;
using Campaigns.Content.Items;
using Campaigns.Desk.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Desk.Serve;

/// <summary>What is signed for one person is kept nowhere, and the log says nothing of it.</summary>
public sealed class CachingTests
{
    [StoreFact]
    public async Task Pages_with_forms_are_kept_nowhere_and_nothing_warns_of_it()
    {
        using var log = new Warnings();
        await using var desk = await DeskBench.Open(services => services.AddSingleton<ILoggerProvider>(log));
        var item = await desk.Item(person: DeskBench.Usual, more: one => one with { State = ItemState.Draft });

        foreach (var path in new[] { "/", $"/tin-bai/{item.Id}", $"/duyet/{item.Id}", "/duyet", "/tin-bai/moi", "/tuan-nay", "/ke-hoach", "/kenh", "/cai-dat", "/phat-thanh", "/tai-khoan", "/nhuan-but" })
        {
            using var answer = await desk.Client.GetAsync(path);
            (answer.IsSuccessStatusCode, answer.Headers.CacheControl is { NoCache: true, NoStore: true }).ShouldBe((true, true), path);
        }
        desk.Hold(null);
        (await desk.Client.GetAsync("/dang-nhap")).Dispose();

        log.Said.ShouldBeEmpty();
    }

    private sealed class Warnings : ILoggerProvider
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Listener(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Listener(Warnings owner, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (logLevel >= LogLevel.Warning && category.Contains("Antiforgery", StringComparison.Ordinal))
                    owner.Said.Enqueue(formatter(state, exception));
            }
        }
    }
}
