using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Units;

namespace Campaigns.Content.PlansOut;

/// <summary>Brings the tasks of several plans together: the same one stands once, with every source.</summary>
public static class OwnTasks
{
    /// <summary>Share of the words of both by which two tasks are the same.</summary>
    private const double Same = 0.85;

    /// <param name="plans">In the order in which they are named.</param>
    /// <param name="unit">Whose plan it is.</param>
    /// <param name="chosen">Ids of the tasks that are taken; null: all.</param>
    public static IReadOnlyList<OwnTask> Of(IReadOnlyList<HigherPlan> plans, Unit unit, IReadOnlySet<string>? chosen = null)
    {
        var own = new List<(OwnTask Task, HashSet<string> Words)>();
        for (var at = 0; at < plans.Count; at++)
        {
            var owner = new Ownership(unit, plans[at].Plan.Content.Document.Issuer, plans[at].Plan.Content.Confidence < WarningReader.Damaged);
            foreach (var kept in plans[at].Tasks.Where(task => chosen is null || chosen.Contains(task.Id)))
            {
                var (task, words) = (One(kept, unit, owner, at), Words(kept.Task.Text));
                var same = own.FindIndex(other => Alike(other.Words, words));
                if (same < 0)
                    own.Add((task, words));
                else
                    own[same] = (Together(own[same].Task, task), own[same].Words);
            }
        }
        return [.. own.Select(one => one.Task)];
    }

    private static OwnTask One(KeptTask kept, Unit unit, Ownership owner, int plan) => new()
    {
        Ids = [kept.Id], Text = PlanCitation.Mended(kept.Task.Text), Role = kept.Task.Mine, Lead = Names(kept.Task.Lead, unit, owner), Partners = Names(kept.Task.Partners, unit, owner),
        Result = kept.Task.Result ?? "", When = kept.Task.When.Text ?? "", Channels = kept.Task.Channels, Plans = [plan],
    };

    /// <summary>Collective names that mean the unit become its own; a room or centre of it that plans call by its own name keeps that.</summary>
    private static string[] Names(IReadOnlyList<string> names, Unit unit, Ownership owner) =>
        [.. names.Select(name => owner.Means(name) && !IsPart(name, unit) ? unit.Name : name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsPart(string name, Unit unit) => IsPart(name) && unit.Settings.Names.Any(own => Vietnamese.Key(own) == Vietnamese.Key(name));

    /// <summary>A room or centre by its own name, which is neither a committee nor a collective name.</summary>
    internal static bool IsPart(string name)
    {
        var key = Vietnamese.Key(name);
        return !key.StartsWith("ubnd", StringComparison.Ordinal) && !key.StartsWith("uy ban nhan dan", StringComparison.Ordinal) && !key.StartsWith("cac ", StringComparison.Ordinal);
    }

    private static OwnTask Together(OwnTask a, OwnTask b)
    {
        string[] lead = [.. a.Lead.Union(b.Lead, StringComparer.OrdinalIgnoreCase)];
        return a with
        {
            Ids = [.. a.Ids, .. b.Ids], Role = a.Role == TaskRole.Lead || b.Role == TaskRole.Lead ? TaskRole.Lead : TaskRole.Partner, Lead = lead,
            Partners = [.. a.Partners.Union(b.Partners, StringComparer.OrdinalIgnoreCase).Except(lead, StringComparer.OrdinalIgnoreCase)],
            Result = Joined(a.Result, b.Result), When = Joined(a.When, b.When), Channels = [.. a.Channels.Union(b.Channels)], Plans = [.. a.Plans.Union(b.Plans)],
        };
    }

    private static string Joined(string a, string b) => a.Length == 0 ? b : b.Length == 0 || string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? a : $"{a}; {b}";

    private static HashSet<string> Words(string text) => [.. Vietnamese.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static bool Alike(HashSet<string> a, HashSet<string> b)
    {
        var both = a.Count(b.Contains);
        return both > 0 && both >= Same * (a.Count + b.Count - both);
    }
}
