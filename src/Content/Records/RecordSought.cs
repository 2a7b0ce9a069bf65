namespace Campaigns.Content.Records;

/// <summary>Which questions, or which false words, a list shows; what is null does not narrow.</summary>
/// <param name="Units">The units that are looked at.</param>
/// <param name="State">Its number.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last, inclusive.</param>
/// <param name="Page">From 1.</param>
public sealed record RecordSought(IReadOnlyList<string> Units, int? State = null, DateOnly? From = null, DateOnly? To = null, int Page = 1)
{
    /// <summary>The condition, for a table whose rows have their day in that column.</summary>
    internal string Where(string day) => string.Join(" AND ", new[]
    {
        "unit_id IN @units", State is null ? null : "state = @state", From is null ? null : $"{day} >= @from", To is null ? null : $"{day} <= @to",
    }.OfType<string>());

    internal object Args => new { units = Units, state = State, from = From?.Iso(), to = To?.Iso(), most = RecordPage<object>.Length, skip = (Math.Max(1, Page) - 1) * RecordPage<object>.Length };
}
