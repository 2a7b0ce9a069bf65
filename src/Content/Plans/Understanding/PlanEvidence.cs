using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Tells a plan from a text that is plainly none. Length says nothing: a plan may be four lines. One mark that only
/// administrative documents carry is proof; of the marks that other texts carry too, two are needed.
/// </summary>
internal static partial class PlanEvidence
{
    /// <summary>Paragraphs in which a document says what it is.</summary>
    private const int HeadLines = 60;

    private const int LongestTitle = 200, NeededHints = 2, NeededSections = 3;

    public static bool In(IReadOnlyList<Paragraph> paragraphs, Outline outline, PlanContent content)
    {
        var head = paragraphs.Take(HeadLines).Select(p => Vietnamese.Fold(p.Text).Trim()).ToList();
        return content.Document.Number is not null || head.Any(OwnNumber().IsMatch)
            || head.Any(line => line.Length <= LongestTitle && NamesAPlan().IsMatch(line))
            || Hints(head, paragraphs, outline, content).Count(hint => hint) >= NeededHints;
    }

    private static IEnumerable<bool> Hints(List<string> head, IReadOnlyList<Paragraph> paragraphs, Outline outline, PlanContent content) =>
    [
        content.Document.Kind is not null,
        head.Any(Motto().IsMatch),
        head.Any(Authority().IsMatch),
        paragraphs.Any(p => DocumentNumbers.In(p.Text).Any()),
        content.Document.Basis.Count > 0,
        content.Tasks.Any(t => t.Lead.Count > 0),
        content.Responsibilities.Count > 0,
        content.Duties.Count > 0,
        paragraphs.Any(p => p.Words.Length <= LongestTitle && Heading().IsMatch(Vietnamese.Fold(p.Words))),
        outline.All.Select(n => n.Section).Where(s => s != SectionKind.Unknown).Distinct().Count() >= NeededSections,
        // What is to be done, and by which of our channels: a list of tasks without a head.
        content.Tasks.Count > 1 && content.Channels.Count > 1,
    ];

    /// <summary>"Số: 12/KH-UBND", and the same with its number left open.</summary>
    [GeneratedRegex(@"^s\S{1,2}\s*[:.]?\s*[\d\s._…]*/\s*[a-z]{1,5}\s*-\s*[a-z]", RegexOptions.None, 10_000)]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"^(?:du thao\s+)?(?:ke hoach|quyet dinh|de an|chuong trinh hanh dong|chuong trinh cong tac)\b", RegexOptions.None, 10_000)]
    private static partial Regex NamesAPlan();

    /// <summary>What a section of a plan is called and one of hardly anything else.</summary>
    [GeneratedRegex(@"^(?:cac )?(?:nhiem vu|to chuc thuc hien|che do (?:thong tin,? )?bao cao|muc dich,? yeu cau|phan cong)\b", RegexOptions.None, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\bc.ng h.a x. h.i ch. ngh.a\b|\bd.ng c.ng s.n vi.t nam\b", RegexOptions.None, 10_000)]
    private static partial Regex Motto();

    [GeneratedRegex(@"^(?:u[yi] ban|ubnd|hoi dong nhan dan|tinh uy|thanh uy|dang uy|bo [a-z]|so [a-z]|phong [a-z]+ ?(?:hoa|te|hoi|hdnd)|trung tam|ban chi dao)\b", RegexOptions.None, 10_000)]
    private static partial Regex Authority();
}
