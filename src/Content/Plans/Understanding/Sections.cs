using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Tells what a section is about by its heading.</summary>
internal static partial class Sections
{
    private const int LongestHeading = 30, LongestSubheading = 14, LongestRead = 200, FewestLed = 2, FewestUnits = 3;
    private const double MostUnits = 0.8, MostShared = 0.6;

    /// <summary>The kind a heading announces; what its parent is about where it announces nothing of its own.</summary>
    public static SectionKind Of(Paragraph heading, SectionKind above)
    {
        var words = Vietnamese.Key(heading.Words.Length < LongestRead ? heading.Read.Text : heading.Words);
        var count = words.Count(c => c == ' ') + 1;
        var top = heading.Marker.Kind is MarkerKind.Roman or MarkerKind.Part or MarkerKind.Annex or MarkerKind.Article;
        if (heading.Marker.IsBullet || (!top && heading.Words.EndsWith(';')) || count > (top ? LongestHeading : LongestSubheading))
            return above;
        // "Nội dung" announces tasks, but for the half of a section of themes that holds them.
        if (above == SectionKind.Themes && Contents().IsMatch(words))
            return above;
        var wholly = !top && above != SectionKind.Unknown;
        var found = heading.Damaged && heading.Marker.Kind != MarkerKind.None ? Match(ScannedHeading.Read(heading.Words), wholly) : SectionKind.Unknown;
        if (found == SectionKind.Unknown)
            found = Match(words, wholly);
        return found == SectionKind.Unknown ? above : found;
    }

    /// <summary>Whether a paragraph without a number is a heading all the same: capitals, short, and of a known kind.</summary>
    public static bool IsBareHeading(string text, bool damaged = false) =>
        text.Length is > 5 and < 120 && (damaged ? ScannedMarkers.IsLoud(text) : !text.Any(char.IsLower))
        && Match(damaged ? ScannedHeading.Read(text) : Vietnamese.Key(text), wholly: true) != SectionKind.Unknown;

    /// <summary>
    /// Whether a section that is called "Nội dung" alone lists what is to be talked about: no item says who or when, and most of them
    /// begin with "Tuyên truyền" and the matter itself.
    /// </summary>
    public static bool IsOfThemes(Node section)
    {
        var items = section.Children.Where(c => c.Marker.Kind == MarkerKind.Number).ToList();
        return section is { Section: SectionKind.Tasks, Marker.Kind: MarkerKind.Roman } && items.Count > 1 && Contents().IsMatch(Vietnamese.Key(section.Read.Text))
            && 2 * items.Count(i => Matter().IsMatch(Vietnamese.Fold(i.Read.Text))) > items.Count && !section.Descendants().Any(d => d.Labels.Count > 0);
    }

    /// <summary>Whether what stands below a heading that nobody can read ("II. Chi tu") says how much is aimed at, item by item: "100% phòng, ban …", "Ít nhất 35 tin, bài …".</summary>
    public static bool IsOfGoals(Node node) => node is { Section: SectionKind.Tasks, Marker.Kind: MarkerKind.Roman or MarkerKind.Number or MarkerKind.Letter, Children.Count: > 1 } && node.Children[0].Damaged
        && node.Children.Where(c => c.Marker.Kind != MarkerKind.None).ToList() is { Count: > 1 } items && items.TrueForAll(c => c.Labels.Count == 0 && Aimed().IsMatch(Vietnamese.Fold(c.Read.Text)));

    /// <summary>Whether it is the one half, "1. Nội dung", of a section "Nội dung và hình thức truyền thông".</summary>
    public static bool IsHalfOfThemes(Node node) => node.Section is SectionKind.Unknown or SectionKind.Tasks or SectionKind.Methods && node.Parent is { Parent: not null } above
        && Contents().IsMatch(Vietnamese.Key(node.Read.Text)) && Both().IsMatch(Vietnamese.Key(above.Read.Text)) && above.Children.Exists(c => c.Section == SectionKind.Methods);

    /// <summary>Whether a part of the section of themes holds them: "2. Nội dung" beside "1. Thông điệp".</summary>
    public static bool IsContents(Node node) => node.Children.Count > 0 && node.Marker.Kind == MarkerKind.Number && Vietnamese.Key(node.Read.Text) is var words && (Contents().IsMatch(words) || Themes().IsMatch(words));

