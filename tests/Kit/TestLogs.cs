using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Tests.Kit;

/// <summary>The one place where tests come by a logger, so that every line of the suite is looked at.</summary>
public static class TestLogs
{
    private static readonly LoggerFactory s_factory = new([new TestLog()], new LoggerFilterOptions { MinLevel = LogLevel.Trace });

    /// <summary>For what makes its own loggers.</summary>
    public static ILoggerFactory All => s_factory;

    public static ILogger<T> Of<T>() => s_factory.CreateLogger<T>();

    /// <summary>Logging of every category at every level, whatever filters the product sets for its own log.</summary>
    public static IServiceCollection AddTestLogs(this IServiceCollection services, TestLog? log = null) => services.AddLogging(logging => logging
        .AddProvider(log ?? new TestLog())
        .AddFilter<TestLog>(null, LogLevel.Trace));
}
