using System.Text;
using Campaigns.Content.Items;

namespace Campaigns.Content.Tests.Items;

public sealed class ItemFileTests
{
    [Fact]
    public async Task A_file_gives_title_summary_tags_link_and_text()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("a.md"), """
            ---
            title: "Thông báo: họp bản"
            summary: Tối nay
            tags: [họp, "#bản"]
            link: https://xa.gov.vn/a
            ---
            Mời bà con.
            """, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var draft = (await ItemFile.Read(folder.File("a.md"))).Value!;

        draft.ShouldSatisfyAllConditions(
            () => draft.Title.ShouldBe("Thông báo: họp bản"), () => draft.Summary.ShouldBe("Tối nay"), () => draft.Tags.ShouldBe(["họp", "bản"]),
            () => draft.Link.ShouldBe("https://xa.gov.vn/a"), () => draft.Body.ShouldBe("Mời bà con."));
    }

    [Theory]
    [InlineData("---\ntitle: a\ntags: một, hai\n---\nx", "một|hai")]
    [InlineData("---\ntitle: a\ntags:\n  - một\n  - hai\n---\nx", "một|hai")]
    [InlineData("---\ntitle: a\ntags:\n---\nx", "")]
    [InlineData("---\r\ntitle: a\r\n---\r\nx", "")]
    public void Tags_come_as_a_list_or_parted_by_commas(string text, string tags) => string.Join('|', ItemFile.Parse(text, "a.md").Value!.Tags).ShouldBe(tags);

    [Theory]
    [InlineData("---\ntitel: a\n---\nx", "a.md:2", "Có phải ý là “title”?")]
    [InlineData("---\ntitle: a\nsumary: b\n---\nx", "a.md:3", "Có phải ý là “summary”?")]
    [InlineData("---\ntitle: a\nxyzabc: b\n---\nx", "a.md:3", "Các khóa dùng được: title, summary, tags, link, video, videoAlt.")]
    public void An_unknown_key_is_refused_at_its_line_with_the_nearest_one(string text, string where, string mend)
    {
        var problem = ItemFile.Parse(text, "a.md").Problems.ShouldHaveSingleItem();

        problem.Kind.ShouldBe(ProblemKind.Input);
        problem.Where.ShouldBe(where);
        problem.Mend!.Value.Vi.ShouldBe(mend);
    }

    [Theory]
    [InlineData("Chỉ có nội dung")]
    [InlineData("# Đề mục không phải tiêu đề")]
    [InlineData("---\nsummary: a\n---\nx")]
    [InlineData("---\ntitle: \"\u200B \"\n---\nx")]
    [InlineData("---\ntitle: ~\n---\nx")]
    [InlineData("---\n---\nx")]
    public void A_file_without_a_title_is_refused(string text) =>
        ItemFile.Parse(text, "a.md").Problems.ShouldHaveSingleItem().What.En.ShouldBe("The item has no title.");

    [Theory]
    [InlineData("---\ntitle: a\nx")]
    [InlineData("---\ntitle: a: b\n---\nx")]
    [InlineData("---\ntitle: {a: b}\n---\nx")]
    [InlineData("---\ntitle: a\ntitle: b\n---\nx")]
    [InlineData("---\n- a\n---\nx")]
    [InlineData("---\ntags: [[[[a]]]]\n---\nx")]
    [InlineData("---\na: &a [x]\ntags: *a\n---\nx")]
    [InlineData("---\ntitle: \"a\n---\nx")]
    [InlineData("---\ntitle: !!binary x\nlink: *no\n---\nx")]
    [InlineData("---\ntitle: a\nlink: javascript:alert(1)\n---\nx")]
    [InlineData("---\ntitle: a\nlink: xa.gov.vn\n---\nx")]
    [InlineData("")]
    [InlineData("   \n\n")]
    public void A_head_that_cannot_be_meant_is_refused_with_its_place(string text)
    {
        var problem = ItemFile.Parse(text, "a.md").Problems[0];

        problem.Kind.ShouldBe(ProblemKind.Input);
        problem.Where!.ShouldStartWith("a.md");
        problem.Mend.ShouldNotBeNull();
    }

    [Fact]
    public void A_head_of_ten_thousand_brackets_is_refused_and_costs_nothing() =>
        ItemFile.Parse($"---\ntitle: a\ntags: {new string('[', 10_000)}\n---\nx", "a.md").Ok.ShouldBeFalse();

    [Fact]
    public void A_text_nested_ten_thousand_deep_is_refused() =>
        ItemFile.Parse($"---\ntitle: a\n---\n{new string('>', 10_000)} x", "a.md").Problems.ShouldHaveSingleItem().What.En.ShouldContain("nested");

    [Fact]
    public async Task Files_that_are_no_text_too_large_or_not_there_are_refused()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("binary.md"), [0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFE, 0x00]);
        await File.WriteAllBytesAsync(folder.File("nul.md"), [0x61, 0x00, 0x62]);
        await File.WriteAllBytesAsync(folder.File("tcvn3.md"), [0x74, 0x69, 0xAA, 0x75, 0x20, 0xAE, 0xD2]);
        await File.WriteAllBytesAsync(folder.File("huge.md"), new byte[ItemFile.MostBytes + 1]);

        foreach (var (name, what) in new[] { ("binary.md", "not UTF-8"), ("nul.md", "not UTF-8"), ("tcvn3.md", "not UTF-8"), ("huge.md", "more than 1 MB"), ("none.md", "cannot be read") })
        {
            var problem = (await ItemFile.Read(folder.File(name))).Problems.ShouldHaveSingleItem();
            problem.What.En.ShouldContain(what);
            problem.Where.ShouldBe(folder.File(name));
        }
        (await ItemFile.Read(folder.Path)).Ok.ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_saved_by_Notepad_as_Unicode_is_read()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("a.md"), "---\ntitle: Họp bản\n---\nMời bà con.", Encoding.Unicode);

        (await ItemFile.Read(folder.File("a.md"))).Value!.Title.ShouldBe("Họp bản");
    }

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("TAG", "tags")]
    [InlineData("lnik", "link")]
    [InlineData("zzzzzzz", null)]
    public void The_nearest_name_is_a_few_changes_away_or_none(string name, string? nearest) =>
        NearestWord.To(name, ["title", "summary", "tags", "link"]).ShouldBe(nearest);

    [Fact]
    public void A_video_is_named_as_seen_from_its_Markdown_file()
    {
        var draft = ItemFile.Parse("---\ntitle: a\nvideo: clip.mp4\nvideoAlt: Bà con xem\n---\nx", Path.Combine("bai", "a.md")).Value!;

        (draft.Video, draft.VideoAlt).ShouldBe((Path.Combine("bai", "clip.mp4"), "Bà con xem"));
        ItemFile.Parse("---\ntitle: a\nvideo:\n---\nx", "a.md").Value!.Video.ShouldBeNull();
    }
}