    /// <summary>Whether a section whose heading says nothing known lists units, each with what it is told; or whether what is called "Nhiệm vụ và phân công thực hiện" goes through the units: most of its numbers are units' names, and no label says who leads.</summary>
    public static bool IsOfUnits(Node section)
    {
        if (section is { Section: SectionKind.Unknown, Marker.Kind: MarkerKind.Roman or MarkerKind.Part, Children.Count: >= FewestUnits })
            return section.Children.Count(c => c.Heading is { Told.Length: > 0 }) >= MostUnits * section.Children.Count && !section.Descendants().Any(Leads);
        var items = section.Children.Where(c => c.Marker.Kind == MarkerKind.Number).ToList();
        return section.Section == SectionKind.Tasks && items.Count > 1 && Assigned().IsMatch(Vietnamese.Key(section.Read.Text))
            && 2 * items.Count(i => i.Heading is not null) > items.Count && !section.Descendants().Any(Leads);
    }

    /// <summary>The parts of an organisation's section, or of one whose heading says nothing, that are tasks all the same: two or more of its places say who leads.</summary>
    public static IEnumerable<Node> TasksIn(Node section)
    {
        if (section.Section == SectionKind.Organisation && IsShared(section))
            return [section];
        // What a unit is told in a section of units is its work, whoever is charged in it.
        bool Led(Node node) => Leads(node) || (section.Section == SectionKind.Unknown && Charged().IsMatch(Vietnamese.Fold(node.Read.Text)));
        if (section.Section is not (SectionKind.Organisation or SectionKind.Unknown) || section.Descendants().Where(Led).Take(FewestLed).Count() < FewestLed)
            return [];
        var parts = section.Children.Where(c => c.Heading is null && c.Descendants().Concat(section.Section == SectionKind.Unknown ? [c] : []).Any(d => d.Labels.Count > 0 || Led(d))).ToList();
        return parts.Count == section.Children.Count ? [section] : parts;
    }

    /// <summary>
    /// What units are charged with in a plan that has no section of tasks: "Phòng Kinh tế: - Chủ trì, phối hợp với Hội Nông dân tổ chức …". Two
    /// or more of them are its tasks.
    /// </summary>
    public static IReadOnlyList<Node> Charges(Node root)
    {
        if (root.Children.Exists(c => c.Section == SectionKind.Tasks))
            return [];
        var charges = root.Descendants().Where(n => n.Section == SectionKind.Organisation && n.Children.Count == 0 && n.Heading is null && n.Parent?.Heading is not null && Joint().IsMatch(Vietnamese.Fold(n.Read.Text))).ToList();
        return charges.Count >= FewestLed ? charges : [];
    }

    /// <summary>Whether a section goes through the units and says with most of what each is told who helps it, or when: those are rows of work, led by the unit above them.</summary>
    private static bool IsShared(Node section)
    {
        var told = section.Children.Where(unit => unit.Heading is not null).SelectMany(unit => unit.Children).Where(item => item.Marker.Kind != MarkerKind.None).ToList();
        return told.Count >= FewestUnits && told.Count(item => item.Labels.Any(label => label.Kind is LabelKind.Partner or LabelKind.Time)) >= MostShared * told.Count;
    }

    private static bool Leads(Node node) => node.Labels is [{ Index: 0 }, ..] && node.Labels.Any(l => l.Kind == LabelKind.Lead);

    /// <param name="words">Folded.</param>
    /// <param name="wholly">Only where the heading starts with the words, as a task below may well contain them.</param>
    private static SectionKind Match(string words, bool wholly)
    {
        foreach (var (pattern, kind) in Kinds)
            if (pattern.Match(words) is { Success: true } match && (!wholly || match.Index == 0))
                return kind;
        return SectionKind.Unknown;
    }

    private static readonly (Regex, SectionKind)[] Kinds =
    [
        (Organisation(), SectionKind.Organisation), (Reporting(), SectionKind.Reporting), (Budget(), SectionKind.Budget),
        (Themes(), SectionKind.Themes), (Tasks(), SectionKind.Tasks), (Objectives(), SectionKind.Objectives), (Purpose(), SectionKind.Purpose),
        (Methods(), SectionKind.Methods), (Broad(), SectionKind.Tasks),
    ];

