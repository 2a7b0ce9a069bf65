namespace Campaigns.Content.Official;

/// <summary>Who signs. Signature and seal are the office's and are left free.</summary>
/// <param name="Lines">Authority and post, a line each: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". Put in capitals by the form.</param>
/// <param name="Name">Without academic titles; empty: left blank.</param>
public sealed record OfficialSigner(IReadOnlyList<string> Lines, string Name = "");
