using System.Net;
using Campaigns.Channels.Wire;
using Campaigns.Simulators;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Tests.Wire;

public sealed class WireClientTests : IAsyncLifetime
{
    private EchoSimulator _other = null!;

    public async Task InitializeAsync() => _other = await EchoSimulator.Open();

    public async Task DisposeAsync() => await _other.DisposeAsync();

    [Fact]
    public async Task An_answer_is_handed_over_with_its_status_and_words()
    {
        using var wire = Wire.Open();

        var answer = (await wire.Send(Read())).ShouldBeOfType<WireAnswer.Answered>();

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json!.Value.GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_redirected_post_is_an_answer_and_never_a_read_that_succeeds()
    {
        using var wire = Wire.Open();
        _other.Break("write", Fault.Redirect);

        var answer = (await wire.Send(Write())).ShouldBeOfType<WireAnswer.Answered>();

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Success.ShouldBeFalse();
        _other.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task A_timeout_is_seen_although_the_library_swallows_cancellation()
    {
        using var wire = Wire.Open(attemptSeconds: 1);
        _other.Break("write", Fault.HangAfter);

        (await wire.Send(Write())).ShouldBeOfType<WireAnswer.Lost>();

        _other.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task The_callers_own_end_is_a_cancellation()
    {
        using var wire = Wire.Open();
        using var end = new CancellationTokenSource();
        _other.Break("write", Fault.HangBefore);

        var sending = wire.Send(Write(), cancel: end.Token);
        while (_other.Calls.Count == 0)
            await Task.Yield();
        await end.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Each_try_is_a_request_of_its_own()
    {
        using var wire = Wire.Open();
        _other.Break("read", Fault.ErrorBefore);
        _other.Break("read", Fault.ErrorBefore);

        (await wire.Send(Read())).ShouldBeOfType<WireAnswer.Answered>().Success.ShouldBeTrue();

        _other.Calls.ShouldBe(["read", "read", "read"]);
    }

    [Fact]
    public async Task Vietnamese_file_names_and_captions_arrive_whole()
    {
        using var wire = Wire.Open();
        var upload = new WireRequest(HttpMethod.Post, At("/upload"), CallKind.Repeatable)
        {
            Form = [("caption", "Chuyển đổi số ở xã Mường Sáng")], File = new("source", "Ngày hội.png", "image/png", new byte[] { 1, 2, 3 }),
        };

        await wire.Send(upload);

        _other.FileName.ShouldBe("Ngày hội.png");
        _other.Caption.ShouldBe("Chuyển đổi số ở xã Mường Sáng");
    }

    [Theory]
    [InlineData(Fault.ResetAfter)]
    [InlineData(Fault.HalfAnswer)]
    [InlineData(Fault.ResetBefore)]
    public async Task What_may_have_been_done_is_lost_and_not_done_again(Fault fault)
    {
        using var wire = Wire.Open();
        _other.Break("write", fault);

        (await wire.Send(Write())).ShouldBeOfType<WireAnswer.Lost>();

        _other.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_error_after_a_write_is_an_answer_and_not_done_again()
    {
        using var wire = Wire.Open();
        _other.Break("write", Fault.ErrorAfter);

        (await wire.Send(Write())).ShouldBeOfType<WireAnswer.Answered>().Status.ShouldBe(HttpStatusCode.InternalServerError);

        _other.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_refused_unread_is_made_again_after_the_wait_that_was_asked_for()
    {
        using var wire = Wire.Open();
        _other.Break("write", Fault.BusySeconds);

        (await wire.Send(Write())).ShouldBeOfType<WireAnswer.Answered>().Success.ShouldBeTrue();

        _other.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_wait_is_handed_back_to_the_caller()
    {
        using var wire = Wire.Open();
        _other.Break("write", Fault.BusyDate);

        var answer = (await wire.Send(Write())).ShouldBeOfType<WireAnswer.Answered>();

        answer.RetryAfter(TimeProvider.System.GetUtcNow())!.Value.TotalMinutes.ShouldBeInRange(8, 11);
        _other.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task A_closed_port_is_provably_nothing_left()
    {
        using var wire = Wire.Open();
        await _other.Refuse();

        (await wire.Send(Write())).ShouldBeOfType<WireAnswer.NeverLeft>();
    }

    [Fact]
    public async Task After_failures_in_a_row_the_account_is_left_alone_and_the_others_are_not()
    {
        using var wire = Wire.Open();
        await _other.Refuse();
        await wire.Send(Write(), account: "bad");
        await wire.Send(Write(), account: "bad");

        (await wire.Send(Write(), account: "bad")).ShouldBeOfType<WireAnswer.NeverLeft>().Why.ShouldContain("tạm nghỉ");

        wire.Pipelines.Rests.ShouldHaveSingleItem().AccountId.ShouldBe("bad");
    }

    [Fact]
    public async Task A_private_address_is_not_called_unless_the_setting_says_so()
    {
        using var wire = Wire.Open(allowPrivate: false);

        (await wire.Send(Write())).ShouldBeOfType<WireAnswer.Forbidden>();

        _other.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_the_end()
    {
        using var wire = Wire.Open();

        (await wire.Send(new WireRequest(HttpMethod.Get, At("/long"), CallKind.Once))).ShouldBeOfType<WireAnswer.Lost>();
    }

    private WireRequest Read() => new(HttpMethod.Get, At("/read"), CallKind.Repeatable);

    private WireRequest Write() => new(HttpMethod.Post, At("/write"), CallKind.Once) { Json = """{"message":"một lần"}""" };

    private Uri At(string path) => new(_other.Address + path);

    private sealed class Wire : IDisposable
    {
        private readonly WireClient _client;

        private Wire(ChannelsOptions options)
        {
            Pipelines = new(Options.Create(options), TimeProvider.System);
            _client = new(Pipelines, Options.Create(options));
        }

        public AccountPipelines Pipelines { get; }

        public static Wire Open(bool allowPrivate = true, int attemptSeconds = 15) =>
            new(new ChannelsOptions { AllowPrivateAddresses = allowPrivate, AttemptSeconds = attemptSeconds });

        public Task<WireAnswer> Send(WireRequest request, string account = "account", CancellationToken cancel = default) => _client.Send(account, request, cancel);

        public void Dispose()
        {
            _client.Dispose();
            Pipelines.Dispose();
        }
    }
}
