using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the head of a document: issuer, number, place and date, kind, title.</summary>
internal static partial class HeadReader
{
    private const int MostLines = 60, MostAbove = 8, LongKind = 8;
    private const double SoundName = 0.7, NearKind = 0.15;

    private static readonly (string Title, string Kind)[] Kinds =
    [
        ("ke hoach", "KH"), ("quyet dinh", "QĐ"), ("chuong trinh", "CTr"), ("huong dan", "HD"), ("chi thi", "CT"), ("de an", "ĐA"),
        ("thong bao", "TB"), ("nghi quyet", "NQ"), ("bao cao", "BC"), ("to trinh", "TTr"), ("phuong an", "PA"),
    ];

    /// <param name="head">What stands before the first section, as paragraphs.</param>
    /// <param name="body">The paragraphs of the whole document, for the spelling of what the head shouts.</param>
    /// <param name="damaged">Whether it is of a damaged scan.</param>
    public static PlanDocument Read(IReadOnlyList<Paragraph> head, IReadOnlyList<Paragraph> body, bool damaged = false)
    {
        var lines = Parted([.. head.Take(MostLines).SelectMany(p => damaged ? [GluedHead.Apart(p.Text)] : BehindCountry().Split(p.Text))], damaged);
        var of = damaged || lines.Exists(line => OpenNumber().IsMatch(Vietnamese.Fold(line))) ? null : lines.Select(AttachedTo).FirstOrDefault(plan => plan is not null);
        var title = lines.FindIndex(l => KindOf(l, damaged) is not null);
        var number = lines.Select(OwnNumber).FirstOrDefault(n => n is not null) ?? of?.Number ?? (damaged ? lines.Take(Math.Max(title, 0)).Select(NumberWithin).FirstOrDefault(n => n is not null) : null);
        var kind = number is not null ? SymbolKind(number) : null;
        return new PlanDocument
        {
            Number = number,
            Kind = kind ?? (title >= 0 ? KindOf(lines[title], damaged) : PlanInText(body)),
            Date = Days([.. head.Take(title >= 0 ? title : 12).Select(p => p.Read.Text)]).Select(day => SignedOn(day, damaged)).FirstOrDefault(d => d is not null) ?? (number == of?.Number ? of?.Date : null),
            Issuer = Issuer(damaged ? [.. ScannedHead.Left(lines.Take(title >= 0 ? title : MostAbove))] : lines, damaged ? MostLines : title, body, damaged) ?? IssuerInText(body, damaged) ?? (damaged ? ScannedHead.Issuer(lines, body) : null),
            Title = Title(lines, title, body, damaged),
        };
    }

    /// <summary>"KẾ HOẠCH TUYÊN TRUYỀN NĂM 2026", as tables have it in one line, in two.</summary>
    private static List<string> Parted(List<string> lines, bool damaged)
    {
        if (damaged || lines.Exists(line => KindOf(line, damaged) is not null) || lines.FindIndex(line => KindAndTitle().IsMatch(line)) is not (>= 0 and var at))
            return lines;
        var cut = KindAndTitle().Match(lines[at]).Groups["title"].Index;
        return [.. lines[..at], lines[at][..cut].Trim(), lines[at][cut..], .. lines[(at + 1)..]];
    }

    /// <summary>The plan that an annex belongs to: "(Kèm theo Kế hoạch số 45/KH-UBND ngày 12/01/2026 của …)".</summary>
    private static CitedNumber? AttachedTo(string line) =>
        Attached().IsMatch(Vietnamese.Fold(line)) && DocumentNumbers.In(line).ToList() is [var plan, ..] ? plan : null;

    /// <summary>Whether a line is the kind of a document, alone and in capitals, in a damaged scan.</summary>
    public static bool IsKind(string line) => KindOf(GluedHead.Apart(line), damaged: true) is not null;

    public static bool IsOwnNumber(string text) => OwnLine().IsMatch(text);

    private static string? OwnNumber(string line) => NumberBehind(OwnLine(), line);

    /// <summary>"aoe $6: 1432/KH-UBND", where dirt stands before it in its line.</summary>
    private static string? NumberWithin(string line) => NumberBehind(WithinLine(), line);

    private static string? NumberBehind(Regex word, string line) =>
        word.Match(line) is { Success: true } lead && DocumentNumbers.In(line[lead.Groups["n"].Index..]).FirstOrDefault() is { Index: 0, Number: { } number } ? number : null;

