using Campaigns.Content.Observances;

namespace Campaigns.Content.Tests.Observances;

public sealed class SkyTests
{
    private const double UnixEpoch = 2440587.5, Minute = 1 / 1440.0;

    [Theory]
    [InlineData("2000-01-06T18:14Z")]
    [InlineData("2017-08-21T18:30Z")]
    [InlineData("2024-04-08T18:21Z")]
    [InlineData("2024-12-30T22:27Z")]
    public void The_new_moon_comes_within_two_minutes_of_the_almanac(string almanac)
    {
        var expected = JulianDay(almanac);

        Sky.NewMoon(Sky.LunationNear(expected)).ShouldBe(expected, 2 * Minute);
    }

    [Theory]
    [InlineData("2000-12-21T13:37Z", 270)]
    [InlineData("2024-03-20T03:06Z", 0)]
    [InlineData("2024-06-20T20:51Z", 90)]
    [InlineData("2024-09-22T12:44Z", 180)]
    [InlineData("2024-12-21T09:20Z", 270)]
    [InlineData("2033-12-21T13:46Z", 270)]
    public void The_sun_stands_at_its_quarter_within_two_minutes_of_the_almanac(string almanac, double degrees)
    {
        var off = (Sky.SunLongitude(JulianDay(almanac)) - degrees + 540) % 360 - 180;

        // The sun walks a degree in about 1,461 minutes.
        Math.Abs(off * 1461).ShouldBeLessThan(2);
    }

    private static double JulianDay(string time) =>
        DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds() / 86400000.0 + UnixEpoch;
}
