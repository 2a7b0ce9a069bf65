using System.Globalization;
using Campaigns.Content.Captions;

namespace Campaigns.Content.Tests.Captions;

public sealed class FitTests
{
    [Theory]
    [InlineData("Mời bà con đến dự", 40, "Mời bà con đến dự")]
    [InlineData("Mời bà con đến dự họp", 12, "Mời bà con…")]
    [InlineData("Họp lúc 7 giờ. Mang theo căn cước.", 20, "Họp lúc 7 giờ.")]
    [InlineData("Họp tại TP. Sơn La vào sáng mai", 20, "Họp tại TP. Sơn La…")]
    [InlineData("Xem https://xa.gov.vn/tin/rat-dai-lam ngay", 20, "Xem…")]
    [InlineData("Xem https://xa.gov.vn/tin/ ngay bây giờ", 30, "Xem https://xa.gov.vn/tin/ …")]
    [InlineData("Họp bản, ra quân", 9, "Họp bản…")]
    [InlineData("Dàiquádàikhôngcókhoảngtrắng", 10, "")]
    [InlineData("Gia đình 👨‍👩‍👧‍👦 vui", 12, "Gia đình…")]
    public void A_text_is_cut_between_words_and_at_a_sentence_where_one_is_near(string text, int limit, string kept) =>
        Fit.To(text, limit).Kept.ShouldBe(kept);

    [Fact]
    public void A_space_that_carries_a_mark_is_no_place_to_cut()
    {
        // The mark stands on the space: together they are one grapheme.
        var fitted = Fit.To("một hai \u0301ba bốn năm", 10);

        fitted.Kept.ShouldBe("một…");
    }

    [Theory]
    [InlineData("Xong.", true)]
    [InlineData("Ông nói: “Xong.”", true)]
    [InlineData("Ở TP.", false)]
    [InlineData("Q.", false)]
    [InlineData("Mục 12.", false)]
    [InlineData("Thế à?", true)]
    [InlineData("chưa xong", false)]
    [InlineData("", false)]
    public void An_abbreviation_or_a_numeral_does_not_end_a_sentence(string text, bool ends) => Fit.EndsSentence(text).ShouldBe(ends);

    [Fact]
    public void Whatever_the_text_and_the_limit_nothing_is_over_nothing_is_split_and_again_is_the_same()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var texts = new CaptionGenerator(seed);
            var text = texts.Line(texts.Number(1, 60));
            var limit = texts.Number(1, 200);

            var (kept, cut) = Fit.To(text, limit);

            kept.Length.ShouldBeLessThanOrEqualTo(limit, $"seed {seed}");
            Fit.To(kept, limit).ShouldBe(new Fitted(kept, ""), $"seed {seed}");
            if (cut.Length == 0)
            {
                kept.ShouldBe(text, $"seed {seed}");
                continue;
            }
            var stem = kept.EndsWith(" …", StringComparison.Ordinal) ? kept[..^2] : kept.TrimEnd('…');
            text.StartsWith(stem, StringComparison.Ordinal).ShouldBeTrue($"seed {seed}: «{kept}» of «{text}»");
            StringInfo.ParseCombiningCharacters(text).Append(text.Length).ShouldContain(stem.Length, $"seed {seed}: a grapheme is split");
            AssertWholeWords(text, stem, seed);
        }
    }

    [Fact]
    public void Shortening_for_show_never_splits_a_grapheme()
    {
        const string Text = "ặ👨‍👩‍👧‍👦ẫ🇻🇳";

        for (var most = 0; most <= Text.Length; most++)
            StringInfo.ParseCombiningCharacters(Text).Append(Text.Length).ShouldContain(Fit.Graphemes(Text, most).Length);
    }

    /// <summary>The last word that stayed is a whole word of the text, but for punctuation that hung behind it.</summary>
    private static void AssertWholeWords(string text, string stem, int seed)
    {
        var kept = stem.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < kept.Length; i++)
        {
            var whole = words[i] == kept[i] || (i == kept.Length - 1 && words[i].StartsWith(kept[i], StringComparison.Ordinal)
                && words[i][kept[i].Length..].All(c => ",;:-–—(“\"'/•".Contains(c)) && !words[i].Contains("://", StringComparison.Ordinal));
            whole.ShouldBeTrue($"seed {seed}: «{kept[i]}» of «{words[i]}»");
        }
    }
}
