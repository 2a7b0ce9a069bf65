using Campaigns.Channels.Contract;
using Campaigns.Content;

namespace Campaigns.Channels.ZaloOa;

/// <summary>An error of Zalo's, in words.</summary>
/// <param name="Code">Its number; negative.</param>
/// <param name="Reaction">What it asks of us.</param>
/// <param name="What">What it means.</param>
/// <param name="Mend">What the person can do; null where there is nothing to do but wait.</param>
internal sealed record ZaloOaError(int Code, ZaloOaReaction Reaction, Phrase What, Phrase? Mend)
{
    /// <summary>What Zalo itself said, one short line; empty where it said nothing.</summary>
    public string Said { get; init; } = "";

    /// <summary>How long to wait where that is what is asked.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The whole of it in a line for the desk, Zalo's own words and number included.</summary>
    public string Why => string.Join(" ", new[] { What.Vi, Mend?.Vi, Said.Length > 0 ? $"(Zalo {Code}: {Said})" : $"(Zalo {Code})" }.OfType<string>());

    public Problem Problem(string? where) => Content.Problem.World(
        new($"{What.Vi} (Zalo {Code})", $"{What.En} (Zalo {Code})"), where, Mend);

    /// <summary>After a call that this error answered; nothing was done by it.</summary>
    public Outcome Outcome => Reaction switch
    {
        ZaloOaReaction.Wait or ZaloOaReaction.Processing => new Outcome.RetryAfter(Delay, Why),
        ZaloOaReaction.Reconnect or ZaloOaReaction.Refresh => new Outcome.Reconnect(Why),
        _ => new Outcome.Rejected(Why),
    };
}
