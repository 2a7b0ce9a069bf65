using Campaigns.Desk.Shell;
using Campaigns.Scheduler;

namespace Campaigns.Desk.Serve;

/// <summary>Puts the one host together: pages, worker, or both, on ground that verbs stand on too.</summary>
internal static class CampaignHost
{
    /// <summary>The pages, and the worker beside them where <paramref name="role"/> is <see cref="Role.All"/>.</summary>
    /// <param name="ground">What it stands on.</param>
    /// <param name="listening">Where it listens.</param>
    /// <param name="role">Whether the worker runs beside it.</param>
    /// <param name="more">Services registered last, in the place of others; null: none.</param>
    public static WebApplication BuildDesk(Ground ground, Listening listening, Role role, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(CampaignHost).Assembly.GetName().Name,
            ContentRootPath = ground.Installation.ProgramFolder,
            WebRootPath = "wwwroot",
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(ground.Settings.Configuration);
        // What the build wrote is what is served, compressed as the build did; nothing watches the files.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls([.. listening.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddLogging(builder.Logging);
        ground.Register(builder.Services);
        builder.Services.AddSingleton<IConfiguration>(builder.Configuration);
        builder.Services.AddPages().AddSingleton(listening);
        if (role == Role.All)
            builder.Services.AddCampaignWorker();
        more?.Invoke(builder.Services);
        return builder.Build().MapDesk();
    }

    /// <summary>The worker alone: no pages, no port.</summary>
    public static IHost BuildWorker(Ground ground)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = ground.Installation.ProgramFolder });
        AddLogging(builder.Logging);
        ground.Register(builder.Services);
        builder.Services.AddCampaignWorker();
        return builder.Build();
    }

    private static void AddLogging(ILoggingBuilder logging) => logging
        .ClearProviders()
        .SetMinimumLevel(LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Quartz", LogLevel.Warning)
        // It warns that keys lie in the data folder unencrypted, which is where and how they are meant to lie.
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        // A start that fails is told by the verb, in words and with the mend; its stack trace would bury them.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        .AddFilter((category, level) => level < LogLevel.Critical || category != "Microsoft.AspNetCore.Server.Kestrel")
        .AddSimpleConsole(console => { console.SingleLine = true; console.TimestampFormat = "HH:mm:ss "; })
        // Standard output is for what a person or a program asked for.
        .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
