namespace Campaigns.Content.Tests;

public sealed class FigureNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("1.250", 1250)]
    [InlineData("1.250.000", 1250000)]
    [InlineData("3,5", 3.5)]
    [InlineData(" 12 345 ", 12345)]
    [InlineData("1.250,75", 1250.75)]
    public void Numbers_are_read_as_they_are_written_here(string typed, double value) => FigureNumber.Parse(typed).ShouldBe(value);

    [Theory]
    [InlineData("1.5")]
    [InlineData("12 buổi")]
    [InlineData("-3")]
    [InlineData("1,250,000")]
    [InlineData("1e5")]
    [InlineData("4 50")]
    [InlineData("1 2500")]
    [InlineData("85,5%")]
    [InlineData("")]
    [InlineData("99999999999999")]
    public void What_could_mean_something_else_is_no_number(string typed) => FigureNumber.Parse(typed).ShouldBeNull();

    [Fact]
    public void What_is_written_reads_as_the_same_number()
    {
        foreach (var value in new[] { 0, 7, 1250, 3.5, 1234567.25 })
            FigureNumber.Parse(FigureNumber.Format(value)).ShouldBe(value);
        FigureNumber.Format(1250.5).ShouldBe("1.250,5");
    }
}
