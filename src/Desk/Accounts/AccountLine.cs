using Campaigns.Channels.Wire;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Accounts;

/// <summary>One account as the pages show it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Rest">It is left alone for some minutes after too many failures; null where it is not, or is off.</param>
/// <param name="CanConnect">This installation knows how to connect it anew.</param>
/// <param name="LastTitle">What was posted there last; null where nothing was.</param>
/// <param name="LastAt">When.</param>
public sealed record AccountLine(Account Account, Unit Unit, AccountRest? Rest, bool CanConnect, string? LastTitle, DateTimeOffset? LastAt)
{
    /// <summary>Nobody has seen yet that citizens see what is posted there.</summary>
    public bool Unconfirmed => Account is { Active: true, Sandbox: false, Confirmed: null, Kind: ChannelKind.Facebook or ChannelKind.ZaloOa or ChannelKind.WordPress };

    /// <summary>Off though nobody at the desk wanted it so: people and their replacing write how they end and begin.</summary>
    public bool Broken => Account is { Active: false, InactiveWhy: { } why } && !why.EndsWith("đã tắt.", StringComparison.Ordinal) && !why.StartsWith("Đã thay bằng", StringComparison.Ordinal);

    public bool NeedsAPerson => Unconfirmed || Broken || Rest is not null;

    /// <summary>A test post makes sense: a platform is behind it, or plays one.</summary>
    public bool CanTest => Account.Kind is ChannelKind.Facebook or ChannelKind.ZaloOa or ChannelKind.WordPress;
}
