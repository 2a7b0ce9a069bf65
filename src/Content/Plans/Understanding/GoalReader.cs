using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads what is to be reached: targets with a number, goals without.</summary>
internal static partial class GoalReader
{
    /// <summary>Of a paragraph; a text with more is none of a plan.</summary>
    private const int MostNumbers = 20;

    /// <summary>"Ít nhất", "tối thiểu", as scans have them too.</summary>
    private const string AtLeast = @"(?:it|ft|\{t|\[t) (?:n?h|p)\S{1,3}t|t\S[i)] thi\S{1,2}u|khong duoi";

    /// <param name="outline">Where they stand.</param>
    /// <param name="tasks">Those that were read, by which the words of a task have its year.</param>
    /// <param name="year">The one year the plan is for: that of what names none.</param>
    /// <param name="damaged">Whether it is of a damaged scan.</param>
    public static (IReadOnlyList<Target> Targets, IReadOnlyList<Goal> Goals) Read(Outline outline, IReadOnlyList<PlanTask> tasks, int? year, bool damaged)
    {
        var targets = new List<Target>();
        var goals = new List<Goal>();
        foreach (var node in outline.All.Where(n => n.Section is SectionKind.Objectives && n.Text.Length > 0 && !IsCell(n)))
        {
            var found = Numbers(node.Read.Text, wish: false).Where(n => node.Children.Count == 0 || n.Unit == "%").ToList();
            Add(node, found, year);
            if (node.Children.Count > 0)
                continue;   // what is over others is a heading; where it names a share, a scan ran its first target into it
            if (found.Count == 0 && damaged && ScannedCounts.In(node.Text).ToList() is { Count: > 0 } counts)
                foreach (var (value, unit, least) in counts)
                    targets.Add(new Target(value, unit, least, YearOf(node) ?? year, node.Text, node.Line));
            else if (found.Count == 0 && !Lead(node))
                goals.Add(new Goal(node.Text, YearOf(node) ?? year, node.Line));
        }
        var last = new Dictionary<int, int>();
        for (var i = 0; i < tasks.Count; i++)
            last[tasks[i].Line] = i;
        // Elsewhere only what the plan itself calls a least: "ít nhất 01 hội nghị".
        foreach (var node in outline.All.Where(n => n.Section is not (SectionKind.Objectives or SectionKind.Budget)))
            Add(node, [.. Wishes(node, damaged)], (LastOver(node) is >= 0 and var over ? tasks[over].When.Year : null) ?? year);
        return ([.. targets.DistinctBy(t => (t.Value, t.Unit, t.Year, Vietnamese.Key(t.Text)))], goals);   // a sentence told twice stands once

        void Add(Node node, List<(decimal Value, string Unit, bool AtLeast)> found, int? otherwise)
        {
            var clauses = Clauses(node, found.Count);
            for (var i = 0; i < found.Count; i++)
                targets.Add(new Target(found[i].Value, found[i].Unit, found[i].AtLeast, OwnYear(clauses[i], node) ?? YearOf(node) ?? otherwise, clauses[i], node.Line));
        }

        // The last task that stands where the words do, or over them; -1 where none does.
        int LastOver(Node node) => node.Ancestors().Prepend(node).Max(n => last.GetValueOrDefault(n.Line, -1));
    }

    /// <summary>The words of each of several targets in one sentence: its clauses where each holds one ("100% chi bộ …; 100% sở, ngành …"), else the sentence.</summary>
    private static string[] Clauses(Node node, int count)
    {
        if (count > 1 && node.Text.TrimEnd(';').Split(';', StringSplitOptions.TrimEntries) is var clauses && clauses.Length == count && clauses.All(c => Numbers(ScanText.Of(c, node.Damaged).Text, wish: false).Take(2).Count() == 1))
            return clauses;
        return [.. Enumerable.Repeat(node.Text, count)];
    }

