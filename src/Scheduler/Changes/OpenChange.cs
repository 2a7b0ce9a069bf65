using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>A change whose turn it is, with what the channel must be told. Times are Unix milliseconds.</summary>
internal sealed class OpenChange
{
    public string Id { get; set; } = "";
    public AttemptKind Kind { get; set; }
    public string? ApprovalId { get; set; }
    public string Reason { get; set; } = "";
    public int Asks { get; set; }
    public long? Tried { get; set; }
    public bool PersonAsked { get; set; }
    public string PostId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Title { get; set; } = "";

    /// <summary>Of an update what is to stand; of a withdrawal what stands.</summary>
    public string? ContentHash { get; set; }

    public long Due { get; set; }
    public long NotAfter { get; set; }
    public string? Token { get; set; }
    public string? RemoteId { get; set; }

    /// <summary>How far the store's clock was ahead of this machine's, in milliseconds.</summary>
    public long StoreAhead { get; set; }
}
