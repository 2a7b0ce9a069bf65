using Campaigns.Content.Plans;
using Campaigns.Content.Reports;

namespace Campaigns.Content.Collecting;

/// <summary>
/// The days that a new round is offered: what is asked for is over by the day on which it is due. Where a plan names that day they are those of the report for it, which takes figures only
/// that lie wholly within its own days.
/// </summary>
/// <param name="First">The first day of the figures.</param>
/// <param name="Last">Their last.</param>
/// <param name="Due">By when they are sent.</param>
/// <param name="By">The plan that says so; null: none does.</param>
public sealed record RoundDays(DateOnly First, DateOnly Last, DateOnly Due, RoundDuty? By)
{
    /// <summary>Days until the last one where no plan names it; those for which a plan's day is looked for ahead, and back.</summary>
    private const int UsualDays = 7, Ahead = 60, Back = 30;

    private static readonly char[] s_between = [',', ';', '(', ')'];

    /// <param name="today">Where the unit is.</param>
    /// <param name="duties">Of others, in the unit's plans, and how each plan is known.</param>
    /// <param name="names">Those who send figures to the unit.</param>
    public static RoundDays Of(DateOnly today, IEnumerable<(Duty Duty, string Plan)> duties, IReadOnlyList<string> names)
    {
        var (near, kind) = duties.Where(one => one.Duty is { Mine: false, Reporter: { } who } && Below(who, names))
            .SelectMany(one => Enumerable.Range(today.Year - 1, 3).SelectMany(one.Duty.Lasts).Select(last => (By: new RoundDuty(one.Plan, one.Duty.Reporter!, last), one.Duty.Kind)))
            .Where(one => one.By.Last >= today.AddDays(-Back) && one.By.Last <= today.AddDays(Ahead))
            .OrderBy(one => one.By.Last < today).ThenBy(one => Math.Abs(one.By.Last.DayNumber - today.DayNumber)).Select(one => (one.By, one.Kind)).FirstOrDefault();
        var due = near is not null && near.Last >= today ? near.Last : today.AddDays(UsualDays);
        if (near is not null && ReportPeriod.For(kind, near.Last) is var period)
            return new(period.From, period.To, due, near);
        var last = new DateOnly(due.Year, due.Month, 1).AddDays(-1);
        return new(new(last.Year, last.Month < 7 ? 1 : 7, 1), last, due, null);
    }

    /// <summary>Whether a plan means those who send figures to the unit: one of them by name, or hamlets and schools.</summary>
    private static bool Below(string reporter, IReadOnlyList<string> names) => names.Any(name => reporter.Contains(name, StringComparison.OrdinalIgnoreCase))
        || reporter.Replace(" và ", ",", StringComparison.OrdinalIgnoreCase).Split(s_between).Any(part => ContributorKinds.Of(Bare(part)) is ContributorKind.Hamlet or ContributorKind.School);

    private static string Bare(string part)
    {
        var words = part.Trim();
        foreach (var start in new[] { "các ", "trưởng ", "ban quản lý ", "các " })
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                words = words[start.Length..].TrimStart();
        return words;
    }
}