    private static string? SymbolKind(string number)
    {
        var type = TypeInSymbol().Match(number).Groups["t"].Value;
        return type.Length > 0 ? type : null;
    }

    private static string? KindOf(string line, bool damaged)
    {
        if (line.Length > 40 || (damaged ? !ScannedMarkers.IsLoud(line) : line.Any(char.IsLower)))
            return null;
        var words = Vietnamese.Key(line);
        return Kinds.FirstOrDefault(k => k.Title == words || (damaged && k.Title.Length >= LongKind && Misreading.Share(k.Title, words, NearKind) <= NearKind)).Kind;
    }

    /// <summary>The lines, and each with the next behind it where a narrow column broke the day before its year.</summary>
    private static IEnumerable<string> Days(List<string> lines) =>
        lines.Concat(lines.Zip(lines.Skip(1)).Where(two => NoYear().IsMatch(Vietnamese.Fold(two.First))).Select(two => $"{two.First} {two.Second}"));

    private static DateOnly? SignedOn(string line, bool damaged) => Dated().Match(Vietnamese.Fold(line)) is { Success: true } match ? Dates.First(match.Value)
        : damaged && ScannedDate().Match(Vietnamese.Fold(line)) is { Success: true } scanned ? Dates.First($"{scanned.Groups["d"].Value}/{scanned.Groups["m"].Value}/{scanned.Groups["y"].Value}") : null;

    /// <summary>The lines above the number without the motto of the State; the last of them is who issues, the one above is whose body that is.</summary>
    private static string? Issuer(List<string> lines, int title, IReadOnlyList<Paragraph> body, bool damaged)
    {
        var names = new List<string>();
        var broken = false;   // "… XÃ HỘI CHỦ NGHĨA" has "VIỆT NAM" on the next line
        foreach (var whole in lines.Take(title >= 0 ? title : MostAbove))
        {
            var line = broken ? Country().Replace(whole, "") : whole;
            broken = Socialist().IsMatch(whole);
            if (IsOwnNumber(line) || OpenNumber().IsMatch(Vietnamese.Fold(line)) || Dated().IsMatch(Vietnamese.Fold(line)))
                break;
            var name = Twice().Replace(Motto().Replace(line, ""), "${name}").Trim(' ', '-', '_', '*', '.', '─', '—', '–', '=');
            if (name.Length < 2 || name.Any(char.IsLower) || Vietnamese.Key(name) is "dang cong san viet nam" || Secret().IsMatch(Vietnamese.Key(name)) || Annex().IsMatch(Vietnamese.Key(name)))
                continue;
            if (names.Count > 0 && (PlaceWord().IsMatch(Vietnamese.Key(name)) || IsBroken(names[^1], name) || (damaged && !ScannedHead.Begins(name))))
                names[^1] += " " + name;
            else
                names.Add(name);
        }
        // "BAN CHẤP HÀNH TỈNH QUẢNG TRỊ" is that of the union above it.
        if (names.Count > 1 && BoardOf().Match(Vietnamese.Key(names[^1])) is { Success: true } of)
        {
            names[^2] += " " + names[^1][of.Groups["place"].Index..];
            names.RemoveAt(names.Count - 1);
        }
        // A standing board signs for the body above it.
        if (names.Count > 1 && Board().IsMatch(Vietnamese.Key(names[^1])))
            names.RemoveAt(names.Count - 1);
        // What a scan left of a head with hardly a word in it is no name.
        return names.Count > 0 && names[^1].Length < 160 && !(damaged && Syllables.Share([names[^1].ToLowerInvariant()]) < SoundName) ? Spelling.Issuer(names[^1], body) : null;
    }

    /// <summary>Whether a name goes on below, in a narrow column: "SỞ NÔNG NGHIỆP VÀ MÔI" and "TRƯỜNG", "SỞ VĂN HÓA, THỂ THAO" and "VÀ DU LỊCH".</summary>
    private static bool IsBroken(string above, string name) =>
        Vietnamese.Key(above).EndsWith(" va", StringComparison.Ordinal) || above.EndsWith(',') || Vietnamese.Key(name).StartsWith("va ", StringComparison.Ordinal)
        || (!name.Contains(' ', StringComparison.Ordinal) && name.All(char.IsLetter) && !Committee().IsMatch(Vietnamese.Key(above)));

