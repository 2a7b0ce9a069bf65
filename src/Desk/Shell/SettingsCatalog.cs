using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Shell;

/// <summary>
/// Every setting there is: the options classes of the four floors, found by their <c>const string Section</c>. A class that is
/// there is validated, bound and handed out as <c>IOptions&lt;T&gt;</c> and as itself; nothing has to be listed a second time.
/// </summary>
internal static class SettingsCatalog
{
    /// <summary>Sections of the framework that may stand beside ours.</summary>
    private static readonly string[] Frameworks = ["Logging", "Kestrel", "AllowedHosts"];

    public static IReadOnlyList<(string Section, Type Options)> Classes { get; } =
        [.. new[] { typeof(Content.Installation), typeof(Channels.ChannelsRegistration), typeof(Scheduler.SchedulerRegistration), typeof(SettingsCatalog) }
            .SelectMany(floor => floor.Assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsAbstract && type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(type => (type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string, type))
            .Where(found => found.Item1 is not null)
            .Select(found => (found.Item1!, found.type))
            .OrderBy(found => found.Item1, StringComparer.Ordinal)];

    public static SettingPlace Root { get; } = Tree(Classes);

    public static SettingPlace Tree(IEnumerable<(string Section, Type Options)> classes)
    {
        var root = new SettingPlace("");
        foreach (var (section, options) in classes)
            root.Section(section).Take(options);
        foreach (var section in Frameworks)
            root.Keys[section] = new SettingPlace(section) { Foreign = true };
        return root;
    }

    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        foreach (var (section, options) in Classes)
            typeof(SettingsCatalog).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(options).Invoke(null, [services, configuration.GetSection(section)]);
    }

    private static void Bind<T>(IServiceCollection services, IConfigurationSection section) where T : class
    {
        services.AddOptions<T>().Bind(section);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }
}
