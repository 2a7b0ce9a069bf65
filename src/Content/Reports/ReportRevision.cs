using Campaigns.Content.Official;

namespace Campaigns.Content.Reports;

/// <summary>Which words of a draft are behind its figures and its period, and what brings them up to date.</summary>
public static class ReportRevision
{
    /// <summary>Parts of which a person changed no word and that are behind.</summary>
    public const string Untouched = "chua-sua";

    /// <summary>The places that are behind, in the order of the form. Where it was not kept what was proposed, whatever differs from what would be proposed now.</summary>
    /// <param name="report">A draft.</param>
    /// <param name="now">What would be proposed now.</param>
    public static IReadOnlyList<ReportBehind> Behind(Report report, ReportProposal now) =>
    [
        .. from place in Places(report.Title, report.Words).Zip(Places(now.Title, now.Words), (has, next) => (has.Field, has.Place, Has: has.Text, Next: next.Text))
           let then = report.Proposed is { } proposed ? Places(proposed.Title, proposed.Words).Single(one => one.Field == place.Field).Text : null
           where !Same(place.Has, place.Next) && !(then is not null && Same(then, place.Next))
           select new ReportBehind(place.Field, place.Place, then is null || !Same(place.Has, then), Without(then ?? place.Has, place.Next), Without(place.Next, then ?? place.Has)),
    ];

    /// <summary>The draft with a place as it would be proposed now.</summary>
    /// <param name="report">A draft.</param>
    /// <param name="now">What would be proposed now.</param>
    /// <param name="field">Of the place; <see cref="Untouched"/>: every one that is behind and in which nobody wrote.</param>
    public static Report Take(Report report, ReportProposal now, string field) => Behind(report, now)
        .Where(behind => field == Untouched ? !behind.Own : behind.Field == field)
        .Aggregate(report, (one, behind) => Keep(With(one, behind.Field, now), now, behind.Field));

    /// <summary>The draft with its own words of a place, which somebody held against what would be proposed now.</summary>
    public static Report Keep(Report report, ReportProposal now, string field)
    {
        var proposed = report.Proposed ?? new(report.Title, report.Words);
        return report with { Proposed = field == Title ? proposed with { Title = now.Title } : proposed with { Words = Part(proposed.Words, field, now.Words) } };
    }

    private const string Title = "trich-yeu";

    private static Report With(Report report, string field, ReportProposal now) => field == Title ? report with { Title = now.Title } : report with { Words = Part(report.Words, field, now.Words) };

    private static ReportWords Part(ReportWords words, string field, ReportWords now) => field switch
    {
        "phan-1" => words with { Leadership = now.Leadership },
        "phan-2" => words with { Results = now.Results },
        "phan-3" => words with { Assessment = now.Assessment },
        "phan-4" => words with { Ahead = now.Ahead },
        "phan-5" => words with { Proposals = now.Proposals },
        _ => words,
    };

    private static IEnumerable<(string Field, string Place, string Text)> Places(string title, ReportWords words) =>
        [(Title, "Trích yếu", title), .. words.Parts().Select((part, at) => ($"phan-{at + 1}", $"{OfficialWords.Roman(at + 1)}. {part.Title}", part.Text))];

    private static bool Same(string one, string other) => Lines(one).SequenceEqual(Lines(other), StringComparer.Ordinal);

    private static string[] Without(string text, string other) => [.. Lines(text).Except(Lines(other), StringComparer.Ordinal)];

    /// <summary>The line of views and reactions is taken in by itself; how a list's last line ends is no difference.</summary>
    private static IEnumerable<string> Lines(string text) => from line in text.Normalize().ReplaceLineEndings("\n").Split('\n')
        let words = line.Trim().TrimEnd('.', ';', ' ')
        where words.Length > 0 && !ReportDraft.OfPlatforms(line)
        select words;
}
