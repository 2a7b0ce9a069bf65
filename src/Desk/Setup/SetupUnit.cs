using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Setup;

/// <summary>How the settings of a unit stand, in numbers.</summary>
public sealed record SetupUnit
{
    public required Unit Unit { get; init; }

    /// <summary>Its radio stations.</summary>
    public required IReadOnlyList<Account> Stations { get; init; }

    public required int Accounts { get; init; }

    /// <summary>Of these, how many are switched off.</summary>
    public required int Off { get; init; }

    /// <summary>How many slots each of these has, by its id.</summary>
    public required IReadOnlyDictionary<string, int> Slots { get; init; }

    /// <summary>Columns that it offers.</summary>
    public required int Columns { get; init; }

    /// <summary>Of these, how many want more items this month than went out or are to.</summary>
    public required int ColumnsBehind { get; init; }

    public required int PostingTimes { get; init; }

    /// <summary>Who belongs to it or has a role at it.</summary>
    public required int People { get; init; }
}
