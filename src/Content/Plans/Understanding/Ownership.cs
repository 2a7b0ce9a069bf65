using System.Text.RegularExpressions;
using Campaigns.Content.Units;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Tells whether names in a plan mean a unit: its own names, and the collective ones that include it.</summary>
internal sealed partial class Ownership
{
    private readonly List<string> _own, _whole;
    private readonly List<string> _alone = [];
    private readonly Regex? _collective;
    private readonly string? _kind;
    private readonly bool _damaged;
    private readonly bool _apart;

    /// <param name="damaged">Whether the names come from a scan that misread them.</param>
    public Ownership(Unit unit, string? issuer, bool damaged)
    {
        _damaged = damaged;
        _own = [.. new[] { unit.Name, unit.Place }.Concat(unit.Settings.Names).Select(Short).Where(n => n.Length > 3).Distinct()];
        var name = Short(unit.Name);
        _apart = Apart().IsMatch(name);
        _whole = [.. new[] { unit.Name }.Concat(unit.Settings.Names).Select(Short)];
        // In a plan of its own a unit speaks to those below it: "các cơ quan, đơn vị" are not itself.
        var issues = issuer is not null && Means(Short(issuer), name);
        if (issues && FirstWord().Match(name) is { Success: true } kind)
            _alone.Add(kind.Value);   // "Trung tâm tổng hợp, báo cáo UBND xã"
        if (issues && name.StartsWith("ubnd ", StringComparison.Ordinal))
            _own.Add(name.Split(' ') is [_, "xa" or "phuong" or "tinh", ..] parts ? $"ubnd {parts[1]}" : name);
        _kind = issues ? null : OfMany().Match(name) is { Success: true } many ? many.Value : OfPlace().Match(name) is { Success: true } body ? body.Groups["body"].Value : null;
        // To a province, the offices and centres of a commune are that commune: "UBND cấp xã".
        var below = OfCommune().IsMatch(name) && issuer is not null && Above().IsMatch(Short(issuer));
        _collective = issues ? null : below ? OfCommunes() : Hamlet().IsMatch(Vietnamese.Canon(unit.Name)) ? OfHamlets() : Collective(name);
    }

    /// <summary>Kinds that stand in a list before another: "Các phòng, chi cục, trung tâm thuộc Sở".</summary>
    private static readonly string[] Listed = ["phong", "ban", "nganh", "trung tam", "truong", "don vi", "chi cuc"];

    /// <summary>"Các bệnh viện, trung tâm y tế", "Trạm Y tế các xã": all units of this one's kind.</summary>
    private static bool SameKind(string words, string kind) =>
        words.StartsWith("cac ", StringComparison.Ordinal) && (words.EndsWith(" " + kind, StringComparison.Ordinal) || Array.Exists(Listed, one => $"{words} ".Contains($" {one} {kind} ", StringComparison.Ordinal))) || words.StartsWith($"cac {kind} ", StringComparison.Ordinal) || $" {words}".Contains($" {kind} cac ", StringComparison.Ordinal) || $" {words}".Contains($" {kind} cap ", StringComparison.Ordinal);

    public bool Means(string name)
    {
        if (name.Contains(';', StringComparison.Ordinal) && Array.Exists(name.Split(';'), Means))
            return true;
        var words = Short(_damaged ? UnitReading.Read(name) : name);
        return _alone.Contains(words) || (_kind is not null && SameKind(words, _kind)) || _whole.Exists(own => Nearer(words, own)) || _own.Exists(own => words == own || (own.Contains(' ') && (Holds(words, own) || (_damaged && UnitReading.Holds(words, own, sure: true))))) || (_collective?.IsMatch(words) == true && !Others().IsMatch(words) && !(_apart && OfDepartment().IsMatch(words)));
    }

    /// <summary>The unit's part in a task, by the names in it. Partners that are only "concerned" are nobody in particular: a province's plan would give a commune all its rows.</summary>
    public TaskRole In(PlanTask task) => task.Lead.Any(Means) ? TaskRole.Lead : task.Partners.Any(name => Means(name) && !Concerned(name)) ? TaskRole.Partner : TaskRole.None;

