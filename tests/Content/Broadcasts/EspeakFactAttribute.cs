namespace Campaigns.Content.Tests.Broadcasts;

/// <summary>A test of the real program: a counted skip where it is missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EspeakFactAttribute : FactAttribute
{
    public EspeakFactAttribute() => Skip = Environment.GetEnvironmentVariable("CI") is { Length: > 0 }
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "espeak-ng"))) ? null : "espeak-ng is missing: ./campaigns test installs it";
}
