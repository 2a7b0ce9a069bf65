namespace Campaigns.Channels.Tests.WordPress;

/// <summary>What a real WordPress needs on this machine.</summary>
internal static class WordPressTools
{
    /// <summary>Where <c>campaigns test</c> unpacks Debian's package; nothing of it is installed.</summary>
    public static string Unpacked { get; } = Repository.Path(".campaigns", "wordpress", "usr", "share", "wordpress");

    /// <summary>Null where everything is there, or where <c>CI</c> is set: then what is missing fails.</summary>
    public static string? Missing { get; } = Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? null
        : !File.Exists(Path.Combine(Unpacked, "wp-settings.php")) ? "WordPress is not unpacked: ./campaigns test does it"
        : Array.Find(["bash", "setsid", "php", "mariadbd"], tool => !Has(tool)) is { } tool ? $"{tool} is missing" : null;

    private static bool Has(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, tool)));
}