    [GeneratedRegex(@"\bt[a-z0-9]{1,2} ?ch\w{1,4} ?th\w{1,3} ?hien\b|^(?:nhiem vu|viec|phan viec) (?:cua|cho) (?:tung |cac )?(?:co quan|don vi|to chuc|phong|ban|nganh|dia phuong|thanh vien)\b|(?<!\b(?:nhiem vu|noi dung|cong viec|hoat dong)(?: va| cu the va|,)? )\bphan cong(?: (?:nhiem vu|trach nhiem|thuc hien|to chuc|cu the)|$)|\btrach nhiem (?:cua|to chuc|thuc hien|cac)", RegexOptions.None, 10_000)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"\bche do (?:thong tin,? )?bao cao|\bthong tin,? bao cao|^bao cao\b|\bthoi gian thuc hien va\b|^thoi gian (?:thuc hien|trien khai|to chuc)\b|^(?:chu de )?thoi gian(?: va)? dia diem\b", RegexOptions.None, 10_000)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"\bkinh phi\b|\bnguon luc thuc hien", RegexOptions.None, 10_000)]
    private static partial Regex Budget();

    [GeneratedRegex(@"^(?:doi moi )?(?:(?:cac )?(?:thong diep|khau hieu|chu de),?(?: va)? )?(?:cac )?(?:n.i dung|chu de)(?: trong tam)?(?:,?(?: va)? (?:can )?(?:tuyen truyen|truyen thong|thong tin|pho bien|van dong|quan triet|giao duc))+(?: trong tam| chu yeu| chinh)?$", RegexOptions.None, 10_000)]
    private static partial Regex Themes();

    [GeneratedRegex(@"\bnhiem vu\b|\bgiai phap\b", RegexOptions.None, 10_000)]
    private static partial Regex Tasks();

    [GeneratedRegex(@"\bmuc tieu\b|\bchi tieu\b|^ket qua (?:can dat|phan dau|du kien|can huong toi)\b", RegexOptions.None, 10_000)]
    private static partial Regex Objectives();

    [GeneratedRegex(@"\bm[uy]c [dp][ij]ch\b|\byeu ca?u\b|\bquan diem\b", RegexOptions.None, 10_000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(?:cac )?(?:phuong thuc|hinh thuc|kenh|bien phap)(?: (?:va|,)? ?(?:phuong thuc|hinh thuc|kenh|bien phap))*(?:,? (?:tuyen truyen|truyen thong|thong tin|thuc hien|to chuc))*$|^hinh th(?:\w{1,3}c|ic|ire|uc)\b", RegexOptions.None, 10_000)]
    private static partial Regex Methods();

    [GeneratedRegex(@"\bphan cong\b", RegexOptions.None, 10_000)]
    private static partial Regex Assigned();

    /// <summary>"Giao Phòng Kinh tế chủ trì, phối hợp với …".</summary>
    [GeneratedRegex(@"(?:^|[.;(] ?)giao (?:cho )?[^.;:()]{4,90} chu tri\b", RegexOptions.None, 10_000)]
    private static partial Regex Charged();

    [GeneratedRegex(@"^(?:la don vi )?chu tri,? phoi hop (?:voi|cung) ", RegexOptions.None, 10_000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\d[\d.,]* ?%|^(?:it nhat|toi thieu|phan dau)\b.*\d|^d[ae]n (?:het|cu\wi|nam)\b.*\d ?%", RegexOptions.None, 10_000)]
    private static partial Regex Aimed();

    [GeneratedRegex(@"^n.i dung$", RegexOptions.None, 10_000)]
    private static partial Regex Contents();

    [GeneratedRegex(@"\bn.i dung,?(?: va)? (?:cac )?(?:hinh thuc|phuong thuc|cach thuc)\b", RegexOptions.None, 10_000)]
    private static partial Regex Both();

    [GeneratedRegex(@"^tuyen truyen(?! (?:tren|qua|bang|truc quan|mieng|thong qua|luu dong|tai)\b)", RegexOptions.None, 10_000)]
    private static partial Regex Matter();

    [GeneratedRegex(@"\bnoi dung\b|\bhoat dong\b|\bcong viec\b|\bnhiem vu\b|^(?:cac |nhung )?(?:phan )?viec\b|^chuong trinh cong tac\b", RegexOptions.None, 10_000)]
    private static partial Regex Broad();
}
