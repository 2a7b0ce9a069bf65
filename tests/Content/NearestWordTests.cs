namespace Campaigns.Content.Tests;

public sealed class NearestWordTests
{
    private static readonly string[] Known = ["GraphUrl", "BackupKeep", "title", "summary"];

    [Theory]
    [InlineData("GrafUrl", "GraphUrl")]
    [InlineData("backupkepe", "BackupKeep")]
    [InlineData("tilte", "title")]
    [InlineData("sumary", "summary")]
    public void A_mistyped_word_is_known_again_whatever_its_case(string typed, string meant) => NearestWord.To(typed, Known).ShouldBe(meant);

    [Theory]
    [InlineData("Password")]
    [InlineData("")]
    public void What_is_far_from_everything_is_not_guessed(string typed) => NearestWord.To(typed, Known).ShouldBeNull();

    [Fact]
    public void A_very_long_word_costs_no_time() => NearestWord.To(new string('x', 1_000_000), Known).ShouldBeNull();
}
