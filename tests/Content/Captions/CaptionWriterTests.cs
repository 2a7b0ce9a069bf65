using System.Text.Json;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Captions;

public sealed class CaptionWriterTests
{
    private static readonly Unit Unit = new() { Id = "u", Code = "u", Name = "UBND xã", Place = "xã", Settings = new UnitSettings { Hashtags = ["Xã"] } };

    [Fact]
    public void The_radio_version_that_somebody_wrote_is_what_is_read()
    {
        var item = Item("Bài viết dài.") with { Radio = "Kính thưa bà con! Xem tại https://xa.vn." };

        CaptionWriter.Write(item, Unit, VariantForm.RadioText).Text.ShouldBe("Kính thưa bà con! Xem tại trang thông tin điện tử.");
    }

    [Theory]
    [InlineData(VariantForm.PortalHtml, true)]
    [InlineData(VariantForm.FacebookText, true)]
    [InlineData(VariantForm.ZaloArticle, true)]
    [InlineData(VariantForm.GroupMessage, true)]
    [InlineData(VariantForm.RadioText, false)]
    [InlineData(VariantForm.Sms, false)]
    [InlineData(VariantForm.Notice, false)]
    [InlineData(VariantForm.TalkingPoints, false)]
    public void A_video_goes_along_or_its_absence_is_told(VariantForm form, bool carried)
    {
        var item = Item("Bài viết.") with { Video = new ItemVideo(new string('a', 64), "video/mp4", 1_000, 1280, 720, 12) };

        var variant = CaptionWriter.Write(item, Unit, form);

        variant.Video?.Alt.ShouldBe($"Video: {item.Title}");
        (variant.Video is not null).ShouldBe(carried);
        variant.Cuts.Any(cut => cut.StartsWith("Bỏ video vì", StringComparison.Ordinal)).ShouldBe(!carried);
    }

    [Fact]
    public void Facebook_takes_the_video_in_the_place_of_the_pictures_and_it_is_told()
    {
        var item = Item("Bài viết.") with { Video = new ItemVideo(new string('a', 64), "video/mp4", 1_000, 1280, 720, 12, "Bà con xem") };

        var variant = CaptionWriter.Write(item, Unit, VariantForm.FacebookText, [new VariantPicture(new string('b', 64), "image/png", 1080, 1080, "Hình")]);

        (variant.Pictures.Count, variant.Video!.Alt).ShouldBe((0, "Bà con xem"));
        variant.Cuts.ShouldContain("Bỏ 1 hình vì Facebook nhận hình hoặc một video trong một bài.");
    }

    [Fact]
    public void Words_without_a_video_are_the_bytes_they_always_were() =>
        JsonSerializer.Serialize(CaptionWriter.Write(Item("Bài viết."), Unit, VariantForm.FacebookText), Json.Compact).ShouldNotContain("video");

    [Fact]
    public void A_form_says_what_its_settings_say_instead_of_what_the_unit_says_everywhere()
    {
        var unit = Unit with
        {
            Settings = Unit.Settings with
            {
                Forms = new Dictionary<VariantForm, FormSettings>
                {
                    [VariantForm.FacebookText] = new() { Hashtags = ["Riêng"], SourceLine = "", Link = "https://xa.gov.vn" },
                },
            },
        };

        CaptionWriter.Write(Item("Nội dung."), unit, VariantForm.FacebookText).Text.ShouldBe("Tiêu đề\n\nNội dung.\n\nXem thêm: https://xa.gov.vn\n\n#Riêng");
        CaptionWriter.Write(Item("Nội dung."), unit, VariantForm.GroupMessage).Text.ShouldBe("Tiêu đề\n\nNội dung.\n\nNguồn: UBND xã");
    }

    [Fact]
    public void The_settings_of_forms_come_back_from_the_store_as_they_went_in()
    {
        var settings = new UnitSettings { Forms = new Dictionary<VariantForm, FormSettings> { [VariantForm.ZaloArticle] = new() { SourceLine = "x" } } };

        var json = JsonSerializer.Serialize(settings, Json.Compact);

        json.ShouldContain("\"zaloArticle\"");
        JsonSerializer.Deserialize<UnitSettings>(json, Json.Compact)!.Forms[VariantForm.ZaloArticle].SourceLine.ShouldBe("x");
    }

