using System.Text.Json;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Captions;

public sealed class CaptionPropertyTests
{
    private const string End = "KẾTTHÚCBÀI";

    public static TheoryData<VariantForm> Forms => [.. Enum.GetValues<VariantForm>()];


    [Theory]
    [MemberData(nameof(Forms))]
    public void Whatever_is_written_no_form_is_over_its_limit_or_broken(VariantForm form)
    {
        var limit = CaptionLimits.For(form);
        for (var seed = 0; seed < 120; seed++)
        {
            var (item, unit) = Draw(seed);

            var variant = CaptionWriter.Write(item, unit, form);

            variant.Title.Length.ShouldBeInRange(1, limit.Title, $"seed {seed}");
            variant.Description.Length.ShouldBeLessThanOrEqualTo(limit.Description, $"seed {seed}");
            Sizes.Of(variant.Text, limit.Measure).ShouldBeLessThanOrEqualTo(limit.Text, $"seed {seed}");
            variant.Text.ShouldBe(variant.Text.Normalize(), $"seed {seed}");
            variant.Text.ShouldNotContain('\uFFFD', $"seed {seed}");
            variant.Tags.Count.ShouldBeLessThanOrEqualTo(limit.Tags);
            if (form != VariantForm.Sms && !Plain(variant.Text).Contains(form == VariantForm.RadioText ? "Kết" : End, StringComparison.OrdinalIgnoreCase))
                variant.Cuts.ShouldNotBeEmpty($"seed {seed}: the end is gone and nobody says so");
            JsonSerializer.Serialize(CaptionWriter.Write(item, unit, form), Json.Compact).ShouldBe(JsonSerializer.Serialize(variant, Json.Compact));
        }
    }

    [Theory]
    [InlineData(VariantForm.FacebookText)]
    [InlineData(VariantForm.ZaloArticle)]
    [InlineData(VariantForm.GroupMessage)]
    public void An_address_comes_through_whole_or_not_at_all(VariantForm form)
    {
        string[] known = ["https://xa.gov.vn/tin/a-b?x=1&y=(2)", "https://dichvucong.gov.vn", "https://xa.gov.vn/cong", "https://xa.gov.vn/day", "https://xa.gov.vn/doc-them"];
        for (var seed = 0; seed < 120; seed++)
        {
            var (item, unit) = Draw(seed);

            foreach (var word in CaptionWriter.Write(item, unit, form).Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
                if (word.Contains("://", StringComparison.Ordinal))
                    known.ShouldContain(word.TrimStart('(', '“', '"').TrimEnd(',', '.', ';', ':', '…', '”') is var bare && known.Contains(bare) ? bare : bare.TrimEnd(')'), $"seed {seed}: {word}");
        }
    }

    [Fact]
    public void What_is_read_aloud_holds_no_address_no_hashtag_and_no_emoji()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (item, unit) = Draw(seed);

            var text = CaptionWriter.Write(item, unit, VariantForm.RadioText).Text;

            foreach (var trace in new[] { "://", "www.", "@xa", "zalo.me", "#", "👨", "🇻", "📌", "\uFE0F", "| ", "**" })
                text.ShouldNotContain(trace, Case.Sensitive, $"seed {seed}: {text}");
        }
    }

    [Fact]
    public void An_sms_holds_only_signs_of_one_septet()
    {
        const string Alphabet = "@$ !\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_";
        for (var seed = 0; seed < 200; seed++)
        {
            var (item, unit) = Draw(seed);

            CaptionWriter.Write(item, unit, VariantForm.Sms).Text.ShouldAllBe(c => Alphabet.Contains(c), $"seed {seed}");
        }
    }

    [Fact]
    public void The_paragraphs_of_a_Zalo_article_hold_no_line_feed_and_make_up_its_text()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (item, unit) = Draw(seed);

            var variant = CaptionWriter.Write(item, unit, VariantForm.ZaloArticle);

            variant.Paragraphs.ShouldNotBeEmpty();
            variant.Paragraphs.ShouldAllBe(paragraph => paragraph.Length > 0 && !paragraph.Contains('\n'));
            variant.Text.ShouldBe(string.Join("\n\n", variant.Paragraphs));
        }
    }

    [Fact]
    public void Writing_all_forms_at_once_says_the_same_as_writing_each()
    {
        var (item, unit) = Draw(7);
        var forms = Enum.GetValues<VariantForm>();

        JsonSerializer.Serialize(CaptionWriter.WriteAll(item, unit, forms), Json.Compact)
            .ShouldBe(JsonSerializer.Serialize(forms.Select(form => CaptionWriter.Write(item, unit, form)), Json.Compact));
    }

    private static string Plain(string text) => text.Replace(".", "", StringComparison.Ordinal);

    private static (Item, Unit) Draw(int seed)
    {
        var texts = new CaptionGenerator(seed);
        var item = new Item
        {
            Id = "i", UnitId = "u", Title = "Tin " + texts.Plain(texts.Number(1, 30)), Summary = texts.Number(0, 1) == 0 ? "" : texts.Plain(texts.Number(1, 60)),
            Body = texts.Markdown(texts.Number(1, seed % 40 == 0 ? 400 : 12)) + $"Kết {End}.", Tags = ["chuyển đổi số", "10/10", texts.Line(2)],
            Link = texts.Number(0, 1) == 0 ? null : "https://xa.gov.vn/doc-them",
        };
        var unit = new Unit
        {
            Id = "u", Code = "u", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng",
            Settings = new UnitSettings { Hashtags = ["MườngSáng"], Contact = "0212 3 123 456" },
        };
        return (item, unit);
    }
}
