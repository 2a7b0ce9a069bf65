using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Content.Items;

namespace Campaigns.Content.Tests.Templates;

public sealed partial class CampaignWordsTests
{
    private static readonly string[] DraftKeys =
    [
        "key", "day", "time", "genre", "channels", "section", "theme", "tags", "documents", "title", "summary", "body", "radio", "slogans", "card",
    ];

    private static readonly Dictionary<string, int> MostCharacters = new()
    {
        ["kicker"] = 40, ["title"] = 70, ["date"] = 24, ["message"] = 110, ["figure"] = 10, ["source"] = 70, ["unit"] = 50,
    };

    private static readonly Dictionary<string, string[]> BoxesOf = new()
    {
        ["observance"] = ["kicker", "title", "date", "message", "unit"],
        ["key-figure"] = ["kicker", "figure", "title", "message", "source", "unit"],
    };

    private static readonly string[] YamlFiles =
        ["observances.yaml", "documents.yaml", .. CampaignFile.Names.Select(name => $"campaigns/{name}.yaml")];

    [Fact]
    public void Each_campaign_has_five_or_six_beats_with_keys_of_their_own_and_one_on_the_day_at_seven()
    {
        foreach (var campaign in CampaignFile.Drafts.GroupBy(draft => draft.Campaign))
        {
            campaign.Count().ShouldBeInRange(5, 6, campaign.Key);
            campaign.Select(draft => draft.Text("key")).ShouldBeUnique();
            campaign.Select(draft => draft.Text("key")).ShouldAllBe(key => AsciiKey().IsMatch(key));
            campaign.Where(draft => draft.Text("day") == "0").ShouldHaveSingleItem().Text("time").ShouldBe("07:00");
            campaign.ShouldContain(draft => CampaignFile.Text(draft.Node["card"]["template"]) == "key-figure", campaign.Key);
        }

        CampaignFile.Drafts.Select(draft => draft.Campaign).Distinct().ShouldBe(CampaignFile.Names);
    }

