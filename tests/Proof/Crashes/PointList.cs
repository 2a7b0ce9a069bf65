using Campaigns.Tests.Kit;

namespace Campaigns.Proof.Crashes;

/// <summary>The points that are known, as they are written beside the tests.</summary>
internal static class PointList
{
    public const string File = "tests/Proof/Crashes/points.txt", UnreachedFile = "tests/Proof/Crashes/unreached.txt";

    /// <summary>By step, why no scenario reaches it.</summary>
    public static IReadOnlyDictionary<string, string> Unreached { get; } = Lines(UnreachedFile)
        .ToDictionary(line => line.Split(" — ")[0], line => line.Split(" — ", 2) is [_, var why] ? why : "", StringComparer.Ordinal);

    /// <summary>The points of one scenario.</summary>
    public static IReadOnlyList<string> Of(string scenario) =>
        [.. Lines(File).SkipWhile(line => line != $"[{scenario}]").Skip(1).TakeWhile(line => !line.StartsWith('['))];

    private static IEnumerable<string> Lines(string file) =>
        System.IO.File.ReadAllLines(Path.Combine(Repository.Root, file)).Where(line => line.Length > 0 && !line.StartsWith('#'));
}
