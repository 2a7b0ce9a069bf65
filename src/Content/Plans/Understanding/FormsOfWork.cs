using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Tells a list of forms of publicity that are to be done ("2. Đăng tải …", "3. … treo băng rôn tại …") from one that only names them
/// ("2. Pa nô, áp phích").
/// </summary>
internal sealed partial class FormsOfWork
{
    private const int Fewest = 2;

    private readonly Dictionary<Node, (int Forms, int Told)> _lists = [];

    /// <summary>Whether a numbered form is work: where one beside it says who or when, or where at least half of the list, itself or not, says what to do (in a bad scan: one of it).</summary>
    public bool Has(Node form, bool labelled)
    {
        if (form.Marker.Kind != MarkerKind.Number || form.Parent is not { Section: SectionKind.Methods } list)
            return false;
        if (labelled && form.Children.Count > 0)
            return true;
        if (!_lists.TryGetValue(list, out var counts))
            _lists[list] = counts = Count(list);
        var (forms, told) = counts;
        // A bad scan leaves few of the verbs as they were: one that can be read speaks for those beside it.
        return form.Damaged ? told > 0 && forms >= Fewest : told >= Fewest && 2 * told >= forms;
    }

    /// <summary>How many forms a list has, and how many of them say what to do.</summary>
    private static (int Forms, int Told) Count(Node list)
    {
        var forms = list.Children.Where(c => c.Marker.Kind == MarkerKind.Number).ToList();
        return (forms.Count, forms.Count(f => f.Descendants().Prepend(f).Any(d => Act().IsMatch(Vietnamese.Fold(d.Read.Text)))));
    }

    /// <summary>What offices do with their means; letters as scans lose them.</summary>
    [GeneratedRegex(@"\b(?:d\w?ng (?:tai|phat|tin|bai)|treo|phat (?:ban tin|tren|song|tai)|tiep (?:song|am|4m)|m\w{1,2} chuyen|l\wng gh\wp|t[o06] ch\w{2,4}(?! (?:chinh tri|xa hoi|dang|doan|thanh vien)\b)|xay dung|duy tri|chia se|in an|niem yet|bien (?:soan|tap)|huong dan|chieu|trinh chieu|ra quan|phat hanh|phat dong|cap nhat)\b", RegexOptions.None, 10_000)]
    private static partial Regex Act();
}
