using Campaigns.Content.Broadcasts;

namespace Campaigns.Content.Tests.Broadcasts;

/// <summary>What a speech service must be to be kept, and how texts are cut for it.</summary>
public sealed class SpeechServiceTests
{
    private static readonly SpeechService Good = new() { Address = " https://api.fpt.ai/hmi/tts/v5 ", Header = "api-key", Voice = "banmai", Body = SpeechService.Text, Answer = "async" };

    [Fact]
    public void A_service_as_its_manual_has_it_is_kept_without_the_spaces_around()
    {
        SpeechService.Check(Good).Value!.Address.ShouldBe("https://api.fpt.ai/hmi/tts/v5");
        SpeechService.Check(Good with { Address = "http://127.0.0.1:8080/tts", Body = "input={text}&speaker_id={voice}", Answer = "data.url" }).Ok.ShouldBeTrue();
        Good.Host.ShouldBe("api.fpt.ai");
    }

    [Theory]
    [InlineData("dia-chi", "http://api.fpt.ai/hmi/tts/v5", "api-key", "{text}", "audio", 2_000)]
    [InlineData("dia-chi", "api.fpt.ai", "api-key", "{text}", "audio", 2_000)]
    [InlineData("dia-chi", "https://a:b@api.fpt.ai/", "api-key", "{text}", "audio", 2_000)]
    [InlineData("tieu-de", "https://api.fpt.ai/", "api key: x", "{text}", "audio", 2_000)]
    [InlineData("noi-dung", "https://api.fpt.ai/", "api-key", "{voice}", "audio", 2_000)]
    [InlineData("noi-dung", "https://api.fpt.ai/", "api-key", "{\"text\": {text}}", "audio", 2_000)]
    [InlineData("tra-loi", "https://api.fpt.ai/", "api-key", "{text}", "data..url", 2_000)]
    [InlineData("ky-tu", "https://api.fpt.ai/", "api-key", "{text}", "audio", 10)]
    public void What_could_not_be_called_is_told_at_its_field(string field, string address, string header, string body, string answer, int characters) =>
        SpeechService.Check(new SpeechService { Address = address, Header = header, Body = body, Answer = answer, Characters = characters }).Problems.ShouldHaveSingleItem().Where.ShouldBe(field);

    [Fact]
    public void A_long_text_is_cut_behind_sentences_and_nothing_of_it_is_lost()
    {
        var text = string.Join(' ', Enumerable.Range(1, 40).Select(at => $"Đây là câu thứ {at}, mời bà con nghe.")) + new string('x', 500);

        var parts = SpokenParts.Of(text, 300);

        parts.ShouldAllBe(part => part.Length <= 300 && part.Length > 0);
        parts.Take(4).ShouldAllBe(part => part.EndsWith('.'));
        string.Concat(parts).Replace(" ", "", StringComparison.Ordinal).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
        SpokenParts.Of(" \n ", 300).ShouldBeEmpty();
    }
}
