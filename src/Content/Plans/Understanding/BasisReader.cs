namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the documents a plan stands on: those of its "Căn cứ" and, as plans put some there, of its purpose.</summary>
internal static class BasisReader
{
    private const int LongestHeading = 60;

    public static IReadOnlyList<BasisDocument> Read(Outline outline, string? own, bool damaged)
    {
        var found = new List<BasisDocument>();
        // Where each number stands among them, and the laws without one: thousands are not looked through for each.
        var (twins, laws) = (new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var purpose = outline.All.Where(n => n.Section == SectionKind.Purpose || IsBasis(n)).Select(n => n.Text);
        var right = outline.All.Select(n => n.Text).Concat(outline.Head.Select(p => p.Text))
            .SelectMany(DocumentNumbers.In).Where(c => !c.Misordered).Select(c => Letters(c.Number)).ToHashSet();
        foreach (var text in outline.Head.Where(p => !HeadReader.IsOwnNumber(p.Text)).Select(p => p.Text).Concat(purpose))
        {
            var cited = DocumentNumbers.In(text).ToList();
            foreach (var number in cited)
                // A number spelt in the wrong order is the right one's twin; a warning tells of it.
                if (number.Number != own && !(number.Misordered && right.Contains(Letters(number.Number))))
                    Add(new BasisDocument(number.Number, number.Date, Around(text)));
            if (cited.Count == 0 && !damaged && Law(text) is { } law && laws.Add(law))
                found.Add(new BasisDocument(null, null, law));
        }
        if (found.Exists(f => f is { Number: not null, Date: null }))
            Dated();
        return found;

        // A title names a document without the day that the text tells further down.
        void Dated()
        {
            var told = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
            foreach (var cited in outline.All.Select(n => n.Text).Concat(outline.Head.Select(p => p.Text)).SelectMany(DocumentNumbers.In))
                if (cited.Date is { } date)
                    told.TryAdd(cited.Number, date);
            for (var i = 0; i < found.Count; i++)
                if (found[i] is { Number: { } number, Date: null } && told.TryGetValue(number, out var day))
                    found[i] = found[i] with { Date = day };
        }

        void Add(BasisDocument document)
        {
            if (twins.TryAdd(document.Number!, found.Count))
            {
                found.Add(document);
                return;
            }
            var twin = twins[document.Number!];
            var first = found[twin];
            // The line that cites it tells more than a title that only names it.
            found[twin] = first with { Date = first.Date ?? document.Date, Text = !IsCitation(first.Text) && IsCitation(document.Text) ? document.Text : first.Text };
        }
    }

    /// <summary>What stands under a heading of its own, "I. CĂN CỨ".</summary>
    private static bool IsBasis(Node node) => node.Parent is { Marker.Kind: MarkerKind.Roman or MarkerKind.Part or MarkerKind.Number } heading
        && heading.Text.Length < LongestHeading && Vietnamese.Key(heading.Text) is var key && (key.StartsWith("can cu", StringComparison.Ordinal) || key.StartsWith("co so phap ly", StringComparison.Ordinal));

    private static bool IsCitation(string text) => Vietnamese.Fold(text).TrimStart(' ', '-') is var folded && (folded.StartsWith("can cu ", StringComparison.Ordinal) || folded.StartsWith("thuc hien ", StringComparison.Ordinal));

    private static string Letters(string number) => string.Concat(number.Where(char.IsLetterOrDigit));

    private static string Around(string text) => text.Trim(' ', '-', ';', '.', ',');

    /// <summary>"Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;"</summary>
    private static string? Law(string text)
    {
        var folded = Vietnamese.Fold(text).TrimStart(' ', '-');
        return folded.StartsWith("can cu luat ", StringComparison.Ordinal) && text.Length < 300 ? Around(text) : null;
    }
}
