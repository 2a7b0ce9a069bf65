using System.Text;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Broadcasts;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using RestSharp;

namespace Campaigns.Channels.Voices;

/// <summary>
/// Calls a speech service as the unit set it: one POST, which costs money and is never made twice by itself; where the answer names an
/// address, the sound is fetched there, without the key, and asked for again while it is being made. Public addresses alone, redirects
/// never followed, answers read up to a size and a time.
/// </summary>
internal sealed class VoiceClient : IOutsideVoice, IDisposable
{
    /// <summary>The longest answer that is read, in bytes: some minutes of WAV.</summary>
    private const int MostBytes = 48 * 1024 * 1024;

    /// <summary>How often a sound that is not there yet is asked for again.</summary>
    private const int Waits = 10;

    /// <summary>Of one call: a service reads a page of text in it.</summary>
    internal static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly RestClient _client;
    private readonly ResiliencePipeline<RestResponse> _fetch;

    public VoiceClient(IOptions<ChannelsOptions> options, TimeProvider clock)
    {
        _clock = clock;
        _http = new HttpClient(NamedAddress.Handler(options)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };
        _client = new RestClient(_http, new RestClientOptions { RedirectOptions = new() { FollowRedirects = false }, UserAgent = "Campaigns", Timeout = Timeout.InfiniteTimeSpan, ThrowOnAnyError = false });
        _fetch = new ResiliencePipelineBuilder<RestResponse> { TimeProvider = clock }.AddRetry(new RetryStrategyOptions<RestResponse>
        {
            MaxRetryAttempts = Waits, BackoffType = DelayBackoffType.Exponential, Delay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(5),
            ShouldHandle = static args => new(args.Outcome.Result is { ResponseStatus: not ResponseStatus.Aborted } answer && Later(answer)),
        }).Build();
    }

    public async Task<Result<byte[]>> Say(SpeechService service, string key, string text, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(Within, _clock);
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer.Token);
        try
        {
            var call = new RestRequest(service.Address, Method.Post) { CompletionOption = HttpCompletionOption.ResponseContentRead };
            call.AddHeader(service.Header, key);
            call.AddParameter(new BodyParameter("", Encoding.UTF8.GetBytes(service.Fill(text)), $"{service.MediaType}; charset=utf-8", DataFormat.Binary));
            var answer = await Once(call, within.Token);
            if (VoiceFault.Of(answer, service.Host) is { } problem)
                return problem;
            if (service.Answer == SpeechService.Audio)
                return answer.RawBytes ?? [];
            return VoiceAnswer.At(answer.Content ?? "", service.Answer) switch
            {
                null => Problem.World(new($"Câu trả lời của dịch vụ không có “{service.Answer}”.", $"The answer has no \"{service.Answer}\"."), service.Host, new("Xem lại ô “Câu trả lời” theo tài liệu của nhà cung cấp.", "Look at the provider's manual.")),
                { Address: { } address } => await Fetch(address, service, within.Token),
                { Bytes: var bytes } => bytes,
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Problem.World(new($"Dịch vụ đọc không trả lời sau {Within.TotalSeconds:0} giây.", $"The service did not answer within {Within.TotalSeconds:0} seconds."), service.Host, new("Thử lại sau, hoặc giảm số ký tự mỗi lần gửi.", "Try again later, or send fewer characters a call."));
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private async Task<Result<byte[]>> Fetch(Uri address, SpeechService service, CancellationToken cancel)
    {
        // The service's own word leads here: no less safe than what a person typed.
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback) || address.UserInfo.Length > 0)
            return Problem.World(new("Dịch vụ trả về địa chỉ âm thanh không an toàn (không phải https).", "The service named an address that is no https."), service.Host);
        var answer = await _fetch.ExecuteAsync(async token => await Once(new RestRequest(address) { CompletionOption = HttpCompletionOption.ResponseContentRead }, token), cancel);
        return VoiceFault.Of(answer, address.Authority) is { } problem ? problem : answer.RawBytes ?? [];
    }

    private async Task<RestResponse> Once(RestRequest request, CancellationToken cancel)
    {
        var answer = await _client.ExecuteAsync(request, cancel);
        // A cancellation comes back as an ordinary answer.
        if (answer.ResponseStatus == ResponseStatus.Aborted)
            cancel.ThrowIfCancellationRequested();
        return answer;
    }

    /// <summary>It is being made (some answer 404 or 202 meanwhile), or the other end stumbled.</summary>
    private static bool Later(RestResponse answer) => (int)answer.StatusCode is 202 or 404 or 409 or 425 or 429 or >= 500;
}
