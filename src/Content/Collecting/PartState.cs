namespace Campaigns.Content.Collecting;

/// <summary>Where the answer of one who was asked stands. The numbers are stored: never reuse one.</summary>
public enum PartState
{
    /// <summary>Nothing came yet.</summary>
    Awaited = 0,

    /// <summary>It came, and nobody looked at it.</summary>
    Sent = 1,

    /// <summary>It was sent back with a reason.</summary>
    Returned = 2,

    /// <summary>Its figures count, its news are drafts; it changes no more.</summary>
    Accepted = 3,
}
