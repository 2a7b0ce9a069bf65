using System.ComponentModel.DataAnnotations;
using Campaigns.Content;
using Campaigns.Desk.Shell;
using Microsoft.Extensions.Configuration;

namespace Campaigns.Desk.Tests.Shell;

public sealed class SettingsTests
{
    private static readonly SettingPlace Known = SettingsCatalog.Tree([("Radio", typeof(RadioOptions)), ("Channels:Facebook", typeof(FacebookOptions))]);

    [Theory]
    [InlineData("Store", "BackupKep", "Store:BackupKeep")]
    [InlineData("Store", "keepBackup", null)]
    [InlineData("Stor", "BackupKeep", "Store")]
    public void A_mistyped_key_is_an_error_that_names_the_nearest_one(string section, string key, string? meant)
    {
        var refused = Load($$"""{ "{{section}}": { "{{key}}": 3 } }""");

        var problem = refused.Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(ProblemKind.Configuration);
        if (meant is null)
            problem.Mend!.Value.En.ShouldBe("The keys there are here: BackupFolder, BackupKeep, Connection.");
        else
            problem.Mend!.Value.En.ShouldBe($"Did you mean {meant}?");
    }

    [Fact]
    public void A_key_in_the_wrong_section_is_sent_to_its_own() =>
        Problems("""{ "BackupKeep": 3 }""", SettingsCatalog.Root).ShouldBe(["f: BackupKeep: There is no such setting. Did you mean Store:BackupKeep?"]);

    [Fact]
    public void Every_error_shows_at_once() => Problems("""
        {
          // comments are legal
          "Radio": { "Minutes": "many", "Start": "25:00", "Voice": "Loud", "Stations": "one", "Segments": [ { "Name": 1 }, { "Nam": 2 } ] },
          "Channels": { "Facebook": { "GraphUrl": { "a": 1 } }, "Zalo": {} },
          "Logging": { "LogLevel": { "Default": "Warning" } }
        }
        """).ShouldBe(
        [
            "f: Channels:Facebook:GraphUrl: This key takes one value, not a section or a list. Write one text in quotation marks.",
            "f: Channels:Zalo: There is no such setting. The keys there are here: Facebook.",
            "f: Radio:Minutes: The value \"many\" is of the wrong type. Write a whole number.",
            "f: Radio:Segments:1:Nam: There is no such setting. Did you mean Radio:Segments:1:Name?",
            "f: Radio:Start: The value \"25:00\" is of the wrong type. Write a time of day as HH:mm, such as 04:45.",
            "f: Radio:Stations: This key takes a list. Write [ … ].",
            "f: Radio:Voice: The value \"Loud\" is of the wrong type. Choose one of: Plain, Spoken.",
        ], ignoreOrder: true);

    [Fact]
    public void A_number_for_a_choice_is_held_against_the_choices() =>
        Problems("""{ "Radio": { "Voice": 7 } }""").ShouldHaveSingleItem().ShouldContain("Choose one of: Plain, Spoken.");

    [Fact]
    public void An_empty_value_is_wrong_where_a_number_is_due() =>
        Problems("""{ "Radio": { "Minutes": "" } }""").ShouldHaveSingleItem().ShouldContain("whole number");

    [Fact]
    public void A_list_and_an_empty_list_pass() =>
        Problems("""{ "Radio": { "Stations": [ "a", "b" ], "Segments": [] } }""").ShouldBeEmpty();

    [Fact]
    public void Rules_that_are_broken_are_named_with_their_keys_deep_ones_too()
    {
        var options = new RadioOptions { Minutes = 0, Segments = [new() { Name = "a" }, new()] };

        SettingsRules.Broken(options, "Radio").Select(p => p.In("en")).ShouldBe(
            ["Radio:Minutes: Must be from 1 to 60.", "Radio:Segments:1:Name: Must not be empty."]);
    }

    [Fact]
    public void Rules_are_asked_of_what_the_file_says()
    {
        Load("""{ "Store": { "BackupKeep": 0, "BackupFolder": "" } }""").Problems.Select(p => p.In("en")).ShouldBe(
            ["Store:BackupFolder: Must not be empty.", "Store:BackupKeep: Must be from 1 to 400."], ignoreOrder: true);
    }

    [Fact]
    public void A_file_that_is_no_json_is_refused_with_its_line()
    {
        using var folder = new TempFolder();
        var file = folder.File("appsettings.json");
        File.WriteAllText(file, "{\n  \"Store\": {\n    \"BackupKeep\" 3\n  }\n}");

        Settings.Load(file).Problems.ShouldHaveSingleItem().Where.ShouldBe($"{file}:3");
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        Load("""{ "Store": { "BackupKeep": 3, "backupkeep": 4 } }""").Problems.ShouldHaveSingleItem().What.En.ShouldContain("Store:backupkeep");

    [Fact]
    public void A_file_of_two_megabytes_is_not_read() =>
        Load("{ \"Store\": { \"Connection\": \"" + new string('x', 2 * 1024 * 1024) + "\" } }").Problems.ShouldHaveSingleItem().What.En.ShouldContain("1 MB");

    private static Result<Settings> Load(string json)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("appsettings.json"), json);
        return Settings.Load(folder.File("appsettings.json"));
    }

    private static List<string> Problems(string json, SettingPlace? known = null)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        return [.. new SettingsCheck(known ?? Known, "f").Problems(new ConfigurationBuilder().AddJsonStream(stream).Build()).Select(p => p.In("en"))];
    }

    private enum Voice
    {
        Plain,
        Spoken,
    }

    private sealed class Segment
    {
        [Required]
        public string Name { get; set; } = "";
    }

    private sealed class RadioOptions
    {
        [Range(1, 60)]
        public int Minutes { get; set; } = 15;

        public TimeOnly Start { get; set; }

        public Voice Voice { get; set; }

        public List<string> Stations { get; set; } = [];

        public List<Segment> Segments { get; set; } = [];
    }

    private sealed class FacebookOptions
    {
        public string GraphUrl { get; set; } = "";
    }
}
