using System.Text.RegularExpressions;

namespace Campaigns.Architecture.Tests;

/// <summary>The files of the checkout that people write, without what tools make.</summary>
internal static partial class Sources
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "dist", "artifacts", "data", ".git", ".campaigns", ".vs", ".idea", "TestResults"];

    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Walk(new DirectoryInfo(Repository.Root)).Select(f => new SourceFile(Path.GetRelativePath(Repository.Root, f.FullName).Replace('\\', '/'), f.FullName))];

    public static IEnumerable<SourceFile> CSharp => All.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> Projects => All.Where(f => f.Name.EndsWith(".csproj", StringComparison.Ordinal));

    /// <summary>Types at the top of a file: namespaces are file-scoped, so they start at its left margin. </summary>
    [GeneratedRegex(@"^(?:(?<access>public|internal|file) )?(?:(?:static|sealed|abstract|partial|readonly|ref|unsafe|file) )*(?:delegate [\w<>?,.\[\] ]+ (?<name>\w+)(?:<[^(\n]*>)?\(|(?:class|struct|interface|enum|record(?: struct| class)?) (?<name>\w+)(?:[\s<(:;{]|$))", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    public static partial Regex TopLevelType { get; }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(f => f.Name != ".git"))
            yield return file;
        foreach (var file in folder.EnumerateDirectories().Where(d => !Made.Contains(d.Name)).SelectMany(Walk))
            yield return file;
    }
}
