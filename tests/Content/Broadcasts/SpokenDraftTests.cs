using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Tests.Speech;

namespace Campaigns.Content.Tests.Broadcasts;

public sealed class SpokenDraftTests
{
    [EspeakFact]
    public async Task What_is_said_is_a_wave_whose_head_tells_its_length_and_a_longer_script_takes_longer()
    {
        using var draft = new SpokenDraft(TimeProvider.System);

        var (one, more) = ((await draft.Speak(Script("Mời bà con đến nhà văn hóa."), default)).Value!, (await draft.Speak(Script(string.Concat(Enumerable.Repeat("Mời bà con đến nhà văn hóa. ", 20))), default)).Value!);

        (BitConverter.ToInt32(one, 4), BitConverter.ToInt32(one, 40)).ShouldBe((one.Length - 8, one.Length - 44));
        BitConverter.ToInt32(one, 24).ShouldBe(22_050);
        more.Length.ShouldBeGreaterThan(one.Length * 4);
        one.Skip(44).ShouldContain(sample => sample != 0, "silence is no draft");
    }

    [Fact]
    public async Task Where_the_program_is_missing_it_is_said_how_to_install_it()
    {
        using var draft = new SpokenDraft(TimeProvider.System, "khong-co-chuong-trinh-nay");

        (await draft.Speak(Script("Mời bà con."), default)).Problems.ShouldHaveSingleItem().Mend!.Value.Vi.ShouldContain("apt-get install espeak-ng");
    }

    [Fact]
    public async Task A_program_that_fails_or_says_something_else_is_told()
    {
        using var folder = new TempFolder();
        using var failing = new SpokenDraft(TimeProvider.System, Program(folder, "failing", "echo không có giọng >&2; exit 3"));
        using var other = new SpokenDraft(TimeProvider.System, Program(folder, "other", "cat >/dev/null; echo xin chào"));

        (await failing.Speak(Script("Mời bà con."), default)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không có giọng");
        (await other.Speak(Script("Mời bà con."), default)).Ok.ShouldBeFalse();
    }

    [Fact]
    public async Task A_program_that_hangs_is_ended()
    {
        using var folder = new TempFolder();
        var clock = new TestClock();
        using var draft = new SpokenDraft(clock, Program(folder, "hanging", $"touch {folder.Path}/began; exec tail -f /dev/null"));

        var speaking = draft.Speak(Script("Mời bà con."), default);
        while (!File.Exists(Path.Combine(folder.Path, "began")))
            await Task.Yield();
        clock.Advance(SpokenDraft.Longest);

        (await speaking).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không xong sau 60 giây");
    }

    private static string Program(TempFolder folder, string name, string script)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static Script Script(string text)
    {
        var bulletin = new Bulletin("b", "a", new(2026, 10, 5), new(17, 0), 15, [new() { PostId = "p", Position = 1, Title = "Tin", Text = text }]);
        return new Script(bulletin, "Đài xã", ["Đây là Đài xã."], [new(bulletin.Entries[0], Readers.Usual.Read(text), 10)], [], 20);
    }
}