    /// <summary>Whether a report is the unit's own to give.</summary>
    public bool In(Duty duty) => duty.Reporter is not null && Means(duty.Reporter);

    /// <summary>Whether a responsibility is the unit's own.</summary>
    public bool In(Responsibility responsibility) => Means(responsibility.Unit);

    /// <summary>Whether the words are the unit's name without the place it is in, as plans of that place say it: "Phòng Kinh tế xã" for "Phòng Kinh tế xã Yên Thượng".</summary>
    private static bool Nearer(string words, string own) =>
        words.Contains(' ', StringComparison.Ordinal) && own.StartsWith(words + " ", StringComparison.Ordinal) && (PlaceAtEnd().IsMatch(words) || PlaceFirst().IsMatch(own[(words.Length + 1)..]));

    /// <summary>Whether the words are of whoever is concerned, no kind of unit named, nor this one: "các sở, ban ngành, địa phương có liên quan".</summary>
    private bool Concerned(string name) => Short(name) is var words && OfConcerned().IsMatch(words) && !_own.Exists(own => Means(words, own));

    private static bool Means(string words, string own) => $" {words} ".Contains($" {own} ", StringComparison.Ordinal);

    /// <summary>Whether a name holds the unit's own; a body that stands beside or below what the name says is another ("Văn phòng UBND tỉnh", "Công an xã Mường Sáng").</summary>
    private static bool Holds(string words, string own)
    {
        var at = $" {words} ".IndexOf($" {own} ", StringComparison.Ordinal);
        return at >= 0 && (own.StartsWith("ubnd ", StringComparison.Ordinal) ? !BelowCommittee().IsMatch(words[..at]) : !PlaceFirst().IsMatch(own) || !BesideCommittee().IsMatch(words[..at]));
    }

    private static string Short(string name) => Abbreviations.Expand(CommitteeWord().Replace(Vietnamese.Key(name), "ubnd"));

    /// <param name="name">Folded.</param>
    private static Regex? Collective(string name)
    {
        if (Commune().IsMatch(name))
            return OfCommunes();
        if (name.StartsWith("so ", StringComparison.Ordinal) || name.StartsWith("ban ", StringComparison.Ordinal))
            return OfDepartments();
        if (name.StartsWith("phong ", StringComparison.Ordinal) || name.StartsWith("van phong", StringComparison.Ordinal))
            return OfOffices();
        if (name.StartsWith("trung tam", StringComparison.Ordinal))
            return OfCentres();
        if (name.StartsWith("truong ", StringComparison.Ordinal))
            return OfSchools();
        if (Cell().IsMatch(name))
            return OfCells();
        return Union().IsMatch(name) ? OfUnions() : Service().IsMatch(name) ? OfCentres() : null;
    }

    [GeneratedRegex(@"^(?!.*\b(?:xa|(?<!dia )phuong|thon|lang|to dan pho|khu pho|truong)\b.*)(?:.* )?lien quan$", RegexOptions.None, 10_000)]
    private static partial Regex OfConcerned();

    [GeneratedRegex(@"^(?:trung tam|phong|van phong|dai|bo phan|ban quan ly) .*\b(?:xa(?! hoi)|phuong|dac khu) ", RegexOptions.None, 10_000)]
    private static partial Regex OfCommune();

    [GeneratedRegex(@"^(?:ubnd (?:tinh|thanh pho)|so|hdnd (?:tinh|thanh pho)|chu tich ubnd (?:tinh|thanh pho)|tinh uy|thanh uy)\b", RegexOptions.None, 10_000)]
    private static partial Regex Above();

    /// <summary>What before the name of a committee makes it a body below it.</summary>
    [GeneratedRegex(@"\b(?:van phong(?: hdnd)?(?: va)?|(?:truc )?thuoc) $", RegexOptions.None, 10_000)]
    private static partial Regex BelowCommittee();

