using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Joins two readings of one run-together table: the rows of the first, with what the second says where the first says nothing, and the
/// rows that the second alone has. A unit is taken over only where the plan names it elsewhere, or another row does.
/// </summary>
/// <param name="known">Units that the plan names outside the table.</param>
internal sealed partial class TwoReadings(IReadOnlyList<string> known)
{
    /// <summary>How many lines apart two readings see the beginning of one row: without numbers, and with the same.</summary>
    private const int Near = 2, NearByNumber = 6;

    private readonly List<string> _known = [.. known.Select(Vietnamese.Key)];

    private const double MostlySaid = 0.4, MuchMore = 0.4;
    private const int Twice = 2;

    /// <param name="first">Whose rows stand.</param>
    /// <param name="second">What fills them.</param>
    /// <param name="times">Whether the second's times are to be believed: where all cells are told together, a time of which something was lost stays blank.</param>
    public IReadOnlyList<PlanTask> Join(IReadOnlyList<PlanTask> first, IReadOnlyList<PlanTask> second, bool times)
    {
        var often = first.Concat(second).SelectMany(t => t.Lead.Concat(t.Partners).Select(Vietnamese.Key).Distinct().Select(name => (t.Line, name))).Distinct().CountBy(n => n.name).ToDictionary();
        bool Sure(string name) => often.GetValueOrDefault(Vietnamese.Key(name)) >= Twice || _known.Any(k => k.Contains(Vietnamese.Key(name), StringComparison.Ordinal));
        var free = second.ToList();
        var joined = new List<PlanTask>();
        foreach (var row in first)
        {
            var same = free.Where(o => IsSame(row, o)).MinBy(o => Math.Abs(o.Line - row.Line));
            if (same is not null)
                free.Remove(same);
            joined.Add(same is null ? row : Filled(row, same, Swallowed(row, same) ? _ => false : Sure, times));
        }
        var said = first.SelectMany(Words).ToHashSet();
        joined.AddRange(free.Where(o => Number(o).Length > 0 && Words(o) is { Count: > 0 } words && words.Count(said.Contains) < MostlySaid * words.Count));
        return [.. joined.OrderBy(t => t.Line)];
    }

    private static bool IsSame(PlanTask a, PlanTask b) =>
        Math.Abs(a.Line - b.Line) is var apart && (Number(a).Length > 0 && Number(b).Length > 0 ? Number(a) == Number(b) && apart <= NearByNumber : apart <= Near);

    /// <summary>Whether the other reading took a further row for a part of this one, so that it names whose both are.</summary>
    private static bool Swallowed(PlanTask row, PlanTask other) => Words(row) is var own && Words(other) is var all && all.Count(w => !own.Contains(w)) > MuchMore * all.Count;

    /// <summary>The number of a row as the table has it; empty where it has none.</summary>
    private static string Number(PlanTask task) => task.Id.Split('-')[0] is { Length: > 3 } id ? id : "";

    private static PlanTask Filled(PlanTask row, PlanTask other, Predicate<string> sure, bool times) => row with
    {
        Lead = row.Lead.Count == 0 ? Beside(other.Lead, row.Partners, sure) : Whole(row.Lead, other.Lead),
        Partners = row.Partners.Count == 0 ? Beside(other.Partners, row.Lead, sure) : Whole(row.Partners, other.Partners),
        When = times && row.When.Kind == PlanTimeKind.None ? other.When : row.When,
        Result = row.Result ?? other.Result,
    };

    /// <summary>The names for a blank cell; none where one of them is not sure, or stands in the row's other cell.</summary>
    private static IReadOnlyList<string> Beside(IReadOnlyList<string> names, IReadOnlyList<string> taken, Predicate<string> sure) =>
        names.All(n => sure(n) && !taken.Any(t => Vietnamese.Key(t) == Vietnamese.Key(n))) ? names : [];

    /// <summary>The names, each with the place that the other reading has behind it: "Hội Nông dân" beside "Hoi Nong dan xa".</summary>
    private static IReadOnlyList<string> Whole(IReadOnlyList<string> names, IReadOnlyList<string> others)
    {
        var more = UnitNames.Reread(others).Select(Vietnamese.Key).ToList();
        string Placed(string name)
        {
            var key = Vietnamese.Key(name);
            return more.Find(other => other.StartsWith(key + " ", StringComparison.Ordinal)) is { } longer && longer[(key.Length + 1)..] is var place && Place().IsMatch(place) ? $"{name} {ScannedHead.Written(place)}" : name;
        }
        return more.Count == 0 ? names : [.. names.Select(Placed)];
    }

    [GeneratedRegex("^(?:x[ad34]|phuong|tinh)$", RegexOptions.None, 10_000)]
    private static partial Regex Place();

    private static List<string> Words(PlanTask task) => [.. task.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).Distinct()];
}
