using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Captions;

public sealed class VariantEditsTests
{
    private static readonly Unit s_unit = new() { Id = "u", Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng" };

    private static readonly Item s_item = new() { Id = "i", UnitId = "u", Title = "Họp bản", Summary = "Bản Nà Ban họp.", Body = "Mời bà con đến **nhà văn hóa**.\n\nLúc 19 giờ.", Link = "https://example.vn/hop" };

    [Theory]
    [InlineData(VariantForm.FacebookText)]
    [InlineData(VariantForm.GroupMessage)]
    public void A_message_that_was_written_by_hand_is_said_word_for_word_and_nothing_is_added(VariantForm form)
    {
        var said = CaptionWriter.Write(With(form, "Bà con ơi, tối nay họp nhé!"), s_unit, form);
        (said.Text, said.Cuts.Count, said.Title).ShouldBe(("Bà con ơi, tối nay họp nhé!", 0, "Họp bản"));
    }

    [Fact]
    public void An_article_for_Zalo_has_its_own_title_description_and_paragraphs()
    {
        var said = CaptionWriter.Write(With(VariantForm.ZaloArticle, "Đoạn một.\n\nĐoạn hai."), s_unit, VariantForm.ZaloArticle);
        (said.Title, said.Description).ShouldBe(("Tiêu đề riêng", "Tóm tắt riêng"));
        said.Paragraphs.ShouldBe(["Đoạn một.", "Đoạn hai."]);
    }

    [Fact]
    public void A_page_is_made_of_Markdown_so_that_no_markup_of_its_writer_gets_through()
    {
        var said = CaptionWriter.Write(With(VariantForm.PortalHtml, "Chữ **đậm** <script>alert(1)</script> [x](javascript:alert(1))"), s_unit, VariantForm.PortalHtml);
        said.Title.ShouldBe("Tiêu đề riêng");
        said.Text.ShouldContain("<strong>đậm</strong>");
        said.Text.ShouldContain("https://example.vn/hop");
        said.Text.ShouldNotContain("<script");
        said.Text.ShouldNotContain("href=\"javascript:");
    }

    [Fact]
    public void Other_forms_stay_derived_and_without_the_edit_everything_is_as_it_was()
    {
        var edited = With(VariantForm.FacebookText, "Khác hẳn.");
        foreach (var form in Enum.GetValues<VariantForm>().Where(form => form != VariantForm.FacebookText))
            CaptionWriter.Write(edited, s_unit, form).Text.ShouldBe(CaptionWriter.Write(s_item, s_unit, form).Text);
        CaptionWriter.Write(edited with { Edits = [] }, s_unit, VariantForm.FacebookText).Text.ShouldBe(CaptionWriter.Write(s_item, s_unit, VariantForm.FacebookText).Text);
    }

    [Fact]
    public void The_item_has_moved_on_where_what_would_be_derived_is_another_and_not_for_other_reasons()
    {
        foreach (var form in VariantEdits.Forms)
        {
            var edit = VariantEdits.Derived(s_item, s_unit, form) with { Text = "Lời riêng." };
            VariantEdits.HasMovedOn(edit, s_item with { Edits = [edit], Audience = "thanh niên", Revision = 9 }, s_unit).ShouldBeFalse(form.ToString());
            VariantEdits.HasMovedOn(edit, s_item with { Edits = [edit], Body = "Hoãn họp." }, s_unit).ShouldBeTrue(form.ToString());
        }
    }

    [Theory]
    [InlineData(VariantForm.GroupMessage, "tin nhắn nhóm", 2_000)]
    [InlineData(VariantForm.FacebookText, "Facebook", 5_000)]
    [InlineData(VariantForm.ZaloArticle, "bài viết Zalo", 20_000)]
    public void The_limits_of_the_channel_hold_for_what_is_written_by_hand(VariantForm form, string called, int most)
    {
        ItemRules.Check(With(form, new string('x', most))).Ok.ShouldBeTrue();
        var problem = ItemRules.Check(With(form, new string('x', most + 1))).Problems.ShouldHaveSingleItem();
        problem.What.Vi.ShouldContain($"quá {most}");
        problem.What.Vi.ShouldContain(called, Case.Insensitive);
        ItemRules.Check(With(form, " \n ")).Ok.ShouldBeFalse();
    }

    [Fact]
    public void A_title_too_long_for_Zalo_and_a_form_that_is_not_written_by_hand_are_refused()
    {
        var edit = With(VariantForm.ZaloArticle, "x").Edits[0];
        ItemRules.Check(s_item with { Edits = [edit with { Title = new string('t', 141) }] }).Ok.ShouldBeFalse();
        ItemRules.Check(s_item with { Edits = [edit with { Form = VariantForm.RadioText }] }).Ok.ShouldBeFalse();
    }

    private static Item With(VariantForm form, string text) =>
        s_item with { Edits = [VariantEdits.Derived(s_item, s_unit, form) with { Title = "Tiêu đề riêng", Description = "Tóm tắt riêng", Text = text, Person = "Lan" }] };
}