    [Fact]
    public void Every_beat_says_what_the_format_asks_and_nothing_else()
    {
        Complaints(draft =>
        [
            .. draft.Node.Children.Keys.Select(CampaignFile.Text).Except(DraftKeys).Select(key => $"unknown {key}"),
            .. DraftKeys.Except(draft.Node.Children.Keys.Select(CampaignFile.Text)).Select(key => $"lacks {key}"),
            .. Unless(Enum.TryParse<Genre>(draft.Text("genre"), ignoreCase: true, out _), "no such genre"),
            .. Unless(TimeOnly.TryParseExact(draft.Text("time"), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "time"),
            .. draft.List("channels").Except(["portal", "facebook", "zaloOa", "radio"]).Select(channel => $"channel {channel}"),
            .. Unless(draft.List("tags").All(tag => AsciiTag().IsMatch(tag)), "a tag with more than letters and digits"),
            .. Unless(draft.List("slogans").Distinct().Count() == 2 && draft.List("slogans").Count == 2, "not two slogans"),
        ]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_body_has_120_to_250_words_and_every_summary_fits()
    {
        Complaints(draft =>
        [
            .. Unless(Words(Filling.Common.Fill(draft.Text("body"))) is >= 120 and <= 250, $"body of {Words(Filling.Common.Fill(draft.Text("body")))} words"),
            .. Unless(Filling.Long.Fill(draft.Text("summary")).Length < 240, "long summary"),
            .. Unless(draft.Text("title").Length is > 10 and < 90, "title"),
        ]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_radio_version_is_words_alone_and_is_read_within_a_minute()
    {
        Complaints(draft => new[] { Filling.Common, Filling.Long }.SelectMany(filling => RadioComplaints(draft.Text("radio"), filling)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_card_is_filled_within_its_limits()
    {
        Complaints(draft =>
        [
            .. Unless(draft.Boxes.Keys.Order().SequenceEqual(BoxesOf[CampaignFile.Text(draft.Node["card"]["template"])].Order()), "boxes"),
            .. from box in draft.Boxes
               let length = Filling.Long.Fill(box.Value).Length
               where length == 0 || length > MostCharacters[box.Key]
               select $"{box.Key} of {length} characters",
        ]).ShouldBeEmpty();
    }

    [Fact]
    public void A_number_of_steps_on_a_card_is_the_number_the_text_counts()
    {
        Complaints(draft => draft.Boxes.TryGetValue("figure", out var figure) && CountedFigure().Match(figure) is { Success: true } counted
            ? Unless(draft.Text("body").Contains($"{Spelled(counted.Groups["count"].Value)} {counted.Groups["what"].Value}", StringComparison.OrdinalIgnoreCase), figure)
            : []).ShouldBeEmpty();
    }

    [Fact]
    public void Every_document_named_stands_in_the_list_and_in_the_text_with_its_true_date()
    {
        Complaints(draft =>
        [
            .. Unless(draft.List("documents").Count > 0, "no document"),
            .. draft.List("documents").Where(number => !CampaignFile.Documents.ContainsKey(number)).Select(number => $"{number} is not in the list"),
            .. draft.List("documents").Where(number => !draft.Text("body").Contains(number)).Select(number => $"{number} is not in the body"),
            .. CampaignFile.AllTexts(draft.Node).SelectMany(DateComplaints),
        ]).ShouldBeEmpty();
        CampaignFile.Observances.SelectMany(CampaignFile.AllTexts).SelectMany(DateComplaints).ShouldBeEmpty();
    }

    [Fact]
    public void Every_placeholder_is_one_that_a_unit_fills()
    {
        Complaints(draft => CampaignFile.AllTexts(draft.Node).SelectMany(Filling.NamesIn).Except(Filling.Names)).ShouldBeEmpty();
        // What may be empty must not stand in a sentence.
        Complaints(draft => CampaignFile.AllTexts(draft.Node).SelectMany(Filling.NamesIn).Where(name => name == "province")).ShouldBeEmpty();
    }

    [Fact]
    public void The_files_are_clean_Vietnamese_in_one_spelling()
    {
        foreach (var name in YamlFiles)
        {
            var text = File.ReadAllText(CampaignFile.File(name), Encoding.UTF8);
            text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(name);
            text.ShouldNotContain('\u00D0', name);
            text.ShouldNotContain('\u00F0', name);
            text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherSymbol || rune.Value == 0xA0)
                .ShouldBeEmpty(name);
            NewToneStyle().Matches(text).Select(match => match.Value).ShouldBeEmpty(name);
            text.ShouldNotContain("hàng năm", Case.Insensitive, name);
        }
    }

    [Theory]
    [InlineData("hoà", true)]
    [InlineData("khoẻ", true)]
    [InlineData("thuỷ", true)]
    [InlineData("hòa khỏe thủy toán hoàn quý quỹ ngoài tuyết", false)]
    public void The_new_placing_of_tones_is_told_from_the_old(string text, bool found) => NewToneStyle().IsMatch(text).ShouldBe(found);

    [Fact]
    public void Only_the_three_days_are_on_and_each_campaign_has_its_file()
    {
        CampaignFile.Observances.Where(day => CampaignFile.Text(day["on"]) == "true").Select(day => CampaignFile.Text(day["key"]))
            .ShouldBe(CampaignFile.Names);
        CampaignFile.Observances.Where(day => day.Children.ContainsKey("campaign")).Select(day => CampaignFile.Text(day["campaign"]))
            .ShouldAllBe(name => File.Exists(CampaignFile.File($"campaigns/{name}.yaml")));
        CampaignFile.Observances.Select(day => CampaignFile.Text(day["key"])).ShouldBeUnique();
        CampaignFile.Observances.Where(day => CampaignFile.Text(day["confirmed"]) == "true").Select(day => CampaignFile.Text(day["basis"]))
            .ShouldAllBe(basis => basis.Length > 0);
    }

    private static List<string> Complaints(Func<Draft, IEnumerable<string>> of) =>
        [.. CampaignFile.Drafts.SelectMany(draft => of(draft).Select(complaint => $"{draft}: {complaint}"))];

    private static string[] Unless(bool good, string complaint) => good ? [] : [complaint];

    private static IEnumerable<string> RadioComplaints(string radio, Filling filling)
    {
        var read = filling.Fill(radio).Replace("UBND", "Ủy ban nhân dân");
        var syllables = Words(read.Replace('-', ' '));
        // The reading speed of a plain station, 190 syllables a minute, and a breath at every mark.
        var seconds = syllables / 190.0 * 60 + read.Count(",;:".Contains) * 0.4 + read.Count(".!?".Contains) * 0.8;
        return
        [
            .. Unless(syllables is >= 60 and <= 170, $"{syllables} syllables"),
            .. Unless(seconds < 60, $"{seconds:0} seconds"),
            .. Filling.NamesIn(radio).Except(["place", "Place", "unit", "Unit", "weekday"]).Select(name => $"{name} is not for the ear"),
            .. read.Where(c => char.IsDigit(c) || "()[]/*#_@“”\"".Contains(c)).Select(c => $"'{c}' in the radio version"),
            .. Unless(!read.Contains("http") && !read.Contains(".vn") && !read.Contains("www"), "a link"),
            .. Capitals().Matches(read).Select(match => $"{match.Value} is not read aloud as it stands"),
        ];
    }

    private static IEnumerable<string> DateComplaints(string text) =>
        from match in Cited().Matches(text)
        let number = match.Groups["number"].Value
        where !CampaignFile.Documents.TryGetValue(number, out var date) || date != CampaignFile.Date(match.Groups["date"].Value)
        select $"{match.Value} is not so in the list";

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static string Spelled(string number) => number switch
    {
        "3" => "ba", "4" => "bốn", "5" => "năm", "30" => "ba mươi", _ => number,
    };

    [GeneratedRegex("^[a-z0-9-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex AsciiKey();

    [GeneratedRegex("^[A-Za-z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex AsciiTag();

    [GeneratedRegex(@"^(?<count>\d+) (?<what>\p{L}.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex CountedFigure();

    [GeneratedRegex(@"số (?<number>\d+[-/][\p{L}\d/-]+) ngày (?<date>\d{1,2}/\d{1,2}/\d{4})", RegexOptions.NonBacktracking)]
    private static partial Regex Cited();

    [GeneratedRegex(@"\p{Lu}{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?:o[àáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ])(?!\p{L})", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NewToneStyle();
}
