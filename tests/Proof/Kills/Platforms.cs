using Campaigns.Simulators.Facebook;
using Campaigns.Simulators.WordPress;
using Campaigns.Simulators.ZaloOa;

namespace Campaigns.Proof.Kills;

/// <summary>The platforms of a run: they outlive every kill and keep what reached them.</summary>
internal sealed class Platforms : IAsyncDisposable
{
    private Platforms(FacebookSimulator facebook, WordPressSimulator wordPress, ZaloOaSimulator zalo) => (Facebook, WordPress, Zalo) = (facebook, wordPress, zalo);

    public FacebookSimulator Facebook { get; }

    public WordPressSimulator WordPress { get; }

    public ZaloOaSimulator Zalo { get; }

    public static async Task<Platforms> Open()
    {
        // A page that lists a post only a moment after it took it, and an account whose articles take a while.
        var facebook = new FacebookSimulator(TimeProvider.System) { Lag = TimeSpan.FromMilliseconds(700) };
        await facebook.Start();
        var zalo = new ZaloOaSimulator { Polls = 1 };
        await zalo.Start();
        return new Platforms(facebook, await WordPressSimulator.Open(), zalo);
    }

    /// <summary>What points the program at them, with the patience of a run and not of an office.</summary>
    public Dictionary<string, string> Settings(string connection) => new()
    {
        ["Store:Connection"] = connection,
        ["Channels:AllowPrivateAddresses"] = "true",
        // Where Zalo fetches the covers.
        ["Desk:Urls"] = Zalo.Address,
        ["Channels:AttemptSeconds"] = "3",
        ["Channels:Facebook:GraphUrl"] = Facebook.Address,
        ["Channels:Facebook:SettleSeconds"] = "2",
        ["Channels:ZaloOa:OpenApiUrl"] = Zalo.Address,
        ["Channels:ZaloOa:OAuthUrl"] = Zalo.Address + "/v4",
        ["Channels:ZaloOa:SettleSeconds"] = "2",
        ["Worker:SendSeconds"] = "5",
        ["Worker:LeaseSeconds"] = "10",
        ["Worker:AskMinutes"] = "1",
    };

    /// <summary>The words that citizens see, once for every post that stands, over all platforms.</summary>
    public IEnumerable<string> Seen() =>
        Facebook.Visible.Select(p => p.Message)
            .Concat(WordPress.Posts.Where(p => p.Status == "publish").Select(p => p.Content))
            .Concat(Zalo.Shown.Select(a => a.Title));

    public async ValueTask DisposeAsync()
    {
        await Facebook.DisposeAsync();
        await WordPress.DisposeAsync();
        await Zalo.DisposeAsync();
    }
}
