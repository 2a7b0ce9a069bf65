using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Units;

namespace Campaigns.Content.Official;

/// <summary>The posts by which documents of a unit are usually signed, to be chosen from.</summary>
public static class OfficialSigners
{
    /// <summary>Lines of each, the likeliest first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Unit unit) => IsCommittee(unit.Name)
        ? [["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"], ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]]
        : unit.Kind switch
        {
            UnitKind.Department => [["TRƯỞNG PHÒNG"], ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], s_head],
            UnitKind.School => [["HIỆU TRƯỞNG"], ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"], s_head],
            UnitKind.Centre => [s_director, s_deputy, s_head],
            _ => [s_head, s_director, s_deputy, ["TRƯỞNG PHÒNG"], ["HIỆU TRƯỞNG"]],
        };

    private static readonly string[] s_head = ["THỦ TRƯỞNG ĐƠN VỊ"], s_director = ["GIÁM ĐỐC"], s_deputy = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"];

    /// <summary>What a number of the unit's ends with: "UBND", or the first letters of the words before its place (TTDVTH).</summary>
    public static string Symbol(Unit unit) => IsCommittee(unit.Name) ? "UBND" : string.Concat(unit.Name.Split(' ', '-').TakeWhile(word => word is not ("xã" or "phường")).Where(word => word.Length > 0 && char.IsLetter(word[0])).Select(word => OfficialWords.Capitals(word[..1])));

    /// <summary>What the number of a letter ends with: the issuer, and room for who drafts it ("UBND-VHXH"), which the office knows.</summary>
    public static string LetterSymbol(Unit unit) => $"{Symbol(unit)}-…";

    /// <summary>Whether it is a People's Committee, however its name is written: "UBND", "Ủy ban", "Uỷ ban nhân dân".</summary>
    internal static bool IsCommittee(string name) => $"{Vietnamese.Key(name.Normalize())} " is var key && (key.StartsWith("ubnd ", StringComparison.Ordinal) || key.StartsWith("uy ban nhan dan ", StringComparison.Ordinal));
}
