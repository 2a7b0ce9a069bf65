using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Facebook;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.Tests.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
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

    public static async Task<FacebookBench> Open(bool twoStep = true, bool secret = false, string version = "v25.0")
    {
        var store = await TestStore.Open();
        var page = await FacebookSimulator.Open(store.Clock);
        page.OnHang = () => store.Clock.Advance(TimeSpan.FromSeconds(61));
        var bench = await ChannelBench.Open(ChannelKind.Facebook, sandbox: false, store, services => services
            .AddSingleton<TimeProvider>(new HurriedClock(store.Clock))
            .Configure<ChannelsOptions>(o => o.AllowPrivateAddresses = true)
            .Configure<FacebookOptions>(o => (o.GraphUrl, o.TwoStep, o.Version) = (page.Address, twoStep, version)));
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

    /// <summary>The post in the store has the variant of the dispatch as what was approved.</summary>
    public Task Freeze(Dispatch dispatch) => Bench.Store.Database.Write(async session =>
    {
        var hash = await Bench.Service<FrozenStore>().Keep(session, JsonSerializer.SerializeToUtf8Bytes(dispatch.Variant, Json.Compact), "application/json");
        await session.Run("UPDATE post SET content_hash = @hash WHERE id = @PostId", new { hash, dispatch.PostId });
    });

    /// <summary>Goes on from an outcome as the scheduler does, until the post is out.</summary>
    public Task<Outcome.Published> Settle(Dispatch dispatch, Outcome first) => Bench.Settle(dispatch, first, () => Token);

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
