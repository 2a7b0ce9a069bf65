namespace Campaigns.Content.Reports;

/// <summary>A row behind a figure.</summary>
/// <param name="What">What the id names: <c>item</c>, <c>post</c>, <c>station</c>, <c>activity</c>, <c>misinformation</c>, <c>question</c>, <c>target</c>, <c>figure</c>, <c>budget</c>; empty: nothing of its own.</param>
/// <param name="Id">Of what is to be looked at.</param>
/// <param name="Day">Local.</param>
/// <param name="Title">What it is called.</param>
/// <param name="About">Channel, place, state.</param>
/// <param name="Value">What it adds to the figure.</param>
/// <param name="Url">Where it stands; null: nowhere on the web.</param>
public sealed record ReportRow(string What, string Id, DateOnly? Day, string Title, string About, double Value, string? Url)
{
    /// <summary>How much it was, with its unit and who came: "2 lớp, 42 người dự"; null: nothing but its value.</summary>
    public string? Amount { get; init; }
}
