using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Templates;
using Campaigns.Content.Tests.Speech;

namespace Campaigns.Content.Tests.Bulletins;

public sealed class BulletinFrameTests
{
    private static readonly Announcer Announcer = new(Readers.Usual, Pace.Usual);

    private static readonly Bulletin Evening = new("b", "a", new DateOnly(2026, 10, 10), new TimeOnly(17, 0), 15, []);

    [Fact]
    public async Task A_programme_is_timed_and_signed_by_who_reads_its_slot()
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "templates", "bulletins", "daily.yaml"), "opening: [\"Xin chào.\"]\ncredits: [\"Người đọc: {reader}.\"]\n");
        var two = Announcer with { Voice = new Voice { Readers = [new("Lò Thị Hoa", null, 200), new("Hà Văn Minh", null, 100), new("Hà Văn Minh", "Thái", 150)], Rates = new Dictionary<string, double> { ["Mông"] = 120 } } };
        async Task<Script> Read(ProgrammeRules rules, string? language = null) => (await Frame(store).Compose(Evening with { Language = language }, store.Unit, "Đài xã", two, rules)).Value!;

        (await Read(ProgrammeRules.Usual)).Pace.SyllablesAMinute.ShouldBe(200, "the first is the usual one");
        var chosen = await Read(new ProgrammeRules { SlotReaders = new Dictionary<int, string> { [17 * 60] = "Hà Văn Minh" }, Readers = new Dictionary<string, string> { [""] = "Lò Thị Hoa" } });
        (chosen.Pace.SyllablesAMinute, chosen.Closing[^1]).ShouldBe((100, "Người đọc: Hà Văn Minh."));
        (await Read(new ProgrammeRules { Readers = new Dictionary<string, string> { [""] = "hà văn minh" } })).Pace.SyllablesAMinute.ShouldBe(100, "who is named in the credits is known");
        (await Read(new ProgrammeRules { Readers = new Dictionary<string, string> { [""] = "Người Lạ" } })).Pace.SyllablesAMinute.ShouldBe(190, "nobody knows how they read");
        (await Read(ProgrammeRules.Usual, "Thái")).Pace.SyllablesAMinute.ShouldBe(150);
        (await Read(ProgrammeRules.Usual, "Mông")).Pace.SyllablesAMinute.ShouldBe(120);
    }

    [Fact]
    public async Task A_centres_own_frame_wins_over_the_one_beside_the_program()
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "templates", "bulletins", "daily.yaml"), "opening: [\"{place} xin chào!\"]\n");

        var script = await Frame(store).Compose(Evening, store.Unit, "Đài xã", Announcer);

        script.Ok.ShouldBeTrue();
        script.Value.Opening.ShouldBe(["xã Mường Sáng xin chào!"]);
    }

    [Fact]
    public async Task An_unknown_key_is_named_with_its_line()
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "templates", "bulletins", "daily.yaml"), "opening: []\nclosng: []\n");

        var problem = (await Frame(store).Compose(Evening, store.Unit, "Đài xã", Announcer)).Problems.ShouldHaveSingleItem();

        problem.Where.ShouldEndWith("daily.yaml:2");
        problem.What.En.ShouldContain("closng");
        problem.Mend.ShouldNotBeNull().En.ShouldBe("Did you mean “closing”?");
    }

    [Theory]
    [InlineData("opening: Xin chào\n", "“opening” must be a list.")]
    [InlineData("opening: [{ a: 1 }]\n", "Every entry of “opening” must be text.")]
    [InlineData("- Xin chào\n", "Lines of “key: value” are expected here.")]
    [InlineData("opening: &a [x]\nclosing: *a\n", "Templates use no aliases (*) and do not nest so deep.")]
    public async Task A_frame_of_another_shape_is_refused(string text, string why)
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "templates", "bulletins", "daily.yaml"), text);

        (await Frame(store).Compose(Evening, store.Unit, "Đài xã", Announcer)).Problems.ShouldHaveSingleItem().What.En.ShouldBe(why);
    }

    [Theory]
    [InlineData("opening: [x]\nclosing:\n  - Hết.\n  - Chào {statoin}.\n", "daily.yaml:4", "{statoin}")]
    [InlineData("tune: 500\n", "daily.yaml:1", "whole number from 0 to 120")]
    [InlineData("headlines:\n  before: Điểm tin.\n", "daily.yaml:2", "“from” is missing")]
    [InlineData("correction: [\"{editor} đính chính.\"]\n", "daily.yaml:1", "{editor}")]
    public async Task What_cannot_be_said_is_told_with_its_line(string text, string where, string what)
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "templates", "bulletins", "daily.yaml"), text);

        var problem = (await Frame(store).Compose(Evening, store.Unit, "Đài xã", Announcer)).Problems.ShouldHaveSingleItem();

        problem.Where.ShouldEndWith(where);
        problem.What.En.ShouldContain(what);
    }

    [Fact]
    public async Task A_language_has_a_frame_of_its_own_and_its_texts_are_read_as_they_stand()
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "templates", "bulletins", "daily.thai.yaml"), "opening: [\"Ma hau pi nong.\"]\n");
        var entry = new BulletinEntry { PostId = "p", Position = 1, Title = "Tin", Text = "UBND xa 2 hau.", Language = "Thái" };

        var script = (await Frame(store).Compose(Evening with { Language = "Thái", Entries = [entry] }, store.Unit, "Đài xã", Announcer)).Value.ShouldNotBeNull();

        script.Paragraphs().ShouldBe(["Ma hau pi nong.", "UBND xa 2 hau."]);
    }

    [Fact]
    public async Task A_language_is_read_at_the_pace_of_its_own_reader()
    {
        await using var store = await TestStore.Open();
        var evening = Evening with { Entries = [new BulletinEntry { PostId = "p", Position = 1, Title = "Tin", Text = "Ma hau pi nong ma hau pi nong." }] };
        var slow = Announcer with { Voice = new Voice().With("Thái", Announcer.Pace.SyllablesAMinute / 2) };
        async Task<Script> Of(Bulletin bulletin, Announcer announcer) => (await Frame(store).Compose(bulletin, store.Unit, "Đài xã", announcer)).Value!;
        var thai = evening with { Language = "thái" };

        (await Of(evening, slow)).Seconds.ShouldBe((await Of(evening, Announcer)).Seconds);
        var (usual, slowly) = (await Of(thai, Announcer), await Of(thai, slow));

        slowly.Entries[0].Seconds.ShouldBe(usual.Entries[0].Seconds + (8 * 60 / Announcer.Pace.SyllablesAMinute), 0.01);
        slowly.Seconds.ShouldBeGreaterThan(usual.Seconds + (8 * 60 / Announcer.Pace.SyllablesAMinute), "the reader of that language reads the frame too");
        // Within a Vietnamese programme it is read by who reads that language.
        (await Of(evening with { Entries = [evening.Entries[0] with { Language = "Thái" }] }, slow)).Entries[0].Seconds.ShouldBe(slowly.Entries[0].Seconds, 0.01);
    }

    [Fact]
    public async Task A_frame_too_large_is_refused_unread()
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "templates", "bulletins"));
        await using (var file = File.Create(Path.Combine(store.Folder, "templates", "bulletins", "daily.yaml")))
            file.SetLength(TemplateFolder.MostBytes + 1);

        (await Frame(store).Compose(Evening, store.Unit, "Đài xã", Announcer)).Problems.ShouldHaveSingleItem().What.En.ShouldContain("too large");
    }

    [Fact]
    public async Task Items_and_frame_are_read_in_words_and_timed_by_what_is_said()
    {
        await using var store = await TestStore.Open();
        var entry = new BulletinEntry { PostId = "p", Position = 1, Title = "Họp", Text = "UBND xã họp lúc 7h30.\nGọi 1022." };

        var script = (await Frame(store).Compose(Evening with { Entries = [entry] }, store.Unit, "Đài xã", Announcer)).Value.ShouldNotBeNull();

        script.Opening[2].ShouldBe("Hôm nay là thứ bảy, ngày mười tháng mười năm hai nghìn không trăm hai mươi sáu.");
        script.Entries.ShouldHaveSingleItem().Paragraphs.ShouldBe(["Ủy ban nhân dân xã họp lúc bảy giờ ba mươi phút.", "Gọi một không hai hai."]);
        script.Entries[0].Seconds.ShouldBe(Pace.Usual.Seconds(script.Entries[0].Reading.Text));
        script.Seconds.ShouldBe(script.Opening.Concat(script.Closing).Append(script.Entries[0].Reading.Text).Sum(Pace.Usual.Seconds) + Pace.Usual.Item + script.Tune + script.TuneAfter, 0.001);
    }

    private static BulletinFrame Frame(TestStore store) => new(new TemplateFolder(new Installation(Repository.Root, store.Folder)));
}
