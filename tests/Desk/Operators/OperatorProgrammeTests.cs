using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;

namespace Campaigns.Desk.Operators;

/// <summary>When each sentence is due on the operator's page.</summary>
public sealed class OperatorProgrammeTests
{
    private static readonly Pace Pace = new() { SyllablesAMinute = 60, Comma = 0, Sentence = 0, Item = 2 };

    [Fact]
    public void What_was_recorded_takes_as_long_as_its_file_and_what_is_read_as_long_as_its_reader()
    {
        var recorded = Entry("Một hai. Ba bốn.", 40) with { Lead = ["Phát lại."] };
        var script = new Script(new Bulletin("b", "a", new DateOnly(2026, 10, 5), new TimeOnly(17, 0), 15, []), "Đài xã", ["Xin chào."], [recorded, Entry("Năm sáu.", null) with { Pace = Pace with { SyllablesAMinute = 120 } }], ["Hết."], 60) { Pace = Pace };

        var parts = OperatorProgramme.Of(script, null, TimeProvider.System).Parts;

        parts[0].Ends.ShouldBe(2);
        parts[1].Sentences.ShouldBe([("Phát lại.", 2), ("Một hai.", 4), ("Ba bốn.", 24)]);
        parts[1].Ends.ShouldBe(46, "two seconds of what leads over, forty of the file, two of the pause");
        parts[2].Sentences.ShouldBe([("Năm sáu.", 46)]);
        parts[2].Ends.ShouldBe(49);
        parts[3].Sentences.ShouldBe([("Hết.", 49)]);
    }

    private static ScriptEntry Entry(string text, double? recorded) => new(
        new BulletinEntry { Title = "Tin", Text = text, Recording = recorded is { } seconds ? new EntryRecording("h", "audio/wav", seconds, 1) : null }, new Reading(text, text, [], [], []), 0) { Pace = Pace };
}
