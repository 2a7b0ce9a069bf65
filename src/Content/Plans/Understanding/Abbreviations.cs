using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Short forms of units' names, as the narrow cells of plans write them: "Phòng VH-XH", "VP HĐND-UBND", "Sở KH&amp;CN".</summary>
internal static class Abbreviations
{
    private static readonly (Regex Short, string Whole)[] Known = [.. new (string Short, string Whole)[]
    {
        ("vh xh", "van hoa xa hoi"), ("phong kt", "phong kinh te"), ("ht dt", "ha tang va do thi"), ("hdnd ubnd", "hdnd va ubnd"), ("vp", "van phong"),
        ("kh cn", "khoa hoc va cong nghe"), ("gd dt", "giao duc va dao tao"), ("vh ?tt dl", "van hoa the thao va du lich"), ("tt tt", "thong tin va truyen thong"), ("nn mt", "nong nghiep va moi truong"),
        ("lhpn", "lien hiep phu nu"), ("ccb", "cuu chien binh"), ("tncs hcm", "tncs ho chi minh"), ("ct ?xh", "chinh tri xa hoi"),
    }.Select(a => (new Regex($@"\b{a.Short}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)), a.Whole))];

    /// <summary>Such names as they are written, for the reading of scans.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Phòng VH-XH", "Phòng KT", "Phòng KT, HT&ĐT", "VP HĐND-UBND", "VP HĐND&UBND", "VP HĐND và UBND", "VP UBND", "VP Đảng ủy", "Sở KH&CN", "Sở GD&ĐT", "Sở VHTT&DL", "Sở TT&TT", "Sở NN&MT",
        "Hội LHPN", "Hội CCB", "UBMTTQ", "UB MTTQ", "UB MTTQ Việt Nam", "Trung tâm PVHCC", "TT PVHCC", "TT CUDVC", "BCH Quân sự", "Đoàn TNCS HCM", "Các tổ chức CT-XH",
    ];

    /// <summary>Folded words with the short forms written out.</summary>
    public static string Expand(string words) => Known.Aggregate(words, (said, known) => known.Short.Replace(said, known.Whole));
}
