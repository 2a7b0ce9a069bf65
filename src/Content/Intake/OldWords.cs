using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Items;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Intake;

/// <summary>An item of an earlier year, to be said again: its words without its times, and what in them is of that year. Pure.</summary>
public static partial class OldWords
{
    private const int Most = 12;

    /// <summary>A new item of the same words; times, people, campaign, task and video are those of the old one and stay there.</summary>
    public static Item Copy(Item old, string id, string person) => new()
    {
        Id = id, UnitId = old.UnitId, Title = old.Title, Summary = old.Summary, Body = old.Body, Radio = old.Radio, Genre = old.Genre, Section = old.Section, Theme = old.Theme, Audience = old.Audience,
        Language = old.Language, Tags = old.Tags, Slogans = old.Slogans, Origin = old.Origin, Link = old.Link, Person = person,
    };

    /// <summary>What is to be looked at before it goes out; null where nothing is.</summary>
    /// <param name="item">The copy.</param>
    /// <param name="year">The year now.</param>
    public static string? Warning(Item item, int year)
    {
        var text = string.Join('\n', item.Title, item.Summary, item.Body, item.Radio ?? "", string.Join('\n', item.Slogans)).Normalize();
        var parts = new List<string>();
        void Say(string what, IEnumerable<string> found)
        {
            if (found.Distinct(StringComparer.Ordinal).Take(Most).ToArray() is { Length: > 0 } all)
                parts.Add($"{what} {string.Join(", ", all)}");
        }
        var numbers = DocumentNumbers.In(text).Select(cited => cited.Raw.Trim()).ToArray();
        Say("ngày", Days().Matches(text).Select(match => match.Value));
        Say("năm", Years().Matches(text).Select(match => match.Value).Where(found => found != year.ToString(CultureInfo.InvariantCulture)));
        Say("số văn bản", numbers);
        return parts.Count == 0 ? null : $"Xem lại trước khi gửi duyệt: {string.Join("; ", parts)}.";
    }

    [GeneratedRegex(@"(?<![\d/.,-])\d{1,2}[/.-]\d{1,2}(?:[/.-](?:19|20)\d\d)?(?![\d/.,-]?\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Years();
}
