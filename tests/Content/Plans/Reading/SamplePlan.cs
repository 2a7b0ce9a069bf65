namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>A plan of ours with what it says: the file's text, a line of "=====", and below it a line a row ("task | words | lead | partners | when | mine").</summary>
internal sealed record SamplePlan(string Text, IReadOnlyList<string[]> Gold)
{
    private const string Folder = "plan/";

    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(SamplePlan).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal)];

    public string Unit => Of("unit").Single()[1];

    public static SamplePlan Load(string name) => Of(Folder, name);

    /// <summary>A plan whose annex came as text: laid out with spaces, or as a scan read its table.</summary>
    public static SamplePlan LoadTable(string name) => Of("table/", name);

    private static SamplePlan Of(string folder, string name)
    {
        using var stream = typeof(SamplePlan).Assembly.GetManifestResourceStream(folder + name)!;
        using var reader = new StreamReader(stream);
        var parts = reader.ReadToEnd().Split("=====\n");
        return new(parts[0], [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('|', StringSplitOptions.TrimEntries))]);
    }

    /// <summary>The rows of a kind.</summary>
    public IEnumerable<string[]> Of(string kind) => Gold.Where(g => g[0] == kind);
}
