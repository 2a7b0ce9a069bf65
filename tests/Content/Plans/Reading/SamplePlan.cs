namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>A plan of ours with what it says: the file's text, a line of "=====", and below it a line a row ("task | words | lead | partners | when | mine").</summary>
internal sealed record SamplePlan(string Text, IReadOnlyList<string[]> Gold)
{
    private const string Folder = "plan/", ScanFolder = "scan/";

    public static IReadOnlyList<string> Names { get; } = In(Folder);

    /// <summary>What a program for English letters read on a sample's pages: the sample's name, "@", dots an inch.</summary>
    public static IReadOnlyList<string> Scans { get; } = In(ScanFolder);

    public string Unit => Of("unit").Single()[1];

    public static SamplePlan Load(string name) => Of(Folder, name);

    /// <summary>A plan whose annex came as text: laid out with spaces, or as a scan read its table.</summary>
    public static SamplePlan LoadTable(string name) => Of("table/", name);

    private static SamplePlan Of(string folder, string name)
    {
        var parts = Embedded(folder + name).Split("=====\n");
        return new(parts[0], [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('|', StringSplitOptions.TrimEntries))]);
    }

    /// <summary>The text of one of <see cref="Scans"/>; its rows are the sample's.</summary>
    public static string Scan(string name) => Embedded(ScanFolder + name);

    private static IReadOnlyList<string> In(string folder) =>
        [.. typeof(SamplePlan).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Select(n => n[folder.Length..]).Order(StringComparer.Ordinal)];

    private static string Embedded(string resource)
    {
        using var stream = typeof(SamplePlan).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a kind.</summary>
    public IEnumerable<string[]> Of(string kind) => Gold.Where(g => g[0] == kind);
}
