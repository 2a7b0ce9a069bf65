namespace Campaigns.Content.Official;

/// <summary>A kind of administrative document (tên loại văn bản hành chính) of Nghị định 30/2020/NĐ-CP; others are made by name.</summary>
/// <param name="Name">As it stands in a sentence: "Báo cáo"; empty for a letter (công văn), which has no name at its head.</param>
/// <param name="Abbreviation">Of its symbol, by Phụ lục III: "BC"; empty for a letter.</param>
public sealed record OfficialKind(string Name, string Abbreviation)
{
    public static OfficialKind Report { get; } = new("Báo cáo", "BC");

    public static OfficialKind Plan { get; } = new("Kế hoạch", "KH");

    public static OfficialKind Notice { get; } = new("Thông báo", "TB");

    public static OfficialKind Proposal { get; } = new("Tờ trình", "TTr");

    public static OfficialKind Programme { get; } = new("Chương trình", "CTr");

    /// <summary>Công văn: "V/v …" under its number, and nothing of its kind.</summary>
    public static OfficialKind Letter { get; } = new("", "");

    public bool IsLetter => Name.Length == 0;

    /// <summary>The kind's part of a number: "BC-UBND", or "UBND-VHXH" for a letter.</summary>
    internal string Symbol(string issuer) => Abbreviation.Length == 0 ? issuer : $"{Abbreviation}-{issuer}";
}
