using Campaigns.Content.Units;

namespace Campaigns.Content.Official;

/// <summary>The posts by which documents of a unit are usually signed, to be chosen from.</summary>
public static class OfficialSigners
{
    /// <summary>Lines of each, the likeliest first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Unit unit) => IsCommittee(unit)
        ? [["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"], ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]]
        : [["GIÁM ĐỐC"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], ["TRƯỞNG PHÒNG"], ["HIỆU TRƯỞNG"]];

    /// <summary>What a number of the unit's ends with; a blank where only the office knows it.</summary>
    public static string Symbol(Unit unit) => IsCommittee(unit) ? "UBND" : "…";

    /// <summary>What the number of a letter ends with: the issuer, and room for who drafts it ("UBND-VHXH"), which the office knows.</summary>
    public static string LetterSymbol(Unit unit) => IsCommittee(unit) ? "UBND-…" : "…";

    private static bool IsCommittee(Unit unit) => unit.Name.StartsWith("UBND ", StringComparison.OrdinalIgnoreCase) || unit.Name.StartsWith("Ủy ban nhân dân", StringComparison.OrdinalIgnoreCase);
}
