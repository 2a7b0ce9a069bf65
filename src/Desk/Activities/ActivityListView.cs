using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Activities;

/// <summary>The activities of the units that somebody sees.</summary>
public sealed record ActivityListView
{
    public required IReadOnlyList<Unit> Units { get; init; }
    public required ActivitySought Sought { get; init; }

    /// <summary>The one unit that is looked at; null: all.</summary>
    public Unit? Unit { get; init; }

    public required RecordPage<Activity> Found { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Whether something may be added anywhere.</summary>
    public required bool Adds { get; init; }

    /// <summary>The list as it is narrowed, at another page.</summary>
    public string At(int page) => string.Create(CultureInfo.InvariantCulture,
        $"{ActivityEndpoints.Address}?trang={page}{Part("don-vi", Unit?.Id)}{Part("loai", Sought.Kind?.ToString())}{Part("tinh-trang", Sought.State?.ToString())}{Part("tu", Sought.From?.Iso())}{Part("den", Sought.To?.Iso())}{Part("nhiem-vu", Sought.TaskId)}{Part("ke-hoach", Sought.PlanId)}");

    private static string Part(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
