namespace Campaigns.Content.Records;

/// <summary>One page of records.</summary>
/// <param name="Rows">At most <see cref="Length"/>.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record RecordPage<T>(IReadOnlyList<T> Rows, int Count)
{
    /// <summary>Rows of a page.</summary>
    public const int Length = 30;

    public int Last => Math.Max(1, (Count + Length - 1) / Length);
}
