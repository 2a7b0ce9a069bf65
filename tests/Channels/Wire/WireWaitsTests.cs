using Campaigns.Channels.Wire;

namespace Campaigns.Channels.Tests.Wire;

public sealed class WireWaitsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 10, 10, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Sat, 10 Oct 2026 01:02:00 GMT", 120)]
    [InlineData("Sat, 10 Oct 2026 00:00:00 GMT", 0)]
    [InlineData("99999999999", 86_400)]
    public void Seconds_and_dates_are_understood(string header, int seconds) => WireWaits.RetryAfter(header, s_now).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData(null)]
    public void Nonsense_says_nothing(string? header) => WireWaits.RetryAfter(header, s_now).ShouldBeNull();
}
