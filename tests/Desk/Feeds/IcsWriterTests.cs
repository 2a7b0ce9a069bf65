using System.Text;

namespace Campaigns.Desk.Feeds;

public sealed class IcsWriterTests
{
    [Fact]
    public void Every_line_ends_in_CRLF_and_none_is_longer_than_75_octets_or_cut_inside_a_character()
    {
        var title = string.Concat(Enumerable.Repeat("Lịch tiếp công dân tháng 10 🎉 ", 20));
        var ics = new IcsWriter("Lịch").Text("SUMMARY", title).End();

        ics.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        ics.ShouldEndWith("\r\n");
        var lines = ics.Split("\r\n")[..^1];
        lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        lines.ShouldContain(line => Encoding.UTF8.GetByteCount(line) >= 72);
        // A character that is cut would not come back whole.
        ics.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"SUMMARY:{title}\r\n");
    }

    [Theory]
    [InlineData("a;b,c\\d", "a\\;b\\,c\\\\d")]
    [InlineData("một\r\nhai\nba\rbốn", "một\\nhai\\nba\\nbốn")]
    [InlineData("END:VEVENT\r\nBEGIN:VEVENT", "END:VEVENT\\nBEGIN:VEVENT")]
    [InlineData("chuông\u0007tab\t", "chuôngtab\t")]
    [InlineData("chu\u031B", "chư")]
    public void What_people_wrote_stays_inside_its_value(string text, string written) => IcsWriter.Escape(text).ShouldBe(written);

    [Fact]
    public void Times_are_UTC_and_whole_days_are_dates()
    {
        var ics = new IcsWriter("x").Time("DTSTART", new DateTimeOffset(2026, 10, 5, 7, 30, 0, TimeSpan.FromHours(7))).Date("DTEND", new DateOnly(2026, 10, 6)).End();
        ics.ShouldContain("DTSTART:20261005T003000Z\r\n");
        ics.ShouldContain("DTEND;VALUE=DATE:20261006\r\n");
    }
}
