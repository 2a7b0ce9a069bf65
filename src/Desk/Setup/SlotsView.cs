using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;

namespace Campaigns.Desk.Setup;

/// <summary>When a station is on the air, and what is being typed.</summary>
public sealed record SlotsView
{
    public required Account Station { get; init; }
    public required Airtime Airtime { get; init; }

    /// <summary>As they are, or as typed.</summary>
    public required StationRules Rules { get; init; }

    public required IReadOnlyList<StationPreset> Presets { get; init; }

    /// <summary>Where the station's unit is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The slot in the form; without an id it is a new one.</summary>
    public required Slot Slot { get; init; }

    /// <summary>The surge in the form, by field.</summary>
    public IReadOnlyDictionary<string, string> Surge { get; init; } = new Dictionary<string, string>();

    public BroadcastDays SurgeDays { get; init; } = BroadcastDays.EveryDay;

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Key of what was just done; empty where nothing was.</summary>
    public string Done { get; init; } = "";

    public string Address => Of(Station);

    /// <summary>The surges that are not over.</summary>
    public IEnumerable<Surge> Surges => Airtime.Surges.Where(surge => surge.Last >= Today);

    /// <summary>Problems of no field of the page.</summary>
    public IEnumerable<Problem> Elsewhere => Problems.Where(problem => problem.Where is null || !s_fields.Contains(problem.Where));

    /// <summary>What stands in the form for a new one: within the rules.</summary>
    public static Slot New(StationRules rules) =>
        new("", "", rules.WeekendSpecial ? BroadcastDays.EveryDay & ~BroadcastDays.Weekend : BroadcastDays.EveryDay, new TimeOnly(17, 0), Math.Min(15, rules.Minutes));

    /// <summary>Where the slots of a station are set.</summary>
    public static string Of(Account station) => $"{SetupEndpoints.Root}/dai/{station.Id}/khung-gio";

    private static readonly HashSet<string> s_fields = new(StringComparer.Ordinal) { "gio", "phut", "ngay", "yen-tu", "yen-den", "buoi", "phut-nhieu-nhat", "dot", "tu", "den", "gio-them", "phut-them", "ngay-them" };
}
