using System.Text.RegularExpressions;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.PlansOut;

/// <summary>Takes a paragraph that names all that a plan stands on into its documents; what is none of them (how the plan goes on, "như sau:") is left out.</summary>
internal static partial class BasisCut
{
    private const int LongestLaw = 300;

    /// <summary>Each document with its own words.</summary>
    public static IEnumerable<BasisDocument> Of(IReadOnlyList<BasisDocument> basis)
    {
        var (numbers, cut, told) = (basis.Select(one => one.Number).OfType<string>().ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var one in basis)
        {
            if (!one.Text.Contains(';', StringComparison.Ordinal) && !IsLead(one.Text))
            {
                yield return one;
                continue;
            }
            if (cut.Add(one.Text))
                foreach (var part in one.Text.Split(';').Select(Bare).Where(part => part.Length > 0))
                {
                    var cited = DocumentNumbers.In(part).Where(number => numbers.Contains(number.Number)).ToList();
                    foreach (var number in cited)
                        told.Add(number.Number);
                    if (cited.Count > 0)
                        yield return new(cited[0].Number, cited[0].Date, part);
                    else if (IsLaw(part))
                        yield return new(null, null, part);
                }
            if (one.Number is { } own && !told.Contains(own))
                yield return one with { Text = own };
        }
    }

    /// <summary>A part without how the plan goes on: "…, Ủy ban nhân dân xã … ban hành Kế hoạch như sau:".</summary>
    private static string Bare(string part)
    {
        var words = part.Trim(' ', '-', '.', ',', ':', '\n');
        return !IsLead(words) ? words : Issuer().Matches($", {words}") is { Count: > 0 } heads && heads[^1].Index - 2 is var at ? at > 0 ? words[..at].TrimEnd(' ', ',', '.') : "" : words;
    }

    private static bool IsLead(string text) => Vietnamese.Key(text).EndsWith("nhu sau", StringComparison.Ordinal);

    private static bool IsLaw(string part) => part.Length < LongestLaw && Law().IsMatch(Vietnamese.Key(part));

    [GeneratedRegex(@"[,.]\s+(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Phòng|Trung tâm|Ban|Hội|Đoàn|Đảng ủy|Văn phòng|Trường|Công an|Tỉnh|Thành)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"^(?:can cu |thuc hien )?(?:luat|phap lenh|bo luat) ", RegexOptions.NonBacktracking)]
    private static partial Regex Law();
}
