namespace Campaigns.Content.Library;

/// <summary>An item in which something of the library is, or once was.</summary>
public sealed class LibraryUse
{
    public string ItemId { get; set; } = "";
    public string Title { get; set; } = "";
    public long First { get; set; }

    /// <summary>How many posts of the item went out.</summary>
    public int Posts { get; set; }

    public DateTimeOffset FirstAt => DateTimeOffset.FromUnixTimeMilliseconds(First);
}
