namespace Campaigns.Desk.Serve;

public sealed class ListeningTests
{
    [Theory]
    [InlineData("http://localhost:5080", false)]
    [InlineData("http://127.0.0.1:0", false)]
    [InlineData("http://[::1]:5080", false)]
    [InlineData("http://0.0.0.0:5080", true)]
    [InlineData("http://*:5080", true)]
    [InlineData("http://localhost:5080; http://192.168.1.10:5080", true)]
    public void Whether_other_machines_reach_it_is_told_from_the_address(string urls, bool wide) => Listening.Parse(urls).Value!.Wide.ShouldBe(wide);

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("http://localhost:banana")]
    [InlineData("http://localhost:99999")]
    [InlineData("ftp://localhost:5080")]
    [InlineData("https://localhost:5081")]
    [InlineData("http://localhost:5080/desk")]
    public void What_cannot_be_listened_on_is_refused_before_anything_starts(string urls) => Listening.Parse(urls).Ok.ShouldBeFalse();
}
