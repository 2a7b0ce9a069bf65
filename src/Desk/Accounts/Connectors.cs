using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;

namespace Campaigns.Desk.Accounts;

/// <summary>What can be connected here, by kind; of several for one kind the one that was registered last.</summary>
internal sealed class Connectors(IEnumerable<IConnector> known)
{
    private readonly Dictionary<ChannelKind, IConnector> _byKind = known.GroupBy(c => c.Kind).ToDictionary(kind => kind.Key, kind => kind.Last());

    /// <summary>What posts by itself first.</summary>
    public IReadOnlyList<ChannelKind> Kinds => [.. _byKind.Keys.Order()];

    public IConnector? Of(ChannelKind kind) => _byKind.GetValueOrDefault(kind);

    public IConnector? Named(string name) => _byKind.Values.FirstOrDefault(c => Name(c.Kind) == name);

    /// <summary>Where an account of this kind is connected.</summary>
    public static string Address(ChannelKind kind) => $"/kenh/ket-noi/{Name(kind)}";

    private static string Name(ChannelKind kind) => kind switch
    {
        ChannelKind.Facebook => "facebook",
        ChannelKind.ZaloOa => "zalo-oa",
        ChannelKind.WordPress => "wordpress",
        ChannelKind.Assisted => "dang-tay",
        ChannelKind.Portal => "cong",
        ChannelKind.Radio => "truyen-thanh",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
