using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>Which units stand below which.</summary>
public static class UnitTree
{
    /// <summary>The unit and all below it, itself first; a ring in the rows ends where it began.</summary>
    public static IReadOnlyList<Unit> WithBelow(Unit unit, IReadOnlyList<Unit> all)
    {
        var found = new List<Unit> { unit };
        for (var at = 0; at < found.Count; at++)
            found.AddRange(all.Where(other => other.ParentId == found[at].Id && found.All(known => known.Id != other.Id)));
        return found;
    }

    /// <summary>Whether <paramref name="parent"/> may be put above the unit: it does not stand below it.</summary>
    public static bool MayBeAbove(Unit parent, Unit unit, IReadOnlyList<Unit> all) => WithBelow(unit, all).All(below => below.Id != parent.Id);
}
