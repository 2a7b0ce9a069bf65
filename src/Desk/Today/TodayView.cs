using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Address;
using Campaigns.Desk.Turns;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Notices;
using Campaigns.Scheduler.Restores;

namespace Campaigns.Desk.Today;

/// <summary>Everything the first page says.</summary>
public sealed record TodayView
{
    /// <summary>The moment it was asked, by the wall clock of the first unit.</summary>
    public required DateTimeOffset Now { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>Nothing goes on with these until someone does something.</summary>
    public required IReadOnlyList<TodayPost> NeedAPerson { get; init; }

    /// <summary>Still to go out today.</summary>
    public required IReadOnlyList<TodayPost> Due { get; init; }

    /// <summary>Went out today, the newest first.</summary>
    public required IReadOnlyList<TodayPost> Out { get; init; }

    /// <summary>The next ones after today.</summary>
    public required IReadOnlyList<TodayPost> Coming { get; init; }

    /// <summary>What people were told in the last days, the newest first.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>What is owed beside posts.</summary>
    public required TodayOwed Owed { get; init; }

    /// <summary>What waits for the person who looks.</summary>
    public IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>What an office that begins does next.</summary>
    public IReadOnlyList<TodayStep> Steps { get; init; } = [];

    /// <summary>Posts with which nothing goes on, and what waits for the person who looks, each once.</summary>
    public int Needs => Counts.NeedAPerson + Turns.Count(turn => !NeedAPerson.Any(post => post.ItemId == turn.Id));

    public required TodayCounts Counts { get; init; }
    public required AddressSituation Address { get; init; }

    /// <summary>A worker has shown that it is alive within the last fifteen seconds.</summary>
    public required bool Working { get; init; }

    /// <summary>The whole store is on hold: nothing goes out until the hold is lifted.</summary>
    public required bool OnHold { get; init; }

    /// <summary>How far a store that was put back has come with its questions; null where it never was.</summary>
    public RestoreState? Restore { get; init; }

    /// <summary>What keeps rows from being written, and what to do about it; null where nothing does.</summary>
    public (Phrase What, Phrase? Mend)? Trouble { get; init; }

    /// <summary>Accounts that are on and that a worker leaves alone after too many failures, with the name.</summary>
    public required IReadOnlyList<(string Id, string Name, AccountRest Pause)> Resting { get; init; }

    /// <summary>How much of each hour the machine usually runs, by the wall clock of the first unit.</summary>
    public required RunningWeek Week { get; init; }

    /// <summary>What went out as urgent and nobody confirmed yet, the longest first.</summary>
    public required IReadOnlyList<UrgentNotice> Urgent { get; init; }

    /// <summary>All is well: nothing waits for a person or to be confirmed, no report is late, no permission and no right to a picture ends too soon, and what is due will be sent.</summary>
    public bool Well => Needs == 0 && Turns.Count == 0 && Owed is { LateDuties: 0, Tokens.Count: 0, Rights.Count: 0 } && !OnHold && Trouble is null && Resting.Count == 0 && Urgent.Count == 0 && (Working || Counts.Due == 0);

    /// <summary>By the wall clock of the first unit.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => time.ToOffset(Now.Offset);
}
