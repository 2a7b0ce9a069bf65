using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Operators;

/// <summary>The operator's page of one day.</summary>
public sealed record OperatorView
{
    /// <summary>The address behind which all of it stands, from the root of the host.</summary>
    public required string At { get; init; }

    public required Account Station { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>How who reads calls themselves.</summary>
    public required string Person { get; init; }

    public required DateOnly Day { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<OperatorProgramme> Programmes { get; init; }
    public required IReadOnlyList<UrgentNotice> Urgent { get; init; }

    /// <summary>When the page was made, by the unit's clock.</summary>
    public required DateTimeOffset Made { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Today and the next three.</summary>
    public IEnumerable<DateOnly> Ahead => Enumerable.Range(0, OperatorPages.DaysAhead + 1).Select(Today.AddDays);

    public string Of(DateOnly day) => $"{At}/{day.Iso()}";

    /// <summary>"Thứ Hai, 05/10".</summary>
    public static string Name(DateOnly day)
    {
        var name = day.ToString("dddd, dd/MM", CultureInfo.GetCultureInfo("vi-VN"));
        return char.ToUpper(name[0], CultureInfo.CurrentUICulture) + name[1..];
    }

    /// <summary>"3:05" of so many seconds.</summary>
    public static string Clock(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
}
