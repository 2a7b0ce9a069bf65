namespace Campaigns.Desk.Programmes;

/// <summary>An approved text that may stand in (dự phòng).</summary>
/// <param name="PostId">Whose words.</param>
/// <param name="Title">Of its item.</param>
public sealed record ReserveText(string PostId, string Title)
{
    /// <summary>It may stand in already.</summary>
    public bool Marked { get; init; }

    /// <summary>It was read, or posted, once; otherwise it was approved alone.</summary>
    public bool Read { get; init; }
}
