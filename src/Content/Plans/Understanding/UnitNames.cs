using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Units as plans name them: taking a list apart, and telling whether words begin with a unit.</summary>
internal static partial class UnitNames
{
    /// <summary>Words that begin a further unit of a list.</summary>
    private const string Heads = "các|Các|những|UBND|Ủy ban|Uỷ ban|HĐND|Sở|Phòng|Ban|Trung tâm|Văn phòng|VP|Hội|Đoàn|Công an|Đài|Báo(?! chí)|Trường|trường|Trạm|MTTQ|UBMTTQ|Mặt trận|Bộ|Đội|Liên đoàn|Bưu điện|Tỉnh đoàn|Tỉnh ủy|Thành đoàn|Thành ủy|Đảng ủy|Xã đoàn|Kho bạc|Ngân hàng|Bệnh viện|Nhà văn hóa|Thư viện|Thuế|Chi cục|Hạt|Đồn|Viễn thông|VNPT|Viettel|Cảng vụ|Hiệp hội|Liên minh|Công ty|Công đoàn|Viện|Liên hiệp|Huyện đoàn|Trưởng các|Nhân viên|Cộng tác viên";

    private const int ShortestName = 4;

    /// <summary>The names in a list such as "Sở Tài chính; Sở Khoa học và Công nghệ và các cơ quan, đơn vị có liên quan."</summary>
    public static IReadOnlyList<string> Split(string list)
    {
        var plain = Vietnamese.Tidy(Bracketed().Replace(list, " "));
        // A colon between two names is a semicolon that was misread.
        if (plain.Split(": ") is { Length: > 1 } names && Array.TrueForAll(names, Starts))
            plain = string.Join("; ", names);
        var parts = plain.Contains(';') || plain.Contains('\n') ? plain.Split(';') : CommaHead().Split(plain);
        return [.. parts.SelectMany(p => AndHead().Split(p)).Select(Clean).Where(p => p.Length > 1 && p.Any(char.IsLetter)).DistinctBy(Vietnamese.Key)];
    }

    /// <summary>Without the words of order and request around it: "Đề nghị", "Giao", "chủ trì".</summary>
    public static string Clean(string name)
    {
        var clean = Request().Replace(name.Trim(' ', '.', ';', ',', ':', '-', '–', '+', '*', '"', '“', '”'), "");
        clean = Jointly().Replace(Trailing().Replace(clean, ""), "");
        return Vietnamese.Tidy(clean).TrimEnd('.', ';', ',', ':', '-', ' ');
    }

    /// <summary>Whether the words, folded or not, start with the name of a unit or of units.</summary>
    public static bool Starts(string words) => Request().Replace(words, "") is var asked && Head().IsMatch(Vietnamese.Fold(asked)) && !NoHead().IsMatch(Vietnamese.Canon(asked));

    /// <summary>Whether a name that stands at the end of a line goes on in the next: "Các đơn vị thuộc" | "Sở", "Văn phòng" | "HĐND và UBND xã".</summary>
    public static bool GoesOn(string line, string next) => Unended().IsMatch(line) || (Office().IsMatch(line) && Council().IsMatch(next)) || (PartyBoard().IsMatch(line) && next.StartsWith("Đảng", StringComparison.Ordinal));

    /// <summary>Where the name that words begin with ends and what is told of it begins; -1 where no verb follows.</summary>
    public static int VerbAt(string words, string folded) => VerbAt(words, folded, ShortestName);

    private static int VerbAt(string words, string folded, int least)
    {
        for (var verb = Verb().Match(folded); verb.Success; verb = verb.NextMatch())
            if (verb.Index >= least && !(verb.Groups["name"].Success && char.IsUpper(words[verb.Groups["v"].Index])))   // "Ban Chỉ đạo" is a name
                return verb.Index;
        return -1;
    }

    /// <summary>Whether words begin with a verb by which a unit is told its work: "Vận động hội viên, đoàn viên …".</summary>
    public static bool IsTold(string words) => VerbAt(" " + words.ToLowerInvariant(), " " + Vietnamese.Fold(words), 0) == 0;

