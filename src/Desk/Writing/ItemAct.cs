namespace Campaigns.Desk.Writing;

/// <summary>What somebody did with an item, as the audit keeps it.</summary>
public sealed class ItemAct
{
    public long At { get; set; }
    public string Person { get; set; } = "";
    public string Act { get; set; } = "";
    public string Detail { get; set; } = "";

    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(At);
}
