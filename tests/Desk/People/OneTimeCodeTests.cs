using System.Text;

namespace Campaigns.Desk.People;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the last six digits of each.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        OneTimeCode.At(Secret, OneTimeCode.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    /// <summary>RFC 4648: the same bytes as every authenticator writes them.</summary>
    [Fact]
    public void A_secret_is_written_as_phones_read_it() => OneTimeCode.Written(Secret).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    [Fact]
    public void A_clock_that_is_half_a_minute_off_is_allowed_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        OneTimeCode.Match(Secret, "005 924", now.AddSeconds(30)).ShouldBe(OneTimeCode.Step(now));
        OneTimeCode.Match(Secret, "005924", now.AddSeconds(-30)).ShouldBe(OneTimeCode.Step(now));
        OneTimeCode.Match(Secret, "005924", now.AddSeconds(90)).ShouldBeNull();
        OneTimeCode.Match(Secret, "", now).ShouldBeNull();
    }
}
