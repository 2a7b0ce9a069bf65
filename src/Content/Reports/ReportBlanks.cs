using System.Text.RegularExpressions;
using Campaigns.Content.Official;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Reports;

/// <summary>The dotted blanks that nobody filled. Dots behind a word or a comma ("pa nô, băng rôn…") go on with a list and are none.</summary>
public static partial class ReportBlanks
{
    /// <summary>Letters of the words beside a blank.</summary>
    private const int Beside = 70;

    /// <summary>A line of a list that holds nothing but a blank, with nothing above the list.</summary>
    private const string Alone = "gạch đầu dòng còn trống";

    /// <summary>The places that have some, in the order of the form.</summary>
    public static IReadOnlyList<ReportBlank> Of(Report report) =>
    [
        .. from place in Places(report)
           let count = Dotted().Count(place.Text)
           where count > 0
           select new ReportBlank(place.Field, place.Place, count, [.. Near(place.Text).Distinct(StringComparer.Ordinal)]),
    ];

    /// <summary>"III. Đánh giá chung (3), V. Kiến nghị, đề xuất (1)".</summary>
    public static string Named(IEnumerable<ReportBlank> blanks) => string.Join(", ", blanks.Select(blank => $"{blank.Place} ({blank.Count})"));

    private static IEnumerable<(string Field, string Place, string Text)> Places(Report report) =>
    [
        ("trich-yeu", "Trích yếu", report.Title), ("kinh-gui", "Kính gửi", report.Receiver), .. report.Words.Parts().Select((part, at) => ($"phan-{at + 1}", $"{OfficialWords.Roman(at + 1)}. {part.Title}", part.Text)),
        ("quyen-han", "Người ký", report.Signer),
    ];

    private static IEnumerable<string> Near(string text)
    {
        var above = "";
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var blank = Dotted().IsMatch(line);
            var words = Dotted().Replace(line, "…").Trim().TrimStart('-', '+', '•').TrimEnd(';', ',', '.').Trim();
            var worded = words.Any(char.IsLetter);
            if (blank)
                yield return worded ? PlanBook.Cut(words, Beside) : above.Length > 0 ? above : Alone;
            // A line of a list says nothing of the one behind it; what stands above the list does.
            if (worded && line.TrimStart() is not ['-' or '+' or '•', ..])
                above = PlanBook.Cut(words, Beside);
        }
    }

    /// <summary>Two ellipses, four dots or three underscores are drawn as a line; one ellipsis is a blank where it stands by itself.</summary>
    [GeneratedRegex(@"(?:…[…._]|[._]…|\.{4}|_{3})[…._]*|(?<![^\s(:])(?<![,;]\s*)…(?![…\w])", RegexOptions.None, 10_000)]
    private static partial Regex Dotted();
}
