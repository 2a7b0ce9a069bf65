using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Who and when told in a sentence of the task itself: "Giao Phòng Kinh tế chủ trì, phối hợp với các bản thực hiện, hoàn thành trước tháng 6/2026."</summary>
internal static partial class SpokenParts
{
    /// <summary>The same as labels would say; nothing where no sentence begins with a unit that is told to lead.</summary>
    public static IReadOnlyList<Labelled> In(string text)
    {
        var folded = Vietnamese.Fold(text);
        var found = new List<Labelled>();
        foreach (Match match in Leads().Matches(folded))
        {
            var name = match.Groups["lead"];
            var lead = text.Substring(name.Index, name.Length);
            if (!UnitNames.Starts(lead))
                continue;
            found.Add(new Labelled(LabelKind.Lead, match.Index, lead));
            if (match.Groups["partners"] is { Success: true } partners && UnitNames.Starts(text.Substring(partners.Index, partners.Length)))
                found.Add(new Labelled(LabelKind.Partner, match.Index, text.Substring(partners.Index, partners.Length)));
        }
        if (Finish().Match(folded) is { Success: true } time)
            found.Add(new Labelled(LabelKind.Finish, time.Index, text.Substring(time.Groups["when"].Index, time.Groups["when"].Length)));
        return found;
    }

    [GeneratedRegex(@"(?:^|[.;(\n]\s*)(?:giao (?:cho )?)?(?<lead>[^.;:()\n]{4,90}?) chu tri(?:,? phoi hop (?:voi |cung )?(?<partners>[^.;:()\n]{4,160}?)(?=,? (?:thuc hien|to chuc (?!chinh)|trien khai|xay dung|tham muu|hoan thanh)\b|\s*[.;()\n]|$))?", RegexOptions.None, 10_000)]
    private static partial Regex Leads();

    [GeneratedRegex(@"\bhoan thanh (?:xong )?(?<when>(?:truoc|trong|vao|cham nhat|den)\b[^.;()\n]{0,20}?(?:\d{1,2}/20\d\d|\d{1,2}/\d{1,2}/20\d\d|nam 20\d\d|quy [^.;()\n]{1,12}20\d\d))", RegexOptions.None, 10_000)]
    private static partial Regex Finish();
}
