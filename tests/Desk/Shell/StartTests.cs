namespace Campaigns.Desk.Tests.Shell;

/// <summary>The built program, from outside: what it refuses to start on, and how it says so.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("unit", "list")]
    [InlineData("check")]
    public async Task Nothing_starts_where_normalisation_stands_still(params string[] verb)
    {
        using var folder = new TempFolder();

        var run = await Command.Campaigns(folder.Path, new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }, [.. verb, "--lang", "en"]);

        run.Exit.ShouldBe(3, run.ToString());
        run.Error.ShouldContain("Unicode normalisation does nothing");
        run.Error.ShouldContain("libicu");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_errors_of_the_settings_are_told_at_once_and_nothing_is_made()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("appsettings.json"), """{ "Store": { "BackupKep": 3, "BackupKeep": "x" } }""");

        var run = await Command.Campaigns(folder.Path, new Dictionary<string, string> { ["Store__Conection"] = "x", ["CONECTION"] = "another program's" }, "unit", "list", "--lang", "en");

        run.Exit.ShouldBe(3, run.ToString());
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3, run.Error);
        run.Error.ShouldContain("Did you mean Store:BackupKeep?");
        run.Error.ShouldContain("environment: Store:Conection");
        run.Output.ShouldBeEmpty();
        Directory.Exists(folder.File("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_environment_wins_over_the_file()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("appsettings.json"), """{ "Store": { "Connection": "" } }""");

        var run = await Command.Campaigns(folder.Path, new Dictionary<string, string> { ["Store__Connection"] = "Host=nowhere" }, "unit", "list", "--lang", "en");

        run.Exit.ShouldBe(3, run.ToString());
        run.Error.ShouldContain("PostgreSQL connection string is wrong");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told_with_its_place()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("occupied"), "a file, not a folder");

        var run = await Command.Campaigns(folder.Path, null, "unit", "list", "--data", "occupied", "--lang", "en");

        run.Exit.ShouldBe(1, run.ToString());
        run.Error.ShouldContain(folder.File("occupied"));
        run.Error.ShouldContain("--data");
    }
}