    /// <summary>A least whose thing was misread ("01 budi") stands once, as the thing that it is like.</summary>
    private static IEnumerable<(decimal Value, string Unit, bool AtLeast)> Wishes(Node node, bool damaged)
    {
        var counts = damaged ? ScannedCounts.In(node.Text).ToList() : [];
        return Numbers(node.Read.Text, wish: true).Where(n => !counts.Exists(c => c.Value == n.Value) || counts.Exists(c => c.Value == n.Value && c.Unit == n.Unit)).Concat(counts);
    }

    /// <summary>A line of an annex without a mark of its own is a part of a table that nobody told apart, or the note of whose annex it is.</summary>
    private static bool IsCell(Node node) => node.Marker.Kind == MarkerKind.None && node.Ancestors().FirstOrDefault(a => a.Marker.Kind != MarkerKind.None)?.Marker.Kind == MarkerKind.Annex;

    /// <summary>An introduction that only announces what follows, and what a label says of a task.</summary>
    private static bool Lead(Node node) => node.Text.EndsWith(':') || node.Labels is [{ Index: 0 }, ..] || Sections.IsBareHeading(node.Text, node.Damaged) || node.Marker.Kind is MarkerKind.Roman or MarkerKind.Part;

    private static IEnumerable<(decimal Value, string Unit, bool AtLeast)> Numbers(string text, bool wish)
    {
        var folded = Vietnamese.Fold(text);
        // "(cuối năm 2025 đạt 63%)" tells where it stood.
        folded = Reached().Replace(folded, m => new string(' ', m.Length));
        var aimed = Striven().Match(folded) is { Success: true } strive ? strive.Index : int.MaxValue;
        foreach (var match in Percent().Matches(folded).Take(MostNumbers))
            if (Value(match) is { } value && (!wish || match.Groups["least"].Success || match.Groups["more"].Success || match.Index > aimed))
                yield return (value, "%", match.Groups["least"].Success || match.Groups["more"].Success);
        foreach (Match match in Count().Matches(folded).Concat(Least().Matches(folded)).DistinctBy(m => m.Groups["n"].Index).Take(MostNumbers))
            if (Value(match) is { } value && (!wish || match.Groups["least"].Success) && (match.Groups["least"].Success || value > 1 || match.Groups["n"].Value[0] == '0'))
                yield return (value, text.Substring(match.Groups["u"].Index, match.Groups["u"].Length).ToLower(CultureInfo.GetCultureInfo("vi-VN")),
                    match.Groups["least"].Success || match.Groups["more"].Success);
    }

    private static decimal? Value(Match match) => Number(match.Groups["n"].Value);

    /// <summary>What digits say: in Vietnamese the comma parts decimals and the point parts thousands.</summary>
    public static decimal? Number(string digits)
    {
        var plain = Thousands().IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal) : digits.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The one year that the clause of one of several targets names: "đến cuối năm 2025 có 100% …; đến cuối năm 2026 có ít nhất 75% …".</summary>
    private static int? OwnYear(string clause, Node node) =>
        clause != node.Text && Within().Matches(Vietnamese.Fold(clause)).Select(m => Dates.Number(m.Groups["y"])).Distinct().ToList() is [var year] ? year : null;

    /// <summary>The year of the nearest heading that names one, else the one the words themselves aim at.</summary>
    private static int? YearOf(Node node)
    {
        foreach (var place in node.Ancestors().Where(a => a.Text.Length < 120))
            if (Vietnamese.Fold(place.Read.Text) is var over && (LastDay().Match(over) is { Success: true } last ? last : Aim().Match(over)) is { Success: true } heading)
                return Dates.Number(heading.Groups["y"]);
        if (node.Announced is { } announced && Aim().Match(Vietnamese.Fold(announced.Read.Text)) is { Success: true } said)
            return Dates.Number(said.Groups["y"]);
        var words = Vietnamese.Fold(node.Read.Text);
        var own = Aim().Match(words);
        if (own.Success && own.Index < 60)
            return Dates.Number(own.Groups["y"]);
        return Within().Matches(words).Concat(LastDay().Matches(words)).Select(m => Dates.Number(m.Groups["y"])).Distinct().ToList() is [var year] ? year : null;
    }

