using System.Net;
using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Campaigns.Channels.Wire;

/// <summary>
/// What every call of one account goes through, outermost first: limiter, retry (only what provably never left, what the
/// other end refused unread, and what may be repeated), breaker, timeout of one try. Waits longer than a few seconds are not
/// waited here: they become a new time in the store.
/// </summary>
internal sealed class AccountPipeline : IDisposable
{
    private const int Retries = 2;
    private const string Silent = "Kênh không trả lời trong thời hạn.";

    /// <summary>The longest wait that is waited here; a longer <c>Retry-After</c> goes back to the caller.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly ResiliencePropertyKey<WireRequest> Request = new("request");

    private readonly ConcurrencyLimiter _limiter;
    private readonly ResiliencePipeline<WireAnswer> _pipeline;
    private volatile AccountRest? _rest;

    public AccountPipeline(string accountId, ChannelsOptions options, TimeProvider clock)
    {
        _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = options.CallsPerAccount, QueueLimit = 256, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        _pipeline = new ResiliencePipelineBuilder<WireAnswer> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<WireAnswer>
            {
                MaxRetryAttempts = Retries, BackoffType = DelayBackoffType.Exponential, UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(400), MaxDelay = LongestWait,
                ShouldHandle = args => new(args.Outcome.Result is { } answer && MayRepeat(answer, Of(args.Context), clock.GetUtcNow())),
                DelayGenerator = args => new((args.Outcome.Result as WireAnswer.Answered)?.RetryAfter(clock.GetUtcNow())),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<WireAnswer>
            {
                // A channel takes a post now and then: numbers that open at that volume.
                FailureRatio = 0.5, MinimumThroughput = 4, SamplingDuration = TimeSpan.FromMinutes(1), BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds),
                OnOpened = args =>
                {
                    var now = clock.GetUtcNow();
                    _rest = new(accountId, _rest?.Since ?? now, now + args.BreakDuration, Why(args.Outcome));
                    return default;
                },
                OnClosed = _ =>
                {
                    _rest = null;
                    return default;
                },
                ShouldHandle = static args => new(args.Outcome.Exception is TimeoutRejectedException || args.Outcome.Result is { } answer && Broken(answer)),
            })
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = args => new(Of(args.Context).AttemptLimit ?? TimeSpan.FromSeconds(options.AttemptSeconds)),
            })
            .Build();
    }

    /// <summary>From the call that failed too often to the next one that does not; null where all is well.</summary>
    public AccountRest? Rest => _rest;

    public async Task<WireAnswer> Run(WireRequest request, Func<CancellationToken, Task<WireAnswer>> call, CancellationToken cancel)
    {
        using var place = await _limiter.AcquireAsync(1, cancel);
        if (!place.IsAcquired)
            return new WireAnswer.NeverLeft("Kênh này đang có quá nhiều việc chờ.");
        var context = ResilienceContextPool.Shared.Get(cancel);
        context.Properties.Set(Request, request);
        try
        {
            return await _pipeline.ExecuteAsync(static async (context, call) => await call(context.CancellationToken), context, call);
        }
        catch (TimeoutRejectedException)
        {
            return new WireAnswer.Lost(Silent);
        }
        catch (BrokenCircuitException)
        {
            return new WireAnswer.NeverLeft("Kênh lỗi liên tiếp nên tạm nghỉ gọi ít phút.");
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _limiter.Dispose();

    private static WireRequest Of(ResilienceContext context) => context.Properties.GetValue(Request, null!);

    private static string Why(Outcome<WireAnswer> outcome) => outcome.Result switch
    {
        WireAnswer.NeverLeft x => x.Why,
        WireAnswer.Lost x => x.Why,
        WireAnswer.Answered x => $"Máy chủ của kênh báo lỗi {(int)x.Status}.",
        _ => Silent,
    };

    private static bool MayRepeat(WireAnswer answer, WireRequest request, DateTimeOffset now) => answer switch
    {
        WireAnswer.NeverLeft => true,
        WireAnswer.Lost => request.Kind == CallKind.Repeatable,
        WireAnswer.Answered { Status: HttpStatusCode.TooManyRequests } busy => (busy.RetryAfter(now) ?? TimeSpan.Zero) <= LongestWait,
        WireAnswer.Answered x => request.Kind == CallKind.Repeatable && (int)x.Status >= 500 && (x.RetryAfter(now) ?? TimeSpan.Zero) <= LongestWait,
        _ => false,
    };

    private static bool Broken(WireAnswer answer) => answer is WireAnswer.NeverLeft or WireAnswer.Lost or WireAnswer.Answered { Status: >= HttpStatusCode.InternalServerError };
}
