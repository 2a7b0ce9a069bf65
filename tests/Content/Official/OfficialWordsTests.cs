using Campaigns.Content.Official;

namespace Campaigns.Content.Tests.Official;

public sealed class OfficialWordsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "01")]
    [InlineData(9, "09")]
    [InlineData(10, "10")]
    [InlineData(1_250, "1.250")]
    [InlineData(2.5, "2,5")]
    public void A_count_in_a_sentence_has_two_digits_below_ten_and_nought_stands_by_itself(double count, string words) => OfficialWords.Count(count).ShouldBe(words);
}