    [Fact]
    public void A_variant_comes_back_from_its_frozen_bytes_as_it_was()
    {
        var variant = CaptionWriter.Write(Item("Một.\n\nHai."), Unit, VariantForm.ZaloArticle, [new("hash", "image/png", 1200, 630, "mô tả")], "Chiến dịch");

        var json = JsonSerializer.Serialize(variant, Json.Compact);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Variant>(json, Json.Compact), Json.Compact).ShouldBe(json);
        variant.Paragraphs.ShouldBe(["Một.", "Hai.", "Nguồn: UBND xã"]);
        variant.Campaign.ShouldBe("Chiến dịch");
    }

    [Fact]
    public void A_long_text_is_cut_at_the_end_of_a_sentence_and_what_was_cut_is_told()
    {
        var item = Item(string.Join(" ", Enumerable.Range(1, 200).Select(i => $"Đây là câu số {i} của một bài rất dài.")));

        var variant = CaptionWriter.Write(item, Unit, VariantForm.GroupMessage);

        variant.Text.Length.ShouldBeInRange(1_800, 2_000);
        variant.Text.ShouldEndWith("của một bài rất dài.\n\nNguồn: UBND xã");
        variant.Cuts.ShouldHaveSingleItem().ShouldStartWith("Cắt ");
        variant.Cuts[0].ShouldContain("2.000 ký tự của tin nhắn nhóm, từ “Đây là câu số");
    }

    [Fact]
    public void What_does_not_fit_beside_the_words_of_an_sms_is_left_out_and_told()
    {
        var item = Item("Nội dung.") with { Link = "https://xa.gov.vn/" + new string('a', 250) };

        var variant = CaptionWriter.Write(item, Unit, VariantForm.Sms);

        variant.Text.ShouldBe("UBND xa: Tieu de. Noi dung.");
        variant.Cuts.ShouldBe(["Bỏ liên kết vì tin nhắn SMS không đủ chỗ."]);
    }

    [Theory]
    [InlineData("Đặt lịch ở “Ủy ban” – 8h…", "Dat lich o \"Uy ban\" - 8h...")]
    [InlineData("https://xa.vn/~a?b=[1] [x] {y} ^z", "https://xa.vn/%7Ea?b=%5B1%5D (x) (y) z")]
    [InlineData("https://xa.vn/tin-tức ½ m² 5.000 ₫ 📌 1️⃣", "https://xa.vn/tin-t%E1%BB%A9c 1/2 m2 5.000 d 1")]
    public void An_sms_is_written_without_marks_and_its_addresses_still_lead_where_they_led(string text, string plain) => Gsm.Plain(text).ShouldBe(plain);

    [Theory]
    [InlineData("tin 📌, mới", "tin, mới")]
    [InlineData("📌 Thời gian", "Thời gian")]
    [InlineData("hết 👨‍👩‍👧‍👦", "hết")]
    [InlineData("a 📌 b", "a b")]
    [InlineData("1️⃣ một", "1 một")]
    [InlineData("57-NQ/TW → 10/10 ½ ©", "57-NQ/TW → 10/10 ½ ©")]
    public void Emoji_go_without_leaving_a_gap(string text, string plain) => Emoji.Strip(text).ShouldBe(plain);

    [Fact]
    public void A_notice_of_many_short_lines_still_fits_its_sheet()
    {
        var variant = CaptionWriter.Write(Item(string.Join('\n', Enumerable.Range(1, 90).Select(i => $"- việc {i}"))), Unit, VariantForm.Notice);

        variant.Text.Split('\n').Length.ShouldBeLessThanOrEqualTo(CaptionLimits.SheetLines);
        variant.Cuts.ShouldHaveSingleItem().ShouldContain("40 dòng của bảng tin công cộng");
    }

    [Fact]
    public void An_empty_text_and_a_title_of_one_endless_word_still_give_every_form()
    {
        var item = new Item { Id = "i", UnitId = "u", Title = new string('a', 290), Body = "" };

        foreach (var variant in CaptionWriter.WriteAll(item, Unit, Enum.GetValues<VariantForm>()))
        {
            variant.Title.ShouldBe(variant.Form == VariantForm.Sms ? "Thong bao" : "Thông báo");
            variant.Cuts.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(ChannelKind.Portal, "{}", VariantForm.PortalHtml)]
    [InlineData(ChannelKind.WordPress, "{}", VariantForm.PortalHtml)]
    [InlineData(ChannelKind.ZaloOa, "{}", VariantForm.ZaloArticle)]
    [InlineData(ChannelKind.Assisted, "{}", VariantForm.GroupMessage)]
    [InlineData(ChannelKind.Assisted, "{\"form\":\"sms\"}", VariantForm.Sms)]
    [InlineData(ChannelKind.Assisted, "{\"form\":\"publicBoard\"}", VariantForm.Notice)]
    [InlineData(ChannelKind.Radio, "{}", VariantForm.RadioText)]
    public void An_account_speaks_in_the_form_of_its_channel(ChannelKind kind, string settings, VariantForm form) =>
        CaptionChannels.Form(new Account { Id = "a", UnitId = "u", Kind = kind, Name = "x", Settings = settings }).ShouldBe(form);

    private static Item Item(string body) => new() { Id = "i", UnitId = "u", Title = "Tiêu đề", Body = body };
}
