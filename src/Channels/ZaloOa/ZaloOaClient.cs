using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Calls of Zalo's API: errors come inside a 200, and a token that has ended is refreshed once, the call made once more.</summary>
internal sealed class ZaloOaClient(WireClient wire, TokenGuardian guardian, IOptions<ZaloOaOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10), WhenBusy = TimeSpan.FromMinutes(1), WhenForbidden = TimeSpan.FromHours(1);

    public Task<ZaloOaAnswer> Get(Account account, string path, CancellationToken cancel, params (string Name, string Value)[] headers) =>
        Call(account, new WireRequest(HttpMethod.Get, Address(path), CallKind.Repeatable) { Headers = headers }, cancel);

    public Task<ZaloOaAnswer> Post(Account account, string path, object body, CallKind kind, CancellationToken cancel) =>
        Call(account, new WireRequest(HttpMethod.Post, Address(path), kind) { Json = JsonSerializer.Serialize(body, Json.Compact) }, cancel);

    /// <summary>A file that nobody sees: made again when it fails.</summary>
    public Task<ZaloOaAnswer> Upload(Account account, string path, WireFile file, CancellationToken cancel) =>
        Call(account, new WireRequest(HttpMethod.Post, Address(path), CallKind.Repeatable) { File = file, AttemptLimit = TimeSpan.FromSeconds(options.Value.UploadSeconds) }, cancel);

    /// <summary>The same with a token that no account has yet.</summary>
    public Task<ZaloOaAnswer> Get(string accessToken, string? appSecret, string path, CancellationToken cancel) =>
        Send("zalo", accessToken, appSecret, new WireRequest(HttpMethod.Get, Address(path), CallKind.Repeatable), cancel);

    private Uri Address(string path) => new($"{options.Value.OpenApiUrl}/v2.0/{path}");

    private async Task<ZaloOaAnswer> Call(Account account, WireRequest request, CancellationToken cancel)
    {
        var state = await guardian.Read(account.Id, cancel);
        if (state.Access is not { } access)
            return new ZaloOaAnswer.NoRight(TokenWords.Line(TokenWords.Missing, TokenWords.Again));
        var answer = await Send(account.Id, access, state.AppSecret, request, cancel);
        if (answer is not ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Refresh })
            return answer;
        return await guardian.Renew(account, access, cancel) switch
        {
            Renewal.Renewed x => Final(await Send(account.Id, x.Access, state.AppSecret, request, cancel)),
            Renewal.Later x => new ZaloOaAnswer.NotSent(Soon, x.Why),
            Renewal.Over x => new ZaloOaAnswer.NoRight(x.Why),
            var other => throw new InvalidOperationException($"{other} is no renewal."),
        };
    }

    /// <summary>A token that is refused fresh from the refresh will not get better.</summary>
    private static ZaloOaAnswer Final(ZaloOaAnswer answer) =>
        answer is ZaloOaAnswer.Refused { Error: { Reaction: ZaloOaReaction.Refresh } error } ? new ZaloOaAnswer.NoRight(error.Why) : answer;

    private async Task<ZaloOaAnswer> Send(string pipeline, string access, string? secret, WireRequest request, CancellationToken cancel)
    {
        List<(string, string)> headers = [("access_token", access), .. request.Headers];
        if (options.Value.AppSecretProof && secret is not null)
            headers.Add(("appsecret_proof", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(access)))));
        var answer = await wire.Send(pipeline, request with { Headers = headers }, cancel);
        return answer switch
        {
            WireAnswer.Answered x => Read(x, access),
            WireAnswer.NeverLeft x => new ZaloOaAnswer.NotSent(Soon, x.Why),
            WireAnswer.Forbidden x => new ZaloOaAnswer.NotSent(WhenForbidden, x.Why),
            WireAnswer.Lost x => new ZaloOaAnswer.Lost(x.Why),
            _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer."),
        };
    }

    private ZaloOaAnswer Read(WireAnswer.Answered answer, string access)
    {
        if (answer.Status == HttpStatusCode.TooManyRequests)
            return new ZaloOaAnswer.NotSent(answer.RetryAfter(clock.GetUtcNow()) ?? WhenBusy, "Zalo báo gọi quá nhiều.");
        if (answer.Status == HttpStatusCode.Unauthorized)
            return new ZaloOaAnswer.Refused(ZaloOaErrors.Of(ZaloOaErrors.TokenInvalid, null));
        if ((int)answer.Status >= 500 || answer.Json is not { ValueKind: JsonValueKind.Object } json
            || !int.TryParse(ZaloOaAnswer.Done.Of(json, "error"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code))
            return new ZaloOaAnswer.Lost($"Zalo trả lời không đọc được (HTTP {(int)answer.Status}).");
        if (code != 0)
            return new ZaloOaAnswer.Refused(ZaloOaErrors.Of(code, ZaloOaAnswer.Done.Of(json, "message")?.Replace(access, "…", StringComparison.Ordinal)));
        return answer.Success
            ? new ZaloOaAnswer.Done(json.TryGetProperty("data", out var data) ? data : default)
            : new ZaloOaAnswer.Lost($"Zalo trả lời lạ (HTTP {(int)answer.Status}).");
    }
}