    /// <summary>
    /// Takes the unit, and what it is told, out of "Phòng Kinh tế: tham mưu …" and "Phòng Văn hóa - Xã hội là đơn vị đầu mối …"
    /// (a sentence is told whole); the second part is empty where the words are the unit alone.
    /// </summary>
    public static (string Unit, string Told)? Heading(string words)
    {
        if (!Starts(words))
            return null;
        var folded = Vietnamese.Fold(words);
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        var verb = VerbAt(words, folded);
        if (colon is > 0 and < 220 && (verb < 0 || verb > colon))
            return (Inner().Replace(Clean(words[..colon]), " "), words[(colon + 1)..].Trim());
        if (verb is > 3 and < 260)
            return (Clean(words[..verb]), words);
        // A heading of its own is short, and no sentence.
        return words.Length < 240 ? (Inner().Replace(Clean(words), " "), "") : null;
    }

    /// <summary>The same in a scan that misread the name: the unit is read, what it is told stays as it stands.</summary>
    public static (string Unit, string Told)? Heading(string words, bool damaged)
    {
        if (!damaged)
            return Heading(words);
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var end = colon is > 0 and < 220 ? colon : Math.Min(words.Length, 240);
        var read = UnitReading.Read(words[..end]) + words[end..];
        // "Các thành viên Ban Chỉ đạo" is a name as it stands, though its words are near to other names.
        return (Heading(read) ?? (Vietnamese.Fold(words).StartsWith("cac ", StringComparison.Ordinal) ? Heading(words) : null)) is not { } found ? null : found.Told == read ? (found.Unit, words) : found;
    }

    /// <summary>The names of a list that a scan misread.</summary>
    public static IEnumerable<string> Reread(IEnumerable<string> names) => names.SelectMany(n => Split(Apart(UnitReading.Read(n)))).DistinctBy(Vietnamese.Key);

    /// <summary>With a semicolon for the comma before a name that no letter of which a scan kept its marks: "Văn phòng Sở, Van phong Dang ky dat dai".</summary>
    private static string Apart(string names)
    {
        for (var at = names.IndexOf(", ", StringComparison.Ordinal); at > 0; at = names.IndexOf(", ", at + 1, StringComparison.Ordinal))
            if (char.IsUpper(names[at + 2]) && Starts(names[(at + 2)..]))
                names = $"{names[..at]};{names[(at + 1)..]}";
        return UnmarkedAnd().Replace(names, "; ");
    }

