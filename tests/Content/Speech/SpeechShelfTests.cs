using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Speech;

/// <summary>What a centre, a unit and a station change.</summary>
public sealed class SpeechShelfTests : IDisposable
{
    private static readonly Unit Unit = new() { Id = "u", Code = "u", Name = "UBND xã", Place = "xã" };

    private static readonly Account Station = new() { Id = "s", UnitId = "u", Kind = ChannelKind.Radio, Name = "Đài xã" };

    private readonly TempFolder _data = new();

    [Fact]
    public async Task A_centres_own_file_wins_and_is_read_again_when_it_changes()
    {
        var shelf = Readers.Shelf(_data.Path);
        (await shelf.Usual()).Value!.Read("Zalo và ABZ").Unknown.ShouldBe(["ABZ"]);
        Write("speech/abbreviations.yaml", "- { short: ABZ, say: an bình }\n- { short: CT, senses: [ { say: công trình, before: [thủy lợi] } ] }\n");

        var reader = (await shelf.Usual()).Value!;

        reader.Read("Zalo và ABZ").Text.ShouldBe("Da-lô và an bình");
        reader.Read("CT thủy lợi").Text.ShouldBe("công trình thủy lợi");
    }

    [Fact]
    public async Task What_is_not_changed_is_not_read_again()
    {
        var shelf = Readers.Shelf(_data.Path);

        (await shelf.Usual()).Value.ShouldBeSameAs((await shelf.Usual()).Value);
    }

    [Fact]
    public async Task Every_problem_of_the_tables_is_told_with_its_file_and_line()
    {
        Write("speech/units.yaml", "- { unit: km }\n- { unit: m, say: mét, gluedd: true }\n");
        Write("speech/abbreviations.yaml", "- { short: ABZ }\n");

        var problems = (await Readers.Shelf(_data.Path).Usual()).Problems;

        problems.Select(p => Path.GetFileName(p.Where)).ShouldBe(["abbreviations.yaml:1", "units.yaml:1", "units.yaml:2"]);
        problems[2].Mend.ShouldNotBeNull().En.ShouldContain("glued");
    }

    [Fact]
    public async Task A_unit_keeps_readings_of_its_own()
    {
        var unit = Unit with { Settings = new UnitSettings { Readings = new Dictionary<string, string> { ["CT"] = "Công ty", ["Lốc"] = "Lốc-cờ", ["1022"] = "mười hai mươi hai" } } };

        var reader = (await Readers.Shelf(_data.Path).For(unit, Station)).Value!.Reader;

        reader.Read("CT ở bản Nà Lốc, gọi 1022; đường số 10").Text.ShouldBe("Công ty ở bản Nà Lốc-cờ, gọi mười hai mươi hai; đường số mười");
        reader.Read("CT").Steps.ShouldHaveSingleItem().Rule.ShouldBe("own");
    }

    [Fact]
    public async Task A_station_speaks_as_its_region_does_and_at_its_own_pace()
    {
        var station = Station with
        {
            Settings = """{ "voice": { "style": { "thousand": "ngàn", "zero": "lẻ", "four": "bốn", "seven": "bẩy", "billion": "tỉ", "firstDays": "" }, "pace": { "syllablesAMinute": 150 } } }""",
        };

        var announcer = (await Readers.Shelf(_data.Path).For(Unit, station)).Value!;

        announcer.Read("1.204 hộ").Text.ShouldBe("một ngàn hai trăm lẻ bốn hộ");
        announcer.Read("24, 7.000.000.000, ngày 02/9").Text.ShouldBe("hai mươi bốn, bẩy tỉ, ngày hai tháng chín");
        announcer.Seconds("một hai ba bốn năm").ShouldBe(2, 0.001);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("{ \"voice\": 5 }")]
    [InlineData("[]")]
    public async Task Settings_without_a_voice_mean_the_usual_one(string settings) =>
        (await Readers.Shelf(_data.Path).For(Unit, Station with { Settings = settings })).Value!.Pace.SyllablesAMinute.ShouldBe(190);

    public void Dispose() => _data.Dispose();

    private void Write(string name, string text)
    {
        var file = Path.Combine(_data.Path, "templates", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
