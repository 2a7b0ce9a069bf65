using Campaigns.Content.Accounts;
using Campaigns.Content.Items;

namespace Campaigns.Content.Tests.Campaigns;

public sealed class CampaignCatalogTests : IDisposable
{
    private readonly TestTemplates _templates = new();

    [Fact]
    public async Task A_campaign_is_read_with_all_its_beats()
    {
        var campaign = (await _templates.Campaigns.Find("10-10")).Value.ShouldNotBeNull();

        campaign.Name.ShouldBe("Chiến dịch {year}");
        campaign.Beats.Select(b => (b.Key, b.Day, b.Time)).ShouldBe([("khoi-dong", -7, new TimeOnly(8, 0)), ("ngay-chinh", 0, new TimeOnly(7, 0))]);
        var beat = campaign.Beats[0];
        beat.Genre.ShouldBe(Genre.News);
        beat.Channels.ShouldBe([ChannelKind.Portal, ChannelKind.Facebook, ChannelKind.ZaloOa, ChannelKind.Radio]);
        beat.Tags.ShouldBe(["ChuyenDoiSo", "NQ57"]);
        beat.Slogans.Count.ShouldBe(2);
        beat.Card!.Boxes["title"].ShouldBe("Ngày {day}");
    }

    [Theory]
    [InlineData("day: -7", "day: -7\n    colour: đỏ", 5, "Unknown key: “colour”")]
    [InlineData("genre: news", "genre: new", 6, "Did you mean “news”?")]
    [InlineData("zaloOa", "zalo", 7, "“zalo” is not one of the words allowed here.")]
    [InlineData("time: \"08:00\"", "time: \"25:00\"", 5, "“25:00” is no time of day.")]
    [InlineData("day: -7", "day: hôm nay", 4, "must be a whole number")]
    [InlineData("505/QĐ-TTg", "506/QĐ-TTg", 11, "Did you mean “505/QĐ-TTg”?")]
    [InlineData("{weekday}", "{weekdya}", 14, "Did you mean “weekday”?")]
    [InlineData("{weekday}", "{weekday", 14, "A brace has no partner")]
    [InlineData("{weekday}", "weekday}", 14, "A brace has no partner")]
    [InlineData("NQ57", "\"#NQ 57\"", 10, "letters and digits only")]
    [InlineData("\"Mỗi nhà một việc số\", ", "", 20, "There are 1 slogans")]
    [InlineData("template: observance", "template: observence", 22, "Did you mean “observance”?")]
    [InlineData("summary: \"{Unit} mời bà con.\"", "summary: \"\"", 13, "“summary” is empty")]
    [InlineData("title: Cùng {place} chuyển đổi số", "titel: Cùng {place} chuyển đổi số", 12, "Did you mean “title”?")]
    [InlineData("key: khoi-dong", "key: Khởi động", 3, "lower-case ASCII")]
    [InlineData("name: Chiến dịch {year}", "name: Chiến dịch {nam}", 1, "There is no placeholder {nam}")]
    public async Task A_mistake_is_told_with_file_and_line(string right, string wrong, int line, string told)
    {
        var text = TestTemplates.Campaign(TestTemplates.Beat("khoi-dong", -7, "08:00"));
        text.ShouldContain(right);
        _templates.Write("campaigns/10-10.yaml", text.Replace(right, wrong, StringComparison.Ordinal));

        var problems = (await _templates.Campaigns.Find("10-10")).Problems.Select(p => p.In("en")).ToArray();

        problems.ShouldContain(p => p.Contains(told, StringComparison.Ordinal) && p.Contains($"10-10.yaml:{line}:", StringComparison.Ordinal), string.Join('\n', problems));
    }

    [Fact]
    public async Task Two_beats_of_one_key_are_refused()
    {
        _templates.Write("campaigns/10-10.yaml", TestTemplates.Campaign(TestTemplates.Beat("a", -7, "08:00") + TestTemplates.Beat("a", 0, "08:00")));

        (await _templates.Campaigns.Find("10-10")).Problems.ShouldHaveSingleItem().In("en").ShouldContain("The key “a” stands above already");
    }

    [Fact]
    public async Task A_campaign_that_is_not_there_is_answered_with_the_nearest() =>
        (await _templates.Campaigns.Find("10-11")).Problems.ShouldHaveSingleItem().In("en").ShouldContain("Did you mean “10-10”?");

    [Fact]
    public async Task A_beat_for_the_radio_has_words_for_the_radio()
    {
        var text = TestTemplates.Campaign(TestTemplates.Beat("a", -7, "08:00"));
        _templates.Write("campaigns/10-10.yaml", text.Replace("radio: |\n      Thưa bà con {place}, ngày hội đã đến gần.\n", "", StringComparison.Ordinal));

        (await _templates.Campaigns.Find("10-10")).Problems.ShouldHaveSingleItem().In("en").ShouldContain("no “radio” version");
    }

    public void Dispose() => _templates.Dispose();
}