    private static string? IssuerInText(IReadOnlyList<Paragraph> body, bool damaged)
    {
        foreach (var text in body.Take(MostLines).Select(p => damaged ? p.Read.Text : p.Text))
            if (Issues().Match(Vietnamese.Fold(text)) is { Success: true } match)
                return Spelling.Issuer(text.Substring(match.Groups["u"].Index, match.Groups["u"].Length), body);
        return null;
    }

    /// <summary>"UBND xã … ban hành Kế hoạch …" says what a document is whose head is lost.</summary>
    private static string? PlanInText(IReadOnlyList<Paragraph> body) =>
        body.Take(MostLines).Any(p => Issues().Match(Vietnamese.Fold(p.Text)) is { Success: true } match
            && UnitReading.Holds(string.Join(' ', ScanWords.Of(p.Text[(match.Index + match.Length - 1)..]).Take(2).Select(w => w.Text)), "ke hoach")) ? "KH" : null;

    private static string? Title(List<string> lines, int kind, IReadOnlyList<Paragraph> body, bool damaged)
    {
        var words = new List<string>();
        foreach (var line in lines.Skip(kind + 1))
        {
            var goesOn = words.Count > 0 && damaged && ScannedMarkers.IsLoud(line) && ScannedMarkers.IsLoud(words[^1]) && Vietnamese.Key(line).StartsWith("thuc hi", StringComparison.Ordinal);
            if (((TitleEnd().IsMatch(Vietnamese.Fold(line)) || (words.Count > 0 && line.Any(char.IsLower) && Founded().IsMatch(Vietnamese.Fold(line)))) && !goesOn && !(words.Count == 0 && kind >= 0 && TitleVerb().IsMatch(Vietnamese.Fold(line)))) || IsOwnNumber(line) || (words.Count > 0 && (damaged ? !ScannedMarkers.IsLoud(line) && ScannedMarkers.IsLoud(words[^1]) : line.Any(char.IsLower) && !words[^1].Any(char.IsLower))) || words.Count >= 6)
                break;
            if (kind < 0 && !TitleStart().IsMatch(Vietnamese.Fold(line)))
                continue;
            var end = damaged ? ScannedTitle.End(line, begun: words.Count > 0) : line.Length;
            if (end > 0)
                words.Add(line[..end]);
            if (end < line.Length)
                break;
        }
        return words.Count == 0 ? null : Spelling.Quiet(string.Join(' ', words), body);
    }

    [GeneratedRegex(@"^\s*(?:(?:S\S{1,2}|s\S{1,2})\s*[:.]?|[85$][6oOdbé0]\s*:)\s*(?<n>\d{1,5}\s*[-/])", RegexOptions.None, 10_000)]
    private static partial Regex OwnLine();

    [GeneratedRegex(@"(?<=\s)[Ss8$][oO6óòốdbé0@]:\s*(?<n>\d{1,5}\s*[-/])", RegexOptions.None, 10_000)]
    private static partial Regex WithinLine();

    /// <summary>"Số:     /KH-UBND".</summary>
    [GeneratedRegex(@"^s\S{1,2}\s*[:.]?[\s._…]*/\s*[a-z]{1,5}\s*-", RegexOptions.None, 10_000)]
    private static partial Regex OpenNumber();

    [GeneratedRegex(@"^\d+(?:/(?:19|20)\d\d)?[-/](?<t>\p{Lu}\p{L}*)", RegexOptions.None, 10_000)]
    private static partial Regex TypeInSymbol();

    [GeneratedRegex(@"^KẾ HOẠCH\s+(?<title>(?!VÀ |SỐ )\P{Ll}{8,})$", RegexOptions.None, 10_000)]
    private static partial Regex KindAndTitle();

    [GeneratedRegex(@"^\(?\s*(?:ban hanh )?kem theo (?:ke hoach|quyet dinh|chuong trinh|huong dan|cong van) so\b", RegexOptions.None, 10_000)]
    private static partial Regex Attached();

    [GeneratedRegex(@"(?:^|[^\d])\bngay\s+\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+20\d\d", RegexOptions.None, 10_000)]
    private static partial Regex Dated();

    /// <summary>The words between the figures misread; the figures must be clear.</summary>
    [GeneratedRegex(@"\bn\w{1,3}y\s+(?<d>\d{1,2})\s+th\w{1,4}\s+(?<m>\d{1,2}|o[1-9])\s+\S{2,5}\s+(?<y>20\d\d)(?!\d)", RegexOptions.None, 10_000)]
    private static partial Regex ScannedDate();

