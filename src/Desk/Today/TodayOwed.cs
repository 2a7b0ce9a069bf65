using Campaigns.Content.Accounts;
using Campaigns.Content.Columns;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Radio;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Today;

/// <summary>What is owed beside posts that go by themselves.</summary>
public sealed record TodayOwed
{
    /// <summary>Who is waited for, and for what; the longest first.</summary>
    public required IReadOnlyList<TodayWaiting> Waiting { get; init; }

    public required int WaitingCount { get; init; }

    /// <summary>Programmes of today and tomorrow without a script.</summary>
    public required IReadOnlyList<EmptySlot> Slots { get; init; }

    /// <summary>Those among them that are on the air today.</summary>
    public required int SlotsToday { get; init; }

    /// <summary>Columns that want more items in a month that is nearly over, and whose they are.</summary>
    public required IReadOnlyList<(Unit Unit, ColumnMonth Month)> Columns { get; init; }

    /// <summary>Reports that are due soon, or were and nobody said that they were sent.</summary>
    public required IReadOnlyList<OwedDuty> Duties { get; init; }

    /// <summary>What is no post, is over or ends today, and nobody said what came of it.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    public required int LateDuties { get; init; }

    /// <summary>How many are due soon and not late.</summary>
    public required int SoonDuties { get; init; }

    /// <summary>The last day of each, on the clock of its unit, is over.</summary>
    public required IReadOnlySet<string> Late { get; init; }

    /// <summary>Accounts whose permission ends soon unless it is given anew, and when.</summary>
    public required IReadOnlyList<(Account Account, DateTimeOffset Ends)> Tokens { get; init; }

    /// <summary>Posts of the coming days whose pictures or video may not be used any more at their time.</summary>
    public required IReadOnlyList<RightEnd> Rights { get; init; }
}
