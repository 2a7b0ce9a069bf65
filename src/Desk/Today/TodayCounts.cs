namespace Campaigns.Desk.Today;

/// <summary>How many posts there are of each sort, however many of them the page lists.</summary>
public sealed class TodayCounts
{
    public int NeedAPerson { get; set; }
    public int Due { get; set; }
    public int Out { get; set; }
}
