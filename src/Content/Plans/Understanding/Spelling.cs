using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Brings words in capitals back to how they are written in a sentence, without guessing: the document itself must show it.</summary>
internal static partial class Spelling
{
    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>"ỦY BAN NHÂN DÂN TỈNH SƠN LA" is "UBND tỉnh Sơn La".</summary>
    public static string Issuer(string name, IReadOnlyList<Paragraph> body)
    {
        var tidy = Vietnamese.Tidy(name);
        var folded = Vietnamese.Fold(tidy);
        var committee = Committee().Match(folded);
        var rest = tidy[(committee.Success ? committee.Length : 0)..].Trim();
        if (rest.Any(char.IsLower))
            return committee.Success ? $"UBND {rest}" : tidy;
        var place = Place().Match(Vietnamese.Fold(rest));
        if (!place.Success)
            return committee.Success ? $"UBND {Name(rest)}" : Found(rest, body) ?? Lower(rest);
        var where = $"{PlaceWord(place.Groups["word"].Value)} {Name(rest[(place.Index + place.Length)..].Trim())}";
        var office = rest[..place.Index].Trim();
        return committee.Success ? $"UBND {where}" : office.Length == 0 ? where : $"{Found(office, body) ?? Lower(office)} {where}";
    }

    /// <summary>The same words as they stand in lower case somewhere in the document; as they are where they stand nowhere else.</summary>
    public static string Quiet(string shouted, IReadOnlyList<Paragraph> body)
    {
        var tidy = Vietnamese.Tidy(shouted).TrimEnd('.');
        if (tidy.Any(char.IsLower))
            return tidy;
        var words = Vietnamese.Canon(tidy);
        foreach (var start in new[] { 0, Wraps(deep: false).Match(words).Length, Wraps(deep: true).Match(words).Length }.Distinct())
            if (Found(words[start..], body) is { } written)
                return written;
        return tidy;
    }

    private static Regex Wraps(bool deep) => deep ? DecisionAndPlan() : Decision();

    private static string? Found(string shouted, IReadOnlyList<Paragraph> body)
    {
        var wanted = Vietnamese.Canon(shouted);
        foreach (var paragraph in body.Where(p => p.Text.Any(char.IsLower)))
            if (Vietnamese.Canon(paragraph.Text).IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var at)
                return First(paragraph.Text.Substring(at, wanted.Length));
        return null;
    }

    /// <summary>In small letters, but for the name that many units bear: "BAN TUYÊN GIÁO VÀ DÂN VẬN" is "Ban Tuyên giáo và Dân vận".</summary>
    private static string Lower(string shouted)
    {
        var words = Vietnamese.Canon(shouted);
        var known = KnownUnits.All.Where(name => words.StartsWith(Vietnamese.Canon(name), StringComparison.Ordinal) && (words.Length == name.Length || words[name.Length] == ' ')).MaxBy(name => name.Length);
        return known is null ? First(shouted.ToLower(Vietnam)) : known + shouted[known.Length..].ToLower(Vietnam);
    }

    private static string First(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Vietnam) + text[1..];

    private static string Name(string capitals) =>
        string.Join(' ', capitals.Split(' ').Select(w => w.Length == 0 || w.Any(char.IsDigit) ? w : w[..1] + w[1..].ToLower(Vietnam)));

    private static string PlaceWord(string folded) => folded.Trim() switch
    {
        "tinh" => "tỉnh", "xa" => "xã", "phuong" => "phường", "thanh pho" or "tp" or "tp." => "thành phố", "huyen" => "huyện", "quan" => "quận",
        "thi xa" => "thị xã", "thi tran" => "thị trấn", _ => "đặc khu",
    };

    [GeneratedRegex(@"^(?:u[yi] ban nhan dan|ubnd)\s+", RegexOptions.None, 10_000)]
    private static partial Regex Committee();

    [GeneratedRegex(@"(?:^|(?<=\s))(?<word>tinh|xa|phuong|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|dac khu)\s", RegexOptions.None, 10_000)]
    private static partial Regex Place();

    [GeneratedRegex("^(?:về việc )?(?:ban hành |phê duyệt )?", RegexOptions.None, 10_000)]
    private static partial Regex Decision();

    [GeneratedRegex("^(?:về việc )?(?:ban hành |phê duyệt )?(?:kế hoạch )?", RegexOptions.None, 10_000)]
    private static partial Regex DecisionAndPlan();
}
