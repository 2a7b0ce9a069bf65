using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;

namespace Campaigns.Channels.Contract;

/// <summary>Everything a channel is told about one attempt.</summary>
public sealed record Dispatch
{
    public required string PostId { get; init; }
    public required string ItemId { get; init; }
    public required Account Account { get; init; }

    /// <summary>The words and pictures that were approved, read back from their frozen bytes.</summary>
    public required Variant Variant { get; init; }

    /// <summary>The SHA-256 under which the variant is frozen.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When the post was due.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>The last moment at which it may become visible.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>The fencing token: the number of this attempt.</summary>
    public required int Attempt { get; init; }

    /// <summary>When this attempt counts as lost: nothing irreversible may begin after it.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>What the channel gave to ask or resume by; null at first.</summary>
    public string? Token { get; init; }

    /// <summary>The post's id on the channel, once it has one.</summary>
    public string? RemoteId { get; init; }

    /// <summary>Bytes of a picture of the variant, by its hash.</summary>
    public required Func<string, CancellationToken, Task<byte[]>> Picture { get; init; }

    /// <summary>The bytes of the variant's video from the beginning, to be read in pieces and closed; asked for only where it has one.</summary>
    public Func<Stream> Video { get; init; } = static () => throw new InvalidOperationException("This post has no video.");

    /// <summary>Stores an id or token the moment it arrives, before anything else is done with it; false: the lease is lost, stop.</summary>
    public required Func<string, CancellationToken, Task<bool>> KeepToken { get; init; }

    /// <summary>
    /// Re-reads the lease: true while this attempt is still the one that may send. Asked right before an irreversible
    /// write by a channel that has only one step; false: stop, and answer that nothing left.
    /// </summary>
    public Func<CancellationToken, Task<bool>> StillMine { get; init; } = static _ => Task.FromResult(true);

    /// <summary>
    /// Asked right before something that was made unseen is shown, which may be long after it was made: whether the approval
    /// stands, the account is on, the store is not on hold, nobody wants it down. Null: it may be shown; else
    /// <see cref="Outcome.Withheld"/> is the answer.
    /// </summary>
    public Func<CancellationToken, Task<Veto?>> MayShow { get; init; } = static _ => Task.FromResult<Veto?>(null);
}
