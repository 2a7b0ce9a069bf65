using System.Text.RegularExpressions;

namespace Campaigns.Architecture.Tests;

/// <summary>The eyes of the other tests: what they would not see, they would not hold.</summary>
public sealed class SourcesTests
{
    [Fact]
    public void Every_floor_and_every_test_project_is_seen()
    {
        foreach (var file in new[] { "src/Content/Store/Database.cs", "src/Channels/Contract/IChannel.cs", "src/Scheduler/Posts/PostStore.cs", "src/Desk/Program.cs", "tests/Kit/TestClock.cs" })
            Sources.CSharp.ShouldContain(f => f.Name == file);
        Sources.All.ShouldNotContain(f => f.Name.Contains("/obj/", StringComparison.Ordinal) || f.Name.Contains("node_modules", StringComparison.Ordinal));
    }

    [Fact]
    public void Types_at_the_top_of_a_file_are_seen_whatever_they_are()
    {
        const string source = """
            public sealed class Plain;
            public static partial class Parts
            {
                public class Inner { }
            }
            public readonly record struct Phrase(string Vi);
            internal sealed record Quiet<T>
            public enum Kind
            public interface IThing : IOther
            public abstract record class Long;
            public delegate Task<int> Work(Session session);
            class Bare
            // public class InAComment
            """;

        Sources.TopLevelType.Matches(source).Select(m => $"{m.Groups["access"].Value} {m.Groups["name"].Value}".Trim()).ShouldBe(
            ["public Plain", "public Parts", "public Phrase", "internal Quiet", "public Kind", "public IThing", "public Long", "public Work", "Bare"]);
    }
}
