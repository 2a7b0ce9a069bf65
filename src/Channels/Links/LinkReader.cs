using Campaigns.Channels.Wire;
using Campaigns.Content;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Links;

/// <summary>
/// Looks at an address that somebody typed: the beginning of its page, or only whether it opens. Public addresses alone, each redirect
/// looked at again; nothing is sent but the question, and an answer is read up to a size and a time.
/// </summary>
public sealed class LinkReader : IDisposable
{
    /// <summary>What a page says of itself stands in its head: no more is read, in bytes.</summary>
    private const int MostBytes = 512 * 1024;

    private const int MostRedirects = 5;

    /// <summary>A person waits for it.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    private static readonly Phrase
        NoAddress = new("Địa chỉ không đúng: phải bắt đầu bằng http:// hoặc https://.", "The address is not one of the web."),
        Private = new("Địa chỉ nằm trong mạng nội bộ, người ngoài không mở được.", "The address is inside a private network."),
        NoName = new("Không tìm thấy máy chủ của địa chỉ này.", "No server has that name."),
        NoServer = new("Không kết nối được với máy chủ của địa chỉ này.", "The server cannot be reached."),
        Silent = new("Máy chủ của địa chỉ này không trả lời trong thời hạn.", "The server did not answer in time."),
        Endless = new("Địa chỉ chuyển hướng quá nhiều lần.", "The address redirects without end.");

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    public LinkReader(IOptions<ChannelsOptions> options, TimeProvider clock)
    {
        _clock = clock;
        _http = new HttpClient(NamedAddress.Handler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Add("User-Agent", "Campaigns");
        _http.DefaultRequestHeaders.Add("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1");
        _http.DefaultRequestHeaders.Add("Accept-Language", "vi, en;q=0.5");
    }

    /// <summary>The beginning of the page.</summary>
    public Task<LinkAnswer> Read(string address, CancellationToken cancel) => Ask(address, read: true, cancel);

    /// <summary>Only whether it opens: the page itself is not read.</summary>
    public Task<LinkAnswer> Try(string address, CancellationToken cancel) => Ask(address, read: false, cancel);

    public void Dispose() => _http.Dispose();

    private async Task<LinkAnswer> Ask(string address, bool read, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at) || !Web(at))
            return new(at ?? new Uri("about:blank"), null, NoAddress);
        using var timer = new CancellationTokenSource(Within, _clock);
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer.Token);
        try
        {
            for (var redirect = 0; redirect <= MostRedirects; redirect++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, at);
                using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, within.Token);
                if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } next)
                    return await Of(answer, at, read, within.Token);
                at = new Uri(at, next);
                if (!Web(at))
                    return new(at, null, NoAddress);
            }
            return new(at, null, Endless);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(at, null, Silent);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UriFormatException)
        {
            return new(at, null, e switch
            {
                { InnerException: PrivateAddressException } => Private,
                HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } or HttpRequestException { InnerException: System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound or System.Net.Sockets.SocketError.NoData } } => NoName,
                _ => NoServer,
            });
        }
    }

    private static async Task<LinkAnswer> Of(HttpResponseMessage answer, Uri at, bool read, CancellationToken cancel)
    {
        var status = (int)answer.StatusCode;
        var type = answer.Content.Headers.ContentType;
        var html = type?.MediaType is "text/html" or "application/xhtml+xml" or null;
        // What forbids, is busy or is broken for the moment may open for a reader; what is gone opens for nobody.
        var seen = new LinkAnswer(at, status, status is 404 or 410 ? new($"Trang không còn ở địa chỉ này (máy chủ trả lời {status}).", $"The page is gone (the server says {status}).") : null) { Html = html, Charset = type?.CharSet?.Trim('"') };
        if (!read || !html || status is < 200 or >= 300)
            return seen;
        var bytes = new byte[MostBytes];
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        return seen with { Bytes = bytes.AsMemory(0, await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel)) };
    }

    private static bool Web(Uri at) => at.IsAbsoluteUri && at.Scheme is "http" or "https" && at.UserInfo.Length == 0;
}
