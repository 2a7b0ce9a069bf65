namespace Campaigns.Scheduler.Reconciliation;

/// <summary>A post whose outcome is open, leased for one question to its channel. Times are Unix milliseconds.</summary>
internal sealed class Question
{
    public string PostId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string ContentHash { get; set; } = "";
    public int State { get; set; }
    public long Due { get; set; }
    public long NotAfter { get; set; }
    public int Attempt { get; set; }
    public string? Token { get; set; }
    public string? RemoteId { get; set; }

    /// <summary>How often it was asked, this time included.</summary>
    public int Asks { get; set; }

    public bool PersonAsked { get; set; }
    public long Started { get; set; }
    public long Deadline { get; set; }

    /// <summary>How far the store's clock was ahead of this machine's, in milliseconds.</summary>
    public long StoreAhead { get; set; }

    /// <summary>When it was taken up, by the store's time, and how long the clock had gone on evenly by then: what the answer proves, it proves for that moment.</summary>
    public long Asked { get; set; }
    public TimeSpan Steady { get; set; }
}
