using Campaigns.Content.Bulletins;

namespace Campaigns.Content.Tests.Bulletins;

public sealed class SpokenTimeTests
{
    [Fact]
    public void A_hundred_and_ninety_syllables_take_a_minute() =>
        SpokenTime.Of(string.Join(' ', Enumerable.Repeat("tiếng", 190))).ShouldBe(60, 0.001);

    [Fact]
    public void Each_part_of_a_hyphenated_loanword_counts() =>
        SpokenTime.Of("phây-búc").ShouldBe(SpokenTime.Of("phây búc"));

    [Fact]
    public void A_comma_and_a_full_stop_take_a_breath() =>
        SpokenTime.Of("mời bà con, xin cảm ơn.").ShouldBe(SpokenTime.Of("mời bà con xin cảm ơn") + 0.4 + 0.8, 0.001);

    [Fact]
    public void Nothing_takes_no_time() => SpokenTime.Of("").ShouldBe(0);
}
