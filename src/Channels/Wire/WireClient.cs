using System.Net;
using Microsoft.Extensions.Options;
using RestSharp;

namespace Campaigns.Channels.Wire;

/// <summary>
/// The one door to the network. A call ends in a <see cref="WireAnswer"/> and never in an exception, a cancellation excepted:
/// retried only where that is harmless, through the account's own pipeline, redirects never followed, private addresses refused.
/// </summary>
internal sealed class WireClient : IDisposable
{
    /// <summary>The longest answer that is read, in bytes.</summary>
    private const int LongestAnswer = 4 * 1024 * 1024;

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);

    private readonly AccountPipelines _pipelines;
    private readonly HttpClient _http;
    private readonly RestClient _client;

    public WireClient(AccountPipelines pipelines, IOptions<ChannelsOptions> options)
    {
        _pipelines = pipelines;
        var handler = new SocketsHttpHandler
        {
            // A 302 to a POST would come back as a GET that succeeds: a lost post recorded as sent.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, options.Value.AllowPrivateAddresses, cancel),
        };
        // The pipeline's timeouts hold; the client's own would only hide which one it was.
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };
        _client = new RestClient(_http, new RestClientOptions
        {
            RedirectOptions = new() { FollowRedirects = false }, UserAgent = "Campaigns", Timeout = Timeout.InfiniteTimeSpan, ThrowOnAnyError = false,
        });
    }

    /// <summary>Makes the call for the account, within <paramref name="cancel"/>.</summary>
    public Task<WireAnswer> Send(string accountId, WireRequest request, CancellationToken cancel) =>
        _pipelines.Of(accountId).Run(request, cancel => Once(request, cancel), cancel);

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private async Task<WireAnswer> Once(WireRequest request, CancellationToken cancel)
    {
        // Executing a RestRequest changes it: each try has one of its own.
        var response = await _client.ExecuteAsync(Rest(request), cancel);
        // A cancellation comes back as an ordinary response; without this line no timeout would ever be seen.
        if (response.ResponseStatus == ResponseStatus.Aborted)
            cancel.ThrowIfCancellationRequested();
        return response.StatusCode != default
            ? new WireAnswer.Answered(response.StatusCode, response.Content ?? "", Headers(response))
            : Failure(response.ErrorException);
    }

    private static RestRequest Rest(WireRequest request)
    {
        var rest = new RestRequest(request.Address, Method(request.Method)) { CompletionOption = HttpCompletionOption.ResponseContentRead };
        foreach (var (name, value) in request.Headers)
            rest.AddHeader(name, value);
        if (request.Authorization is { } authorization)
            rest.AddHeader("Authorization", authorization.ToString());
        foreach (var (name, value) in request.Form ?? [])
            rest.AddParameter(name, value, ParameterType.GetOrPost);
        if (request.Json is { } json)
            rest.AddStringBody(json, DataFormat.Json);
        if (request.File is { Name: { } field } part)
        {
            rest.AlwaysMultipartFormData = true;
            if (part.Open is { } open)
                rest.AddFile(field, open, part.FileName, part.MediaType);
            else
                rest.AddFile(field, part.Bytes.ToArray(), part.FileName, part.MediaType);
        }
        else if (request.File is { Open: { } body } stream)
        {
            rest.AlwaysSingleFileAsContent = true;
            rest.AddFile("file", body, stream.FileName, stream.MediaType);
        }
        else if (request.File is { } whole)
        {
            rest.AddParameter(new BodyParameter("", whole.Bytes.ToArray(), whole.MediaType, DataFormat.Binary));
        }
        return rest;
    }

    private static Method Method(HttpMethod method) => Enum.Parse<Method>(method.Method, ignoreCase: true);

    private static Dictionary<string, string> Headers(RestResponse response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in (response.Headers ?? []).Concat(response.ContentHeaders ?? []))
            headers[header.Name] = header.Value?.ToString() ?? "";
        return headers;
    }

    /// <summary>The text of an exception may hold an address and is not shown; its kind is told in words.</summary>
    private static WireAnswer Failure(Exception? e) => e switch
    {
        HttpRequestException { InnerException: PrivateAddressException } => new WireAnswer.Forbidden("Địa chỉ này là địa chỉ trong mạng nội bộ; chương trình không gọi (Channels:AllowPrivateAddresses)."),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new WireAnswer.NeverLeft("Không tìm thấy máy chủ của kênh (lỗi tên miền hoặc mất mạng)."),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } => new WireAnswer.NeverLeft("Không kết nối được với máy chủ của kênh."),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new WireAnswer.NeverLeft("Không lập được kết nối an toàn (TLS) với máy chủ của kênh."),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new WireAnswer.Lost("Câu trả lời của kênh dài bất thường."),
        _ => new WireAnswer.Lost("Kết nối với kênh đứt giữa chừng."),
    };

    private static async ValueTask<Stream> Connect(DnsEndPoint host, bool allowPrivate, CancellationToken cancel)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(ConnectWithin);
        try
        {
            return await AddressRule.Connect(host, allowPrivate, within.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            // Nothing left: said as what it is, so that it is not taken for a lost answer.
            throw new IOException("The connection was not made in time.", e);
        }
    }
}
