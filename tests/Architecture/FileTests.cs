using System.Text.RegularExpressions;

namespace Campaigns.Architecture.Tests;

/// <summary>What a file may hold, and how much of it.</summary>
public sealed partial class FileTests
{
    private const int Most = 300;

    /// <summary>Files that may be longer, each with its reason. Data tables belong in templates/ rather than here.</summary>
    private static readonly Dictionary<string, string> LongerFor = new(StringComparer.Ordinal);

    private static readonly HashSet<string> NamesThatSayNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Common", "Core", "Shared", "Misc", "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Service", "Services", "Base", "Impl",
    };

    private static readonly string[] EndingsThatSayNothing = ["Util", "Utils", "Utility", "Helper", "Helpers", "Manager", "Impl"];

    private static IEnumerable<SourceFile> Code => Sources.All.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal) || f.Name.EndsWith(".razor", StringComparison.Ordinal)
        || f.Name.EndsWith(".ts", StringComparison.Ordinal) || f.Name.EndsWith(".css", StringComparison.Ordinal) || f.Name.EndsWith(".mjs", StringComparison.Ordinal));

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines_without_a_reason()
    {
        var tooLong = Code.Where(f => !LongerFor.ContainsKey(f.Name)).Select(f => (f.Name, Lines: f.Text.AsSpan().Count('\n'))).Where(f => f.Lines > Most);

        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void A_reason_to_be_longer_is_given_for_files_that_are_there_and_are_longer()
    {
        LongerFor.Where(e => e.Value.Length < 20).ShouldBeEmpty();
        LongerFor.Keys.Except(Code.Where(f => f.Text.AsSpan().Count('\n') > Most).Select(f => f.Name), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name()
    {
        var wrong = from file in Sources.CSharp
                    let types = Sources.TopLevelType.Matches(file.Text).Where(t => t.Groups["access"].Value == "public").Select(t => t.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList()
                    let name = Path.GetFileNameWithoutExtension(file.Name).Split('.')[0]
                    where types.Count > 1 || (types.Count == 1 && types[0] != name)
                    select $"{file}: {string.Join(", ", types)}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_type_and_no_folder_bears_a_name_that_says_nothing()
    {
        var types = from file in Sources.CSharp
                    from Match type in Sources.TopLevelType.Matches(file.Text)
                    let name = type.Groups["name"].Value
                    where NamesThatSayNothing.Contains(name) || EndingsThatSayNothing.Any(e => name.EndsWith(e, StringComparison.Ordinal))
                    select $"{file}: {name}";
        var folders = Sources.All.SelectMany(f => Path.GetDirectoryName(f.Name)!.Replace('\\', '/').Split('/')).Where(NamesThatSayNothing.Contains).Distinct(StringComparer.Ordinal);

        types.Concat(folders).ShouldBeEmpty();
    }

    [Fact]
    public void No_method_is_async_void() =>
        Sources.CSharp.Where(f => AsyncVoid.IsMatch(f.Text)).ShouldBeEmpty();

    [Fact]
    public void No_warning_is_silenced_by_pragma() =>
        Sources.CSharp.Where(f => f.Lines.Any(l => l.TrimStart().StartsWith("#pragma", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Names_of_tests_are_sentences()
    {
        var names = from file in Sources.CSharp
                    where file.Name.StartsWith("tests/", StringComparison.Ordinal)
                    from Match test in Test.Matches(file.Text)
                    where !test.Groups["name"].Value.Contains('_', StringComparison.Ordinal)
                    select $"{file}: {test.Groups["name"].Value}";

        names.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\basync\s+void\b", RegexOptions.NonBacktracking)]
    private static partial Regex AsyncVoid { get; }

    [GeneratedRegex(@"\[(?:\w*Fact|\w*Theory)(?:\([^\]]*\))?\](?:\s*\[[^\n]*\])*\s*public (?:async )?[\w<>.]+ (?<name>\w+)\(", RegexOptions.NonBacktracking)]
    private static partial Regex Test { get; }
}
