using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Calendar;

/// <summary>Everything the page of the calendar says.</summary>
public sealed record CalendarView
{
    public required CalendarFilter Filter { get; init; }

    /// <summary>By the wall clock of the first unit.</summary>
    public required DateTimeOffset Now { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }
    public required IReadOnlyList<Account> Accounts { get; init; }
    public required IReadOnlyList<Campaign> Campaigns { get; init; }
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Of the list; empty where a grid is shown, which reads its own.</summary>
    public IReadOnlyList<CalendarDay> Days { get; init; } = [];

    /// <summary>Of the list's page.</summary>
    public IReadOnlyList<CalendarPost> Posts { get; init; } = [];

    /// <summary>The list goes on.</summary>
    public bool More { get; init; }

    /// <summary>Why observances or beats are missing; empty where they are not.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Ids of the units whose posts whoever looks may move.</summary>
    public required IReadOnlyList<string> Moves { get; init; }

    /// <summary>What signs the forms.</summary>
    public required string Token { get; init; }
}