    [GeneratedRegex(@"(?:(?<!\w)(?<least>(?:it|ft|\{t|\[t) (?:n?h|p)\S{1,4}t|t\S[i)] thi\S{1,2}u|tren|khong duoi|hon|tu|dat tren)\s+)?(?<![\w.,])(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|phan tram)(?<more>\s+(?:[a-z0-9]+ ){0,3}tro [l1i]\wn)?", RegexOptions.None, 10_000)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\((?:[^()]{0,60}\b)?(?:cuoi nam|nam 20\d\d|nam truoc|hien|hien nay|hien tai|den nay|dau nam|moi)\b[^()]{0,40}\b\d[^()]{0,40}\)", RegexOptions.None, 10_000)]
    private static partial Regex Reached();

    /// <summary>"Phấn đấu …": each share behind it is one to be reached.</summary>
    [GeneratedRegex(@"\bph\wn d\wu\b", RegexOptions.None, 10_000)]
    private static partial Regex Striven();

    [GeneratedRegex(@"(?:(?<!\w)(?<least>" + AtLeast + @"|tu|tren)\s+)?(?<![\w.,/-])(?<n>\d{1,3}(?:\.\d{3})+|\d{1,6})(?:\s*\([^)]{1,20}\))?\s+(?<u>(?:hoi nghi(?: tap huan)?|h\S{0,3}i nghi(?: tap hu\wn)?|hoi thao|toa dam|lop(?: tap huan)?|cuoc thi|hoi thi|cuoc|buoi|chuyen muc|chuyen trang|chuyen de|chuong trinh|tin,? bai|tin|bai|doanh nghiep|video(?: clip)?|infographic|phong su|pano|pa no|bang ron|ap phich|to roi|mo hinh|san pham|su kien|dien dan|luot nguoi|luot|nguoi|thanh vien|to cong nghe so cong dong|diem|so tay|podcast))\b(?<more>\s+tro len)?", RegexOptions.None, 10_000)]
    private static partial Regex Count();

    /// <summary>What a plan calls a least may be anything but a time or money: "ít nhất 05 khu dân cư".</summary>
    [GeneratedRegex(@"(?<!\w)(?<least>" + AtLeast + @")\s+(?<n>\d{1,3}(?:\.\d{3})+|\d{1,6})(?:\s*\([^)]{1,20}\))?\s+(?<u>(?!(?:phut|giay|gio|ngay|tuan|thang|quy|nam|trieu|ty|dong|nghin|met|km|lan)\b)[a-z][a-z0-9]+(?: (?!(?:tren|tai|trong|ve|duoc|cho|moi|cua|co|dat|tham|theo|o|va|hoac|de|tu|den|la|hang|noi|gioi|voi)\b)[a-z]{2,}){0,2})(?<more>\s+tro len)?", RegexOptions.None, 10_000)]
    private static partial Regex Least();

    /// <summary>"Mục tiêu cụ thể đến ngày 31/12/2026".</summary>
    [GeneratedRegex(@"\b(?:den|truoc) (?:het )?ngay \d{1,2}/\d{1,2}/(?<y>20\d\d)\b", RegexOptions.None, 10_000)]
    private static partial Regex LastDay();

    /// <summary>"… trong năm 2025", "… trong quý IV năm 2025", "… đến hết năm 2026" say it wherever they stand.</summary>
    [GeneratedRegex(@"\b(?:trong|den (?:het|cuoi)) (?:(?:quy|thang) \w{1,4},? ?)?(?:nam |/)(?<y>20\d\d)\b(?!\s*-)", RegexOptions.None, 10_000)]
    private static partial Regex Within();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+$", RegexOptions.None, 10_000)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<!thang \d{1,2} |thang \d{1,2}, )\bn[^\s\d]{0,3}m\s+(?<y>20\d\d)\b(?!\s*-)", RegexOptions.None, 10_000)]
    private static partial Regex Aim();
}
