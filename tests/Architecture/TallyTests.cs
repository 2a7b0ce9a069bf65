namespace Campaigns.Architecture.Tests;

/// <summary>The last line of a run of tests, and its exit code.</summary>
public sealed class TallyTests
{
    private const string Passed = """<UnitTestResult testName="A.B.Works" outcome="Passed"><Output /></UnitTestResult>""";

    private const string Failed = """
        <UnitTestResult executionId="x" testName="A.B.Adds(text: &quot;ba &amp; má&quot;)" computerName="pc" outcome="Failed" duration="0">
          <Output><ErrorInfo><Message>1 &lt; 2&#xD;
        second line</Message><StackTrace>   at A.B.Adds() in /src/B.cs:line 7</StackTrace></ErrorInfo></Output></UnitTestResult>
        """;

    [Fact]
    public async Task Counts_of_all_files_are_added_and_what_was_not_executed_was_skipped()
    {
        using var folder = new TempFolder();
        Write(folder, "a.trx", Passed, total: 5, executed: 4, passed: 4, failed: 0);
        Write(folder, "b.trx", Passed, total: 2, executed: 2, passed: 2, failed: 0);

        var run = await Tally(folder, 0);

        run.Exit.ShouldBe(0);
        LastLine(run).ShouldBe("6 passed, 0 failed, 1 skipped");
    }

    [Fact]
    public async Task A_failure_is_told_with_its_name_message_and_place()
    {
        using var folder = new TempFolder();
        Write(folder, "a.trx", Passed + Failed, total: 2, executed: 2, passed: 1, failed: 1);

        var run = await Tally(folder, 1);

        run.Exit.ShouldBe(1);
        run.Output.ShouldContain("✗ A.B.Adds(text: \"ba & má\")\n1 < 2\nsecond line\n   at A.B.Adds() in /src/B.cs:line 7");
        run.Output.ShouldNotContain("Works");
        LastLine(run).ShouldBe("1 passed, 1 failed, 0 skipped");
    }

    [Fact]
    public async Task A_run_that_died_is_a_failure_whatever_the_files_say()
    {
        using var folder = new TempFolder();
        Write(folder, "a.trx", Passed, total: 1, executed: 1, passed: 1, failed: 0);
        await File.WriteAllTextAsync(folder.File("output.log"), "Test run for /x/A.dll (.NET)\nTest run for /x/B.dll (.NET)\nThe active test run was aborted.\n");

        LastLine(await Tally(folder, 1)).ShouldBe("1 passed, 1 failed, 0 skipped");
        var silent = await Tally(folder, 0);
        silent.Exit.ShouldBe(1);
        silent.Output.ShouldContain("aborted");
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_is_wrong_input()
    {
        using var folder = new TempFolder();
        Write(folder, "a.trx", "", total: 0, executed: 0, passed: 0, failed: 0);

        (await Tally(folder, 0, "NoSuchTest")).Exit.ShouldBe(2);
        (await Tally(folder, 0)).Exit.ShouldBe(1);
    }

    private static void Write(TempFolder folder, string name, string results, int total, int executed, int passed, int failed) =>
        File.WriteAllText(folder.File(name), $"""
            <?xml version="1.0" encoding="utf-8"?><TestRun><Results>{results}</Results>
            <ResultSummary outcome="Completed"><Counters total="{total}" executed="{executed}" passed="{passed}" failed="{failed}" error="0" timeout="0" aborted="0" inconclusive="0" passedButRunAborted="0" notRunnable="0" notExecuted="0" /></ResultSummary></TestRun>
            """);

    private static Task<CommandResult> Tally(TempFolder folder, int code, string filter = "")
    {
        if (!File.Exists(folder.File("output.log")))
            File.WriteAllText(folder.File("output.log"), "");
        return Command.Run(Repository.Path("tests", "tally"), folder.Path, null, folder.Path, code.ToString(System.Globalization.CultureInfo.InvariantCulture), filter);
    }

    private static string LastLine(CommandResult run) => run.Output.TrimEnd('\n').Split('\n')[^1];
}
