using Campaigns.Content.Speech;

namespace Campaigns.Content.Tests.Speech;

public sealed class PaceTests
{
    [Fact]
    public void A_hundred_and_ninety_syllables_take_a_minute() =>
        Pace.Usual.Seconds(string.Join(' ', Enumerable.Repeat("tiếng", 190))).ShouldBe(60, 0.001);

    [Fact]
    public void Each_part_of_a_hyphenated_loanword_counts() => Pace.Syllables("phây-búc").ShouldBe(2);

    [Fact]
    public void A_comma_and_a_full_stop_take_a_breath() =>
        Pace.Usual.Seconds("mời bà con, xin cảm ơn.").ShouldBe(Pace.Usual.Seconds("mời bà con xin cảm ơn") + 0.4 + 0.8, 0.001);

    [Fact]
    public void Marks_side_by_side_are_one_pause() => Pace.Usual.Seconds("thật sao?!…\n").ShouldBe(Pace.Usual.Seconds("thật sao.") , 0.001);

    [Fact]
    public void What_is_written_as_one_token_counts_what_is_said_of_it() =>
        Readers.Usual.Read("Nghị quyết số 57-NQ/TW").Syllables.ShouldBe("Nghị quyết số năm mươi bảy của Bộ Chính trị".Split(' ').Length);

    [Fact]
    public void A_reader_who_took_a_minute_for_a_known_text_is_timed_right_from_then_on()
    {
        var known = string.Join(' ', Enumerable.Repeat("bà con nghe đài, xin mời.", 30));
        var pace = Pace.Usual.Calibrated(known, 75).ShouldNotBeNull();

        pace.Seconds(known).ShouldBe(75, 0.001);
        pace.Comma.ShouldBe(Pace.Usual.Comma);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(3000)]
    public void A_time_at_which_nobody_reads_is_no_pace(double seconds) =>
        Pace.Usual.Calibrated(string.Join(' ', Enumerable.Repeat("tiếng", 190)), seconds).ShouldBeNull();

    [Fact]
    public void Nothing_takes_no_time() => Pace.Usual.Seconds("").ShouldBe(0);
}
