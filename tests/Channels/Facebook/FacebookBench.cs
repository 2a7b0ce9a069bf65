using Campaigns.Channels.Contract;
using Campaigns.Channels.Facebook;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.Tests.Wire;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Simulators.Facebook;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Tests.Facebook;

/// <summary>A connected page at the simulator, and posts that are sent as the scheduler sends them.</summary>
internal sealed class FacebookBench : IAsyncDisposable
{
    /// <summary>The first bytes of a PNG: what Facebook looks at.</summary>
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private FacebookBench(ChannelBench bench, FacebookSimulator page) => (Bench, Page) = (bench, page);

    public ChannelBench Bench { get; }

    public FacebookSimulator Page { get; }

    public IChannel Channel => Bench.Channel;

    public TestClock Clock => Bench.Store.Clock;

    /// <summary>What the store would hold to resume by.</summary>
    public string? Token { get; private set; }

    public static async Task<FacebookBench> Open(bool twoStep = true, bool secret = false)
    {
        var store = await TestStore.Open();
        var page = await FacebookSimulator.Open(store.Clock);
        page.OnHang = () => store.Clock.Advance(TimeSpan.FromSeconds(61));
        var bench = await ChannelBench.Open(ChannelKind.Facebook, sandbox: false, store, services => services
            .AddSingleton<TimeProvider>(new HurriedClock(store.Clock))
            .Configure<ChannelsOptions>(o => o.AllowPrivateAddresses = true)
            .Configure<FacebookOptions>(o => (o.GraphUrl, o.TwoStep) = (page.Address, twoStep)));
        bench.Belongings.Add(page);
        await bench.Connect(new FacebookSettings(page.PageId, page.PageName, page.AppId).ToString(),
            secret ? [("pageToken", page.PageToken), ("appSecret", page.AppSecret)] : [("pageToken", page.PageToken)]);
        return new FacebookBench(bench, page);
    }

    public async Task<Dispatch> Dispatch(string text, int pictures = 0, string? link = null)
    {
        var dispatch = await Bench.Dispatch(text, text);
        return dispatch with
        {
            Variant = new Variant
            {
                Form = VariantForm.FacebookText, Title = text, Text = text, Link = link,
                Pictures = [.. Enumerable.Range(1, pictures).Select(n => new VariantPicture($"hash{n}", "image/png", 1080, 1080, $"Ảnh số {n}"))],
            },
            Picture = (hash, _) => Task.FromResult<byte[]>([.. Png, (byte)hash[^1]]),
            KeepToken = (token, _) =>
            {
                Token = token;
                return Task.FromResult(true);
            },
        };
    }

    /// <summary>Goes on from an outcome as the scheduler does, until the post is out; what it met on the way.</summary>
    public async Task<Outcome.Published> Settle(Dispatch dispatch, Outcome first)
    {
        var outcome = first;
        for (var turn = 0; turn < 16; turn++)
        {
            switch (outcome)
            {
                case Outcome.Published published:
                    return published;
                case Outcome.RetryAfter wait:
                    Clock.Advance(wait.Delay);
                    outcome = await Again();
                    break;
                case Outcome.Pending pending:
                    Clock.Advance(TimeSpan.FromSeconds(4));
                    outcome = await Channel.Follow(dispatch with { Token = pending.Token }, default) switch
                    {
                        Outcome.RetryAfter => pending,
                        var other => other,
                    };
                    break;
                case Outcome.Unknown:
                    Clock.Advance(TimeSpan.FromSeconds(31) + Channel.Settle);
                    outcome = await Channel.Find(dispatch with { Token = Token }, default) switch
                    {
                        Finding.Present found => new Outcome.Published(found.Id, found.Url),
                        Finding.Absent => await Again(),
                        _ => new Outcome.Unknown("Chưa hỏi được."),
                    };
                    break;
                default:
                    throw new InvalidOperationException($"{outcome} is the end of the post.");
            }
        }
        throw new InvalidOperationException($"The post never came out: {outcome}.");

        Task<Outcome> Again()
        {
            var now = Clock.GetUtcNow();
            dispatch = dispatch with { Attempt = dispatch.Attempt + 1, Deadline = now.AddSeconds(30), Token = Token };
            return Channel.Publish(dispatch, default);
        }
    }

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