    [GeneratedRegex(@"(?:CỘNG HÒA|CỘNG HOÀ|CONG HOA)\s+(?:XÃ|XA)\s+(?:HỘI|HOI).*$|ĐẢNG CỘNG SẢN VIỆT NAM\s*$|(?<=\s|^)\S+ \S+ - \S+ \S+ - \S+ \S+\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Motto();

    /// <summary>A union's head has its name on either side.</summary>
    [GeneratedRegex(@"^\s*(?<name>\S.{3,60}?)\s+\k<name>\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Twice();

    /// <summary>A line of the left column that a PDF has behind the motto: "… VIỆT NAM SỞ NÔNG NGHIỆP VÀ MÔI".</summary>
    [GeneratedRegex(@"(?<=\bCHỦ NGHĨA VIỆT NAM) (?=\p{Lu}{2})", RegexOptions.None, 10_000)]
    private static partial Regex BehindCountry();

    [GeneratedRegex("^(?:ubnd|uy ban nhan dan) ", RegexOptions.None, 10_000)]
    private static partial Regex Committee();

    [GeneratedRegex(@"\bCHỦ NGHĨA\s*$|\bCHU NGHIA\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Socialist();

    [GeneratedRegex(@"(?:^|\s)(?:VIỆT NAM|VIET NAM)\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Country();

    [GeneratedRegex(@"\bngay \d{1,2} thang \d{1,2} nam$", RegexOptions.None, 10_000)]
    private static partial Regex NoYear();

    [GeneratedRegex(@"^(?:tinh|xa|phuong|thanh pho|huyen|quan|thi xa|thi tran|dac khu|tp)\b", RegexOptions.None, 10_000)]
    private static partial Regex PlaceWord();

    [GeneratedRegex("^ban (?:thuong truc|thuong vu|chap hanh) (?<place>(?:tinh|thanh pho|xa|phuong|dac khu) .+)$", RegexOptions.None, 10_000)]
    private static partial Regex BoardOf();

    [GeneratedRegex("^ban (?:thuong truc|thuong vu|chap hanh)$", RegexOptions.None, 10_000)]
    private static partial Regex Board();

    [GeneratedRegex("^(?:phu luc|danh muc|bang (?:phan cong|tong hop|chi tiet|nhiem vu)|bieu (?:mau|so|phan cong))(?: |$)", RegexOptions.None, 10_000)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^(?:(?:toi |tuyet )?mat|hoa toc|khan|thuong khan)$", RegexOptions.None, 10_000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?:^|[,;.] )(?<u>(?:(?:u[yi] ban nhan dan|ubnd) (?:tinh|xa|phuong|thanh pho|dac khu|x\S)|s[o&6@]|benh vien|truong|trung tam|ban (?:chi dao|thuong vu|tuyen giao|quan ly)|hoi (?:lien|nong|cuu|chu)|doan|tinh doan|dang uy|cuc|chi cuc|lien doan)\s[^.;:]{2,60}?) (?:ban hanh|xay dung) k", RegexOptions.None, 10_000)]
    private static partial Regex Issues();

    [GeneratedRegex(@"^(?:can c|thuc hi|thyc hi|theo |chu tich|ubnd|uy ban|hoi dong|giam doc|-{2,}|_{2,}|dieu \d|nham |ban thuong vu|\(?kem theo|\(?ban hanh kem|ke hoach nay|kinh gui|de (?:trien khai|thuc hien)|i\.)|^[-_*.=\s]+$", RegexOptions.None, 10_000)]
    private static partial Regex TitleEnd();

    /// <summary>"Triển khai Quyết định số 1169/QĐ-TTg …" below a title founds the plan as "Căn cứ" does.</summary>
    [GeneratedRegex(@"^trien khai (?:thuc hien )?(?:cac )?(?:quyet dinh|nghi quyet|ke hoach|cong van|chuong trinh|chi thi|ket luan|huong dan) (?:so )?\d", RegexOptions.None, 10_000)]
    private static partial Regex Founded();

    /// <summary>What may end a title and begin one: "Thực hiện Chương trình …".</summary>
    [GeneratedRegex(@"^(?:th\w{1,2}c hi\S{1,2}n (?:chuong trinh|cong tac|de an|chien dich|cuoc van dong|phong trao|nhiem vu|cac |viec )|hoi dong )", RegexOptions.None, 10_000)]
    private static partial Regex TitleVerb();

    [GeneratedRegex(@"^(?:tuy\wn truy\wn|ve viec|trien khai|day manh)\b", RegexOptions.None, 10_000)]
    private static partial Regex TitleStart();
}
