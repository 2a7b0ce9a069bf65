using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.Tests.Wire;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Simulators.ZaloOa;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>A connected official account at the simulator, and posts that are sent as the scheduler sends them.</summary>
internal sealed class ZaloOaBench : IAsyncDisposable
{
    public const string Hash = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

    private ZaloOaBench(ChannelBench bench, ZaloOaSimulator zalo) => (Bench, Zalo) = (bench, zalo);

    public ChannelBench Bench { get; }

    public ZaloOaSimulator Zalo { get; }

    public IChannel Channel => Bench.Channel;

    public Account Account => Bench.Account;

    public TestClock Clock => Bench.Store.Clock;

    public TokenGuardian Guardian => Bench.Service<TokenGuardian>();

    public TokenLedger Ledger => Bench.Service<TokenLedger>();

    /// <summary>What the store would hold to resume by.</summary>
    public string? Token { get; private set; }

    /// <summary>Whether the lease is still ours.</summary>
    public bool Mine { get; set; } = true;

    /// <summary>What forbids to show what was made hidden.</summary>
    public Veto? Forbids { get; set; }

    /// <summary>How often Zalo was asked for new tokens.</summary>
    public int Refreshes => Zalo.Calls.Count(call => call == "refresh");

    /// <summary>The account as it stands in the store.</summary>
    public async Task<Account> Stored() => (await Bench.Service<AccountStore>().Find(Account.Id))!;

    public static async Task<ZaloOaBench> Open(bool pictures = true, bool cover = true, bool allowPrivate = true, bool proof = false, Action<IServiceCollection>? configure = null)
    {
        var store = await TestStore.Open();
        var zalo = new ZaloOaSimulator { Clock = store.Clock };
        await zalo.Start();
        zalo.Tokens.Ends = store.Clock.GetUtcNow().AddHours(25);
        zalo.OnHang = () => store.Clock.Advance(TimeSpan.FromSeconds(61));
        var bench = await ChannelBench.Open(ChannelKind.ZaloOa, sandbox: false, store, services =>
        {
            services.AddSingleton<TimeProvider>(new HurriedClock(store.Clock))
                .Configure<ChannelsOptions>(o => o.AllowPrivateAddresses = allowPrivate)
                .Configure<ZaloOaOptions>(o => (o.OpenApiUrl, o.OAuthUrl, o.AppSecretProof) = (zalo.Address, $"{zalo.Address}/v4", proof));
            if (pictures)
                services.AddSingleton<IPublicPictures>(new SimulatedPictures(zalo));
            configure?.Invoke(services);
        });
        bench.Belongings.Add(zalo);
        await bench.Connect(new ZaloOaAccount(zalo.OaId, zalo.Tokens.AppId, "UBND xã Mường Sáng", cover ? new Uri(zalo.Cover) : null).Settings,
            (ZaloOaAccount.AppSecret, zalo.Tokens.AppSecret), (ZaloOaAccount.AccessToken, zalo.Tokens.Access), (ZaloOaAccount.RefreshToken, zalo.Tokens.Refresh));
        return new ZaloOaBench(bench, zalo);
    }

    /// <summary>Another program on the same store: nothing in its memory.</summary>
    public TokenGuardian AnotherGuardian() =>
        ActivatorUtilities.CreateInstance<TokenGuardian>(Bench.Service<IServiceProvider>());

    public async Task<Dispatch> Dispatch(string title = "Ngày hội Chuyển đổi số", int pictures = 1)
    {
        var dispatch = await Bench.Dispatch(title);
        return dispatch with
        {
            Variant = new Variant
            {
                Form = VariantForm.ZaloArticle, Title = title, Description = "Chín giờ sáng thứ Bảy tại nhà văn hóa xã.", Text = "Đoạn một.\n\nĐoạn hai.", Paragraphs = ["Đoạn một.", "Đoạn hai."],
                Pictures = [.. Enumerable.Range(0, pictures).Select(_ => new VariantPicture(Hash, "image/png", 1200, 630, "Infographic"))],
            },
            Picture = (_, _) => Task.FromResult<byte[]>([1, 2, 3]),
            KeepToken = (token, _) =>
            {
                if (Mine)
                    Token = token;
                return Task.FromResult(Mine);
            },
            StillMine = _ => Task.FromResult(Mine),
            MayShow = _ => Task.FromResult(Forbids),
        };
    }

    /// <summary>Goes on from an outcome as the scheduler does, until the post is out.</summary>
    public Task<Outcome.Published> Settle(Dispatch dispatch, Outcome first) => Bench.Settle(dispatch, first, () => Token);

    public async Task<Outcome.Published> Publish(Dispatch dispatch) => await Settle(dispatch, await Channel.Publish(dispatch, default));

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    private sealed class SimulatedPictures(ZaloOaSimulator zalo) : IPublicPictures
    {
        public Uri? Address(string hash) => new($"{zalo.Address}/hinh/{hash}.png");
    }
}
