using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Finds the numbers of a table's rows: those that follow upon each other. A number in the text follows upon nothing, and a
/// number that lost its point ("14") is known by its place.
/// </summary>
internal static partial class RowMarks
{
    private const int MostCandidates = 1000, MostBack = 60, MostUnread = 4;
    private const double WorthUnread = 0.2, LateStart = 0.8;
    private static readonly string[] Romans = ["", .. ScannedNumbering.Romans];
    private static readonly string[] Letters = ["", "A", "B", "C", "D", "E", "F", "G", "H"];

    /// <param name="Group">The number of the row, or of the group it stands in.</param>
    /// <param name="Item">Of the row within its group; 0 where the place is no row of a group.</param>
    /// <param name="Over">How groups are numbered; null where rows are without one ("2") or tell it themselves ("2.1").</param>
    private readonly record struct Place(int Group, int Item, string[]? Over);

    /// <param name="Items">The last plain number in the groups before.</param>
    private sealed record Step(int Line, int Length, Place At, double Total, int Items, Step? Before);

    public static IReadOnlyList<RowMark> Find(IReadOnlyList<string> lines)
    {
        var steps = new List<Step>();
        for (var i = 0; i < lines.Count && steps.Count < MostCandidates; i++)
        {
            var here = steps.Count;
            foreach (var (length, place, worth) in Candidates(lines[i]))
                if (Best(steps, here, i, length, place, worth) is { } step)
                    steps.Add(step);
            // A number that nobody can read, before a rule: the next one, whichever that is.
            if (here == steps.Count && Unread().Match(lines[i]) is { Success: true } unread)
                for (var k = Math.Max(0, here - MostUnread); k < here; k++)
                    foreach (var next in new[] { steps[k].At with { Item = steps[k].At.Item + 1 }, new Place(steps[k].At.Group + 1, 0, steps[k].At.Over) }.Where(n => (n.Item > 0) == (steps[k].At.Item > 0) && !(n.Over is not null && n.Item == 0)))
                        steps.Add(new Step(i, unread.Length, next, steps[k].Total + WorthUnread, steps[k].At.Over is not null && steps[k].At.Item > 0 ? steps[k].At.Item : steps[k].Items, steps[k]));
        }
        var chain = new List<Step>();
        for (var step = steps.MaxBy(s => s.Total); step is not null; step = step.Before)
            chain.Insert(0, step);
        return [.. chain.Select((s, i) => new RowMark(s.Line, Label(s.At), s.Length, s.At.Item == 0 && (s.At.Over is not null || (i + 1 < chain.Count && chain[i + 1].At.Item > 0))))];
    }

    private static Step? Best(List<Step> steps, int before, int line, int length, Place place, double worth)
    {
        var best = place switch
        {
            { Group: 1, Item: 0 } => new Step(line, length, place, worth, 0, null),
            { Group: 1, Item: 1 } => new Step(line, length, place, worth - 0.3, 0, null),
            { Group: <= 3, Item: 0, Over: null } or { Group: 1, Item: 2, Over: null } => new Step(line, length, place, worth - LateStart * (place.Group + place.Item - 1), 0, null),
            _ => null,
        };
        for (var i = before - 1; i >= 0 && i >= before - MostBack; i--)
        {
            var from = steps[i];
            // A plain number below a Roman one or a letter begins again or goes on.
            var to = from.At.Over is { } over && place is { Item: 0, Over: null } ? new Place(from.At.Group, place.Group, over) : place;
            if (Cost(from, to) is { } cost && from.Total + worth - cost > (best?.Total ?? 0))
                best = new Step(line, length, to, from.Total + worth - cost, from.At.Over is not null && from.At.Item > 0 ? from.At.Item : from.Items, from);
        }
        return best;
    }

    /// <summary>What it costs that one number follows upon the other; null where it does not.</summary>
    private static double? Cost(Step step, Place to)
    {
        var from = step.At;
        return from.Over != to.Over ? null : (to.Group - from.Group, to.Item - from.Item) switch
        {
            (0, 1) => 0,
            (0, 2) => 0.5,
            (0, _) when to.Over is not null && from.Item == 0 && to.Item == step.Items + 1 => 0,
            (1, _) when to.Item == 0 => 0,
            (1, _) when to.Item == 1 && to.Over is null => 0.7,
            (2, _) when to.Item == 0 => 0.5,
            (3 or 4, 0) when from.Item == 0 => 0.9,
            (0, 3) => 0.9,
            _ => null,
        };
    }

    private static IEnumerable<(int Length, Place At, double Worth)> Candidates(string text)
    {
        if (RomanMark().Match(text) is { Success: true } roman && Array.IndexOf(Romans, roman.Groups["r"].Value.Replace('l', 'I').Replace('1', 'I')) is > 0 and var index)
            yield return (roman.Length, new(index, 0, Romans), 1);
        if (LetterMark().Match(text) is { Success: true } letter)
            yield return (letter.Length, new(Array.IndexOf(Letters, letter.Groups["l"].Value), 0, Letters), 1);
        if (Mark().Match(text) is not { Success: true } match)
            yield break;
        var sure = match.Groups["bar"].Success || match.Length == text.Length;
        if (match.Groups["b"].Success)
        {
            yield return (match.Length, new(Number(match.Groups["a"]), Number(match.Groups["b"]), null), sure ? 1 : 0.9);
            yield break;
        }
        var number = Number(match.Groups["a"]);
        yield return (match.Length, new(number, 0, null), sure ? 1 : 0.4);
        if (number is > 10 and < 100 && number % 10 != 0)
            yield return (match.Length, new(number / 10, number % 10, null), sure ? 0.9 : 0.35);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static string Label(Place at) => at switch
    {
        { Over: { } over, Item: 0 } => over[at.Group],
        { Over: { } over } => string.Create(CultureInfo.InvariantCulture, $"{over[at.Group]}.{at.Item}"),
        { Item: 0 } => at.Group.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{at.Group}.{at.Item}"),
    };

    [GeneratedRegex(@"^[|_'~\s]*(?<a>\d{1,2})(?:\s?[.,]\s?(?<b>\d{1,2})|(?<=^\d)-(?<b>\d)(?=\s*\|)|(?<=^\d)\s(?<b>\d{1,2})(?=\s*(?:\||$)))?(?:[.\s_—-]*(?<bar>\|)\s*|\.?\s*$|[.)]?\s+(?=\p{L}|[-“""]))", RegexOptions.None, 10_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^[|_'~\s]*(?=\S{1,3}\s?\|)[^|\s]{0,2}[\dIl][^|\s]{0,2}\s?\|\s*", RegexOptions.None, 10_000)]
    private static partial Regex Unread();

    [GeneratedRegex(@"^[|_'~\s]*(?<r>[IVX][IVXl1]{0,3})\s*(?:\.?\s*\|\s*|\.\s+|\.?$)", RegexOptions.None, 10_000)]
    private static partial Regex RomanMark();

    /// <summary>"A. | Truyền thông …", "B_ | …": a letter beside a rule, or with its point before a capital.</summary>
    [GeneratedRegex(@"^[|_'~\s]*(?<l>[A-H])[._\s]{0,3}(?:\|\s*|(?<=\.\s*))(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex LetterMark();
}
