using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans;

/// <summary>Which years the tasks of a plan belong to, as far as its title and their own times say.</summary>
public static partial class PlanYears
{
    /// <summary>The year in which plan p was issued, for <see cref="Only"/>.</summary>
    internal const string Signed = "CAST(SUBSTR(p.signed, 1, 4) AS INTEGER)";

    /// <summary>The one year that a plan is for; null where its title names none, or several.</summary>
    /// <param name="title">"… trên địa bàn xã năm 2026". The year of a law that it names is not its own.</param>
    /// <param name="signed">The year in which it was issued; no plan is for one that was over by then.</param>
    internal static int? Only(string? title, int? signed) =>
        PlanReader.YearOf(title) is { } year && !(signed > year) && !OfLaw().IsMatch(Vietnamese.Fold(title!)) ? year : null;

    /// <summary>Whether a task is owed in a year. What its own time says goes before the title.</summary>
    /// <param name="year">That is asked about.</param>
    /// <param name="when">The task's time.</param>
    /// <param name="only">The one year of its plan; null: any.</param>
    internal static bool Owed(int year, PlanTime when, int? only) => !(when.To?.Year < year) && !(when.From?.Year > year) && (only is not { } own
        || own == year || (own > year ? when.From?.Year <= year || when.To?.Year <= year : when.From?.Year >= year || when.To?.Year >= year));

    /// <summary>The year for which a task is closed now: this one, or where it is not owed in it the plan's own.</summary>
    /// <param name="plan">In which it stands.</param>
    /// <param name="when">The task's time.</param>
    /// <param name="now">This year, where the unit is.</param>
    public static int Closing(Plan plan, PlanTime when, int now) => Only(plan.Content.Document.Title, plan.Content.Document.Date?.Year) is { } own && !Owed(now, when, own) ? own : now;

    /// <summary>"Phổ biến pháp luật năm 2026" names no law.</summary>
    [GeneratedRegex(@"(?<!\bphap )\bluat\b[^,;]*\bnam 20\d\d|\b(?:phap lenh|hien phap)\b[^,;]*\bnam 20\d\d", RegexOptions.None, 10_000)]
    private static partial Regex OfLaw();
}
