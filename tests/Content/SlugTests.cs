namespace Campaigns.Content.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Đổi mới sáng tạo ở thôn, bản", "doi-moi-sang-tao-o-thon-ban")]
    [InlineData("  57-NQ/TW: điều cần biết!  ", "57-nq-tw-dieu-can-biet")]
    [InlineData("ẶẴẪỠỰỲỶỸ", "aaaouyyy")]
    [InlineData("🎉", "x")]
    [InlineData("", "x")]
    public void Vietnamese_becomes_plain_words_parted_by_hyphens(string text, string slug) => Slug.Of(text).ShouldBe(slug);

    [Fact]
    public void A_decomposed_text_gives_the_same_address_as_a_composed_one() =>
        Slug.Of("Chuyển đổi số".Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(Slug.Of("Chuyển đổi số"));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = Slug.Of(string.Join(' ', Enumerable.Repeat("khởi nghiệp", 20)), 30);

        slug.ShouldBe("khoi-nghiep-khoi-nghiep-khoi");
    }
}