    /// <summary>What before the name of a place makes it a body beside its committee.</summary>
    [GeneratedRegex(@"^(?!.*\bubnd $).*\b(?:cong an|quan su|tram|(?<!moi |thi )truong|(?<!xa )hoi(?! dong| nghi)|doan|mttq|ubmttq|mat tran|to quoc|dang uy|dang bo|chi bo|hdnd|buu dien|hop tac xa|ban chi dao)\b", RegexOptions.None, 10_000)]
    private static partial Regex BesideCommittee();

    [GeneratedRegex(@"^(?:trung tam|so|phong|van phong|nha truong|truong|ban|hoi)(?= )", RegexOptions.None, 10_000)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@" (?:xa|phuong|tinh|thanh pho|dac khu|thi tran|dang uy|tinh uy|thanh uy)$", RegexOptions.None, 10_000)]
    private static partial Regex PlaceAtEnd();

    [GeneratedRegex(@"^(?:xa(?! hoi)|phuong|huyen|quan(?! su| ly)|thi xa|tinh|thanh pho|dac khu|thi tran|dang uy|tinh uy|thanh uy)(?: |$)", RegexOptions.None, 10_000)]
    private static partial Regex PlaceFirst();

    [GeneratedRegex(@"\b(?:uy|ui) ban nhan dan\b", RegexOptions.None, 10_000)]
    private static partial Regex CommitteeWord();

    [GeneratedRegex(@"^(?:ubnd )?(?:xa|phuong|thi tran|dac khu)\b", RegexOptions.None, 10_000)]
    private static partial Regex Commune();

    [GeneratedRegex(@"^(?:(?:ban|tổ) (?!dân phố)\w+ \w+ )?(?:thôn|bản|làng|tổ dân phố|khu phố|ấp|buôn|tiểu khu|xóm|khóm|sóc|khu dân cư) ", RegexOptions.None, 10_000)]
    private static partial Regex Hamlet();

    /// <summary>Bodies beside the committee that are told by where they are: "Hội Nông dân các xã", "Ban Công tác Mặt trận các thôn".</summary>
    [GeneratedRegex(@"^(?:(?:hoi (?!lien)|doan thanh|cong an|tram|ban cong tac|chi hoi|chi doan|cong tac vien|dang uy|ban chi huy|ban thuong truc|mttq|ubmttq|uy ban mat tran|mat tran)(?!.*\bubnd\b).*\b(?:cac|cap) (?:xa|phuong|thon|ban|to|khu|xom)\b)", RegexOptions.None, 10_000)]
    private static partial Regex Others();

    /// <summary>Kinds of which a plan names all at once.</summary>
    [GeneratedRegex(@"^(?:benh vien|tram y te|trung tam y te|thu vien|bao tang|khoa|chi cuc|ban cong tac mat tran)(?= )", RegexOptions.None, 10_000)]
    private static partial Regex OfMany();

    /// <summary>A body that every commune, or every hamlet, has one of: "Ban cán sự xóm Tân Thái", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Thanh Sơn".</summary>
    [GeneratedRegex(@"^(?<body>(?:(?:ban (?!nhan dan)|to (?!dan pho))\w+ \w+|(?:uy ban )?mttq viet nam|uy ban (?:mat tran to quoc|mttq) viet nam|mat tran to quoc|ubmttq(?: viet nam)?|dang uy|hoi (?:nong dan|cuu chien binh|nguoi cao tuoi|lien hiep phu nu|lhpn|chu thap do|khuyen hoc)|doan (?:thanh nien|tncs ho chi minh)|cong an|ban xay dung dang(?= dang uy)|truong (?:mam non|tieu hoc|thcs|trung hoc co so)))(?: dang uy)? (?:xa(?! hoi)|phuong|thon|ban|lang|to dan pho|khu pho|ap|buon|tieu khu|xom|khom|soc|khu dan cu) ", RegexOptions.None, 10_000)]
    private static partial Regex OfPlace();

    [GeneratedRegex("^(?:cong an|tram|dai|bao|thu vien|nha van hoa|ban quan ly|bo phan|benh vien|chi cuc)\\b", RegexOptions.None, 10_000)]
    private static partial Regex Service();

    [GeneratedRegex(@"^(?:hoi |doan |mttq|ubmttq|uy ban mat tran|ubmt|lien doan)", RegexOptions.None, 10_000)]
    private static partial Regex Union();

    [GeneratedRegex(@"\bubnd (?:cac |cap )(?:xa|phuong|dia phuong)\b|\bubnd cap xa\b|\bcac xa(?: phuong)?\b|\bcac phuong\b|\bcap xa\b|\b(?:cac )?(?:nganh|don vi|co quan) (?:va )?(?:cac )?dia phuong\b|^cac dia phuong\b|^cac co quan don vi(?: (?:lien quan|co lien quan|tren dia ban.*))?$", RegexOptions.None, 10_000)]
    private static partial Regex OfCommunes();

    [GeneratedRegex(@"\bcac so\b|\bcac co quan (?:don vi|to chuc)\b|\bcac ban nganh\b|\bso nganh\b", RegexOptions.None, 10_000)]
    private static partial Regex OfDepartments();

    [GeneratedRegex(@"\bcac (?:khoa )?phong\b|\bcac ban nganh\b|\bcac co quan (?:nganh )?don vi\b|\bcac don vi\b(?! truc thuoc| kinh doanh| san xuat| thi cong| tu van)|\bcac co quan\b(?! bao chi)", RegexOptions.None, 10_000)]
    private static partial Regex OfOffices();

    /// <summary>What is said of the units below a department.</summary>
    [GeneratedRegex(@"\bthuoc so\b", RegexOptions.None, 10_000)]
    private static partial Regex OfDepartment();

    /// <summary>What is below no department.</summary>
    [GeneratedRegex(@"^(?:cong an|bao(?! tang)|dai|dang uy|hoi|doan|ubmttq|uy ban|ubnd|xa|phuong)\b", RegexOptions.None, 10_000)]
    private static partial Regex Apart();

    [GeneratedRegex(@"\bdon vi (?:su nghiep|truc thuoc)\b|\bcac co quan (?:nganh )?don vi\b|\bcac don vi\b|\bcac (?:(?:phong|ban|nganh|chi cuc) )*trung tam\b|\bcac phong (?:ban )?(?:nganh )?don vi\b", RegexOptions.None, 10_000)]
    private static partial Regex OfCentres();

    [GeneratedRegex(@"\bcac (?:thon|ban(?! (?:nganh|dang|chuyen mon|xay dung|chi dao|quan ly|to chuc|tuyen giao|don vi|doan the))|lang|to dan pho|khu pho|ap|buon|tieu khu|to(?! (?:chuc|cong nghe|cong tac|truyen thong|giup viec|bien tap|tuyen truyen))|xom|khom|soc|khu dan cu)\b|\bthon (?:ban|lang|pho|to dan pho)\b|^cac .*\b(?:truong hoc|don vi) (?:thon|ban|to dan pho|khu pho|ap|buon|xom|khom)$", RegexOptions.None, 10_000)]
    private static partial Regex OfHamlets();

    [GeneratedRegex("^(?:chi bo|dang bo bo phan)(?= )", RegexOptions.None, 10_000)]
    private static partial Regex Cell();

    [GeneratedRegex(@"\bcac (?:dang bo,? )?chi bo\b|\bcac dang bo chi bo\b", RegexOptions.None, 10_000)]
    private static partial Regex OfCells();

    [GeneratedRegex(@"\bcac truong\b|\bcac co so giao duc\b|\bcac nha truong\b|\bcac\b.*\btruong hoc\b", RegexOptions.None, 10_000)]
    private static partial Regex OfSchools();

    [GeneratedRegex(@"\bdoan the\b|\bcac to chuc chinh tri\b(?!.* tinh$)|\bcac hoi\b|\bto chuc thanh vien\b", RegexOptions.None, 10_000)]
    private static partial Regex OfUnions();
}
