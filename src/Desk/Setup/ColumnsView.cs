using Campaigns.Content;
using Campaigns.Content.Columns;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Setup;

/// <summary>The columns of a unit, and one that is being written.</summary>
public sealed record ColumnsView
{
    public required Unit Unit { get; init; }

    /// <summary>As they stand this month.</summary>
    public required IReadOnlyList<ColumnMonth> Lines { get; init; }

    /// <summary>Names that items have and no column has, to be taken up.</summary>
    public required IReadOnlyList<string> Strangers { get; init; }

    /// <summary>The one in the form; without an id it is a new one.</summary>
    public required Column Column { get; init; }

    /// <summary>Items a month, as typed.</summary>
    public required string Monthly { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Whether something was kept just now.</summary>
    public bool Kept { get; init; }

    public string Address => Of(Unit);

    /// <summary>Where the columns of a unit are set.</summary>
    public static string Of(Unit unit) => $"{SetupEndpoints.Root}/don-vi/{unit.Id}/chuyen-muc";
}
