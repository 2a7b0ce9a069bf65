using Campaigns.Channels.Voices;
using Campaigns.Content;
using Campaigns.Content.Broadcasts;
using Campaigns.Simulators;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Tests.Voices;

/// <summary>A speech service as a unit set it: what is sent, what is taken back, and what is said when it fails.</summary>
public sealed class VoiceClientTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private VoiceSimulator _service = null!;

    public async Task InitializeAsync() => _service = await VoiceSimulator.Open();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task The_text_goes_as_json_with_the_key_in_its_header_and_the_sound_comes_back()
    {
        var said = await Say("/doc", """{"text": "{text}", "voice": "{voice}"}""", SpeechService.Audio, "Kính thưa \"bà con\",\nmời họp {voice}.");

        said.Value.ShouldBe(VoiceSimulator.Sound);
        _service.Taken.ShouldBe([("application/json; charset=utf-8", """{"text": "Kính thưa \"bà con\",\nmời họp {voice}.", "voice": "lan & nga"}""")]);
    }

    [Fact]
    public async Task A_form_and_bare_words_are_sent_as_such()
    {
        (await Say("/doc", "input={text}&speaker_id={voice}", SpeechService.Audio, "a=1&b")).Ok.ShouldBeTrue();
        (await Say("/doc", "{text}", SpeechService.Audio, "mời họp")).Ok.ShouldBeTrue();

        _service.Taken.ShouldBe([("application/x-www-form-urlencoded; charset=utf-8", "input=a%3D1%26b&speaker_id=lan%20%26%20nga"), ("text/plain; charset=utf-8", "mời họp")]);
    }

    [Fact]
    public async Task A_sound_that_is_still_being_made_is_asked_for_until_it_is_there_and_without_the_key()
    {
        var asked = Say("/dia-chi", "{text}", "data.url", "mời họp");
        // Beside the call's own deadline a second timer is the wait between two looks.
        while (!asked.IsCompleted)
            if (_clock.Waiting > 1)
                _clock.Advance(TimeSpan.FromSeconds(5));
            else
                await Task.Yield();

        (await asked).Value.ShouldBe(VoiceSimulator.Sound);
        _service.Calls.ShouldBe(["dia-chi", "tep", "tep", "tep"]);
        _service.Fetched.ShouldAllBe(headers => !headers.Contains(_service.Key));
    }

    [Fact]
    public async Task A_sound_may_stand_in_the_answer_itself() => (await Say("/chu", "{text}", "audioContent", "mời họp")).Value.ShouldBe(VoiceSimulator.Sound);

    [Fact]
    public async Task What_costs_money_is_not_asked_for_twice()
    {
        _service.Break("doc", Fault.ErrorAfter);

        (await Say("/doc", "{text}", SpeechService.Audio, "mời họp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("Dịch vụ đang lỗi (trả lời 500)");
        _service.Calls.ShouldBe(["doc"]);
    }

    [Theory]
    [InlineData(401, "từ chối khóa")]
    [InlineData(403, "từ chối khóa")]
    [InlineData(402, "hết hạn mức")]
    [InlineData(429, "hết hạn mức")]
    [InlineData(404, "Không tìm thấy")]
    [InlineData(302, "chuyển sang nơi khác")]
    [InlineData(422, "không nhận nội dung")]
    [InlineData(503, "đang lỗi")]
    public async Task What_a_refusal_means_is_said_in_words_without_key_and_text(int status, string means)
    {
        var problem = (await Say($"/trang/{status}", "{text}", SpeechService.Audio, "lời mật")).Problems.ShouldHaveSingleItem();

        problem.What.Vi.ShouldContain(means);
        problem.Mend.ShouldNotBeNull();
        problem.ToString().ShouldNotContain(_service.Key);
        problem.ToString().ShouldNotContain("lời mật");
    }

    [Theory]
    [InlineData("http://example.com/a.wav")]
    [InlineData("https://ten:mat-khau@a.example/a.wav")]
    public async Task An_answer_leads_to_no_unsafe_address(string names)
    {
        _service.Names = names;
        (await Say("/dia-chi", "{text}", "data.url", "mời họp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không an toàn");
    }

    [Fact]
    public async Task An_answer_without_what_was_named_is_no_sound() =>
        (await Say("/dia-chi", "{text}", "async", "mời họp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không có “async”");

    [Fact]
    public async Task An_answer_without_end_is_not_read() =>
        (await Say("/dai", "{text}", SpeechService.Audio, "mời họp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("dài bất thường");

    [Fact]
    public async Task A_private_address_is_not_called()
    {
        (await Say("/doc", "{text}", SpeechService.Audio, "mời họp", allowPrivate: false)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("mạng nội bộ");
        _service.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_that_says_nothing_is_not_waited_for()
    {
        _service.OnHang = () => _clock.Advance(VoiceClient.Within + TimeSpan.FromSeconds(1));
        _service.Break("doc", Fault.HangBefore);

        (await Say("/doc", "{text}", SpeechService.Audio, "mời họp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không trả lời sau 60 giây");
    }

    private async Task<Result<byte[]>> Say(string path, string body, string answer, string text, bool allowPrivate = true)
    {
        using var client = new VoiceClient(Options.Create(new ChannelsOptions { AllowPrivateAddresses = allowPrivate }), _clock);
        return await client.Say(new SpeechService { Address = _service.Address + path, Header = "api-key", Voice = "lan & nga", Body = body, Answer = answer }, _service.Key, text, default);
    }
}
