namespace Campaigns.Content.Templates;

/// <summary>
/// The templates: those beside the program are read-only, and one of the same name under the data folder wins, so that a
/// centre changes a template without touching the program.
/// </summary>
public sealed class TemplateFolder(Installation installation)
{
    /// <summary>No template is larger, in bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private readonly string[] _roots = [Path.Combine(installation.DataFolder, "templates"), Path.Combine(installation.ProgramFolder, "templates")];

    /// <summary>The file of this relative name ("cards/observance.svg"), the centre's own first; null where there is none.</summary>
    public string? Find(string name) => _roots.Select(root => Path.Combine(root, name)).FirstOrDefault(File.Exists);

    /// <summary>Whether a file of <see cref="Find"/> or <see cref="All"/> is the centre's own.</summary>
    public bool IsOwn(string path) => path.StartsWith(_roots[0] + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The files of a folder by relative name, each once, the centre's own first; sorted by name.</summary>
    public IReadOnlyList<string> All(string folder, string pattern) =>
        [.. _roots.Select(root => Path.Combine(root, folder)).Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateFiles(root, pattern))
            .GroupBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)];
}
