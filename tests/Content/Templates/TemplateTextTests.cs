using System.Text;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Tests.Templates;

public sealed class TemplateTextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a: 1\n---\nb: 2\n", "several documents")]
    [InlineData("a: &x [1]\nb: *x\n", "no aliases")]
    [InlineData("a: 'open\n", "not valid YAML")]
    public async Task A_file_that_is_no_template_is_refused(string text, string why) => (await Refused(Encoding.UTF8.GetBytes(text))).ShouldContain(why);

    [Fact]
    public async Task A_file_of_another_encoding_is_refused() => (await Refused([0x6E, 0x3A, 0x20, 0xD0, 0xE2, 0x0A])).ShouldContain("not UTF-8");

    [Fact]
    public async Task A_file_too_large_is_refused_unread() => (await Refused(new byte[TemplateFolder.MostBytes + 1])).ShouldContain("too large");

    [Fact]
    public async Task A_file_that_nests_without_end_is_refused() => (await Refused(Encoding.UTF8.GetBytes(new string('[', 200_000)))).ShouldContain("do not nest so deep");

    [Fact]
    public async Task Text_is_composed_at_the_door()
    {
        var file = await Write(Encoding.UTF8.GetBytes("name: " + "Chữ quốc ngữ".Normalize(NormalizationForm.FormD)));

        var yaml = await TemplateText.Read(file, default);

        new TemplateMap(yaml.Value!, file, [], ["name"]).Text("name").ShouldBe("Chữ quốc ngữ".Normalize(NormalizationForm.FormC));
    }

    [Fact]
    public async Task An_edit_counts_at_the_next_reading_though_the_file_is_as_long_and_as_old_as_before()
    {
        var file = await Write("name: Ra quân"u8.ToArray());
        var (first, written) = (await Name(file), File.GetLastWriteTimeUtc(file));

        await Write("name: Ra mắt"u8.ToArray());
        File.SetLastWriteTimeUtc(file, written);

        (first, await Name(file), await Name(file)).ShouldBe(("Ra quân", "Ra mắt", "Ra mắt"));
    }

    [Fact]
    public async Task A_file_that_has_become_hostile_is_refused()
    {
        (await Name(await Write("name: Ra quân"u8.ToArray()))).ShouldBe("Ra quân");

        (await Refused("name: &x [1]\nb: *x\n"u8.ToArray())).ShouldContain("no aliases");
    }

    [Theory]
    [InlineData("campain", "campaign")]
    [InlineData("nmae", "name")]
    [InlineData("Title", "title")]
    [InlineData("xyz", null)]
    public void The_nearest_word_is_the_one_that_was_meant(string typed, string? meant) =>
        NearestWord.To(typed, ["campaign", "name", "title", "summary"]).ShouldBe(meant);

    private static async Task<string> Name(string file) => new TemplateMap((await TemplateText.Read(file, default)).Value!, file, [], ["name"]).Text("name");

    private async Task<string> Refused(byte[] bytes)
    {
        var read = await TemplateText.Read(await Write(bytes), default);
        var problem = read.Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(ProblemKind.Input);
        problem.Where.ShouldNotBeNull().ShouldContain("a.yaml");
        return problem.What.En;
    }

    private async Task<string> Write(byte[] bytes)
    {
        await File.WriteAllBytesAsync(_folder.File("a.yaml"), bytes);
        return _folder.File("a.yaml");
    }

    public void Dispose() => _folder.Dispose();
}
