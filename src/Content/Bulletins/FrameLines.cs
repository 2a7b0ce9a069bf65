using System.Globalization;
using Campaigns.Content.Items;
using Campaigns.Content.Observances;
using Campaigns.Content.Units;

namespace Campaigns.Content.Bulletins;

/// <summary>The lines of a frame filled for one programme, as they are written.</summary>
internal sealed class FrameLines(BulletinTemplate template, Bulletin bulletin, Unit unit, string station, ProgrammeRules rules)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly (string Hole, string Words)[] _frame =
    [
        ("{station}", station), ("{place}", UnitNaming.Area(unit)), ("{unit}", unit.Name), ("{weekday}", bulletin.Day.ToString("dddd", Vietnamese).ToLower(Vietnamese)),
        .. Date(bulletin.Day), ("{lunar}", bulletin.Day.Year is > LunarDate.FirstYear and < LunarDate.LastYear ? LunarDate.From(bulletin.Day).Aloud() : ""),
    ];

    /// <summary>Call, greeting, date and the headlines of what is read.</summary>
    public IReadOnlyList<string> Opening(IReadOnlyList<BulletinEntry> entries)
    {
        var lines = template.Opening.Select(Fill).ToList();
        if (rules.Lunar && template.Lunar.Length > 0)
            lines.Insert(template.Opening.ToList().FindLastIndex(line => line.Contains("{day}", StringComparison.Ordinal)) is >= 0 and var date ? date + 1 : lines.Count, Fill(template.Lunar));
        if (template.HeadlinesFrom == 0 || entries.Count < template.HeadlinesFrom)
            return lines;
        lines.AddRange(new[] { Fill(template.HeadlinesBefore) }.Concat(entries.Select(entry => Sentence(entry.Title))).Append(Fill(template.HeadlinesAfter)).Where(line => line.Length > 0));
        return lines;
    }

    public IReadOnlyList<string> Closing() =>
        [.. template.Closing.Select(Fill), .. template.Credits.Select(line => Credit(Fill(line))).Where(line => line.Length > 0)];

    /// <summary>What leads over to an entry from the one before it.</summary>
    public IReadOnlyList<string> Lead(BulletinEntry? before, BulletinEntry entry)
    {
        var lead = new List<string>();
        if (entry.Section is { Length: > 0 } column && entry.Kind is EntryKind.Item or EntryKind.Repeat && entry.Genre != Genre.Notice && before?.Section != column)
            lead.Add(Fill(template.Column).Replace("{column}", column, StringComparison.Ordinal));
        if (entry.Genre == Genre.Notice && entry.Kind is EntryKind.Item or EntryKind.Repeat && !entry.Urgent && before is not { Genre: Genre.Notice, Urgent: false })
            lead.Add(Fill(template.Notices));
        if (entry.Kind == EntryKind.Repeat)
            lead.Add(Fill(template.Repeat));
        return [.. lead.Where(line => line.Length > 0)];
    }

    /// <summary>A line about something that was read on a day.</summary>
    public static string About(string line, string title, DateOnly day, string station) =>
        Date(day).Append(("{title}", title)).Append(("{station}", station)).Aggregate(line, (text, hole) => text.Replace(hole.Item1, hole.Item2, StringComparison.Ordinal));

    private string Fill(string line) => _frame.Aggregate(line, (text, hole) => text.Replace(hole.Hole, hole.Words, StringComparison.Ordinal));

    private string Credit(string line)
    {
        foreach (var (hole, name) in new[] { ("{editor}", rules.Editor), ("{reader}", rules.Reader(bulletin.Language, bulletin.Start)) })
            if (line.Contains(hole, StringComparison.Ordinal))
                line = name.Length == 0 ? "" : line.Replace(hole, name, StringComparison.Ordinal);
        return line;
    }

    private static string Sentence(string title) => title.Length == 0 || ".!?…".Contains(title[^1], StringComparison.Ordinal) ? title : title + ".";

    private static (string, string)[] Date(DateOnly day) =>
    [
        ("{day}", day.Day.ToString(CultureInfo.InvariantCulture)), ("{month}", day.Month.ToString(CultureInfo.InvariantCulture)), ("{year}", day.Year.ToString(CultureInfo.InvariantCulture)),
    ];
}