    [GeneratedRegex(@"(?:\b(?:thuộc|của|tại|trực thuộc)|Công đoàn cơ sở)$", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Unended();

    [GeneratedRegex(@"\bVăn phòng$", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:HĐND|UBND|Hội đồng|[ỦU][yỷ] ban|Đảng|Tỉnh|Thành|Đoàn ĐBQH|Sở)", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Council();

    [GeneratedRegex(@"\bBan (?:Xây dựng Đảng|Tổ chức|Tuyên giáo(?: và Dân vận)?|Dân vận)$", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex PartyBoard();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.None, 10_000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s*,\s+(?=(?:Tổ|Thôn|Bản|" + Heads + @")\b)", RegexOptions.None, 10_000)]
    private static partial Regex CommaHead();

    [GeneratedRegex(@"(?<!HĐND|\bBáo)\s+(?:và|cùng)\s+(?=(?:" + Heads + @")\b)", RegexOptions.None, 10_000)]
    private static partial Regex AndHead();

    [GeneratedRegex(@"(?<!HĐND|[Nn]hân dân|\bBáo) va (?=(?:các|Các|Phòng|Sở|Hội|Đoàn|Công an|Trung tâm|Ban|Trường|UBND|Ủy ban) )", RegexOptions.None, 10_000)]
    private static partial Regex UnmarkedAnd();

    [GeneratedRegex(@"^(?:(?:[ĐđDdBP]\S{1,2} ngh[iịjíì]|Yêu cầu|yêu cầu|Giao cho|giao cho|Giao nhiệm vụ cho|Giao|giao|Mời|mời)\s+)+", RegexOptions.None, 10_000)]
    private static partial Regex Request();

    [GeneratedRegex(@"(?<=;)\s*(?:đề nghị|yêu cầu|giao)\s+", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Inner();

    /// <summary>What is left of "đồng chủ trì".</summary>
    [GeneratedRegex(@"(?<![Hh]ội|[Cc]ộng)\s+đồng$", RegexOptions.None, 10_000)]
    private static partial Regex Jointly();

    [GeneratedRegex(@"\s+(?:chủ trì|phối hợp|thực hiện|tham mưu|th[uưựyw]\S{0,2} hi\Sn)(?:,? (?:chủ trì|phối hợp|thực hiện|tham mưu))*$", RegexOptions.None, 10_000)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:(?:tat ca )?(?:cac|nhung|moi) |thu truong (?:cac )?|chu tich |giam doc |lanh dao |truong cac )?(?:so(?! hoa| luong| tay| ket| lieu)|s&(?=\s+\w)\s+\w+|ubnd|u[yi] ban|hdnd|phong(?! su| trao| phu| chong| van(?! hoa| phong| xa))|ban(?! hanh| tin| do| be| giao)|bo phan|trung t\wm|van phong|hoi(?! nghi| thao| thi| dap| cho| dien| nhap)|doan(?! ket)|cong an|dai|bao(?! cao| chi| dam| gom| ho| ve| ton)|co quan|don vi|nganh|to chuc (?:chinh tri|xa hoi|dang|doan|thanh vien|co so)|truong|thon|xom|khom|tieu khu|khu (?:pho|dan cu)|to (?:dan pho|cong nghe|truyen thong|thong tin|van hoa|cong tac|giup viec|tuyen truyen|bien tap|ky thuat|chuyen mon|hanh chinh|tong hop)|tinh (?:uy|doan)|thanh (?:uy|doan)|huyen uy|dang (?:uy|bo)|chi bo|xa doan|cong tac vien|hop tac xa|ngan hang|kho bac|thu vien|bao tang|nha (?:van hoa|truong)|xa(?! hoi)|phuong(?! thuc| an| tien| cham)|dia phuong|tram|mttq|ubmttq|mat tran|b[o06] (?:chi huy|khoa|van|noi|tai|giao|y te|cong|thong|quoc)|buu dien|co so giao duc|doanh nghiep|lien doan|lien hiep (?:cac|hoi|phu|thanh|hop)|hiep hoi|cong chuc|can bo|vien chuc|thanh vien|thue (?:co so|tinh|thanh pho)|chi cuc|hat kiem lam|don (?:bien phong|cong an)|vien thong (?!qu)|vnpt|viettel|cang vu|lien minh hop tac xa|cong ty|nhan vien|benh vien|cong doan(?! vien)|vien (?:khoa hoc|nghien cuu|hien|kiem sat)|khoa(?! hoc)|(?<=\bcac )(?:ap(?! phich| luc)|buon|lang|khoi))\b", RegexOptions.None, 10_000)]
    private static partial Regex Head();

    // Of a run of blanks the first begins it: a run of ten thousand is not tried from each.
    [GeneratedRegex(@"(?:,\s+|\s(?<!\s\s)\s*|\G\s+)(?<v>(?<name>to chuc (?!chinh tri|xa hoi|dang|co so (?:dang|doan))|(?<!quan ly )xay dung(?! dang)|thuc hien|tham muu|(?<!ban )chi dao|huong dan|(?<!dich vu |ke hoach |ke hoach - )tong hop|theo doi|tuyen truyen(?! vien)|(?<!ban )quan ly|tiep nhan|xu ly|giam sat|van dong|thong bao|bao ve|kiem tra|ho tro|nam (?:bat|chac)|ngan chan|dau tranh|huy dong|khuyen khich|lap dat|van hanh|tap huan|bieu duong|tham dinh|cap nhat|ap dung|dang (?:tin|bai))|(?:la (?:co quan|don vi|dau moi)|dinh huong|theo chuc nang|co trach nhiem|chiu trach nhiem|chu tri|chu dong|phoi hop|can cu|day manh|tang cuong|bo tri|can doi|trien khai|dam bao|bao dam|bao cao|dang tai|cu the hoa|lap|cung cap|pho bien|treo|phat (?:dong|hanh|song)|mo (?:chuyen|lop|dot)|duy tri|ra mat|bien tap|viet (?!nam)|in an|san xuat|nhac nho|long ghep|tham gia|chuan bi|niem yet|sua chua|ra quan|phan cong|tiep tuc|thuong xuyen|kip thoi|ra soat|nghien cuu|tich cuc|bo sung|phat huy|dua|khi|dinh ky|gui|hang nam|hang thang|duoc giao|cu (?:can bo|hoi vien|doan vien|nguoi|giao vien|dai dien|thanh vien))\b)", RegexOptions.None, 10_000)]
    private static partial Regex Verb();

    /// <summary>What only looks like a unit without its marks: "Số liệu", "Sơ kết", "Đại hội", "Bảo vệ".</summary>
    [GeneratedRegex(@"^(?:số|sơ|sổ|so|đại|hỏi|hồi|bảo|bạn|bán|bàn|đoạn|phóng|phỏng|phong)\s", RegexOptions.None, 10_000)]
    private static partial Regex NoHead();
}
