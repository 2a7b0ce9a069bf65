using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Items;

namespace Campaigns.Desk.Writing;

/// <summary>The fields of an item's form as text, exactly as typed: what is kept while somebody writes and shown again after a mistake.</summary>
internal static class ItemFields
{
    public const string Title = "tieu-de", Summary = "tom-tat", Body = "noi-dung", Radio = "ban-doc", Genre = "the-loai", Authors = "tac-gia", Origin = "nguon-tin",
        Section = "chuyen-muc", Audience = "doi-tuong", Theme = "chu-de", Campaign = "chien-dich", Task = "nhiem-vu", Language = "ngon-ngu", Person = "nguoi-viet", WriteBy = "viet-xong",
        Earliest = "som-nhat", NotAfter = "han-cuoi", Tags = "the", Link = "lien-ket", Slogans = "khau-hieu";

    /// <summary>Characters of a field that are taken in: a few more than an item may have, so that the rules say that it is too long.</summary>
    private const int Most = ItemRules.LongestBody + 1_000;

    /// <summary>Those that a reader reads: their differences are shown.</summary>
    public static readonly IReadOnlyList<string> Read = [Title, Summary, Body, Radio, Tags, Link, Slogans, Section, Theme];

    /// <summary>Those that are no word of it, so that changing them makes no revision.</summary>
    public static readonly IReadOnlyList<string> Details = [Authors, Origin, Audience, Task, Language, Person, WriteBy, Earliest, NotAfter];

    private static readonly string[] All =
        [.. Details.Select(Before), Title, Summary, Body, Radio, Genre, Authors, Origin, Section, Audience, Theme, Campaign, Task, Language, Person, WriteBy, Earliest, NotAfter, Tags, Link, Slogans];

    /// <summary>The field that says what stood in the detail of that name when the page was opened.</summary>
    public static string Before(string detail) => $"cu-{detail}";

    public static IReadOnlyDictionary<string, string> Of(IFormCollection form) => All.Where(form.ContainsKey)
        .ToDictionary(name => name, name => form[name].ToString() is var text && text.Length > Most ? text[..Most].ReplaceLineEndings("\n") : form[name].ToString().ReplaceLineEndings("\n"), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Of(Item item, Unit unit) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Title] = item.Title, [Summary] = item.Summary, [Body] = item.Body, [Radio] = item.Radio ?? "", [Genre] = Number((int)item.Genre), [Authors] = string.Join(", ", item.Authors),
        [Origin] = Number((int)item.Origin), [Section] = item.Section ?? "", [Audience] = item.Audience ?? "", [Theme] = item.Theme ?? "", [Campaign] = item.CampaignId ?? "", [Task] = item.PlanTaskId ?? "",
        [Language] = item.Language ?? "", [Person] = item.Person ?? "", [WriteBy] = Clock(item.WriteBy, unit), [Earliest] = Clock(item.Earliest, unit), [NotAfter] = Clock(item.NotAfter, unit),
        [Tags] = string.Join(", ", item.Tags), [Link] = item.Link ?? "", [Slogans] = string.Join('\n', item.Slogans),
    };

    /// <summary>The item with what was typed; a field that is not there stays. Every time that is no time is a problem.</summary>
    public static Result<Item> Apply(IReadOnlyDictionary<string, string> fields, Item item, Unit unit, TimeProvider clock)
    {
        var problems = new List<Problem>();
        string Text(string name, string? now) => fields.GetValueOrDefault(name) ?? now ?? "";
        string? Named(string name, string? now) => Text(name, now).Trim() is { Length: > 0 } text ? text : null;
        DateTimeOffset? Time(string name, DateTimeOffset? now)
        {
            // To the minute, as the field shows it: a time that was not touched stays what it is.
            if (!fields.TryGetValue(name, out var text) || text == Clock(now, unit))
                return now;
            if (text.Trim().Length == 0)
                return null;
            var time = WhenArgument.Parse(text.Trim(), unit.Zone, name, clock);
            problems.AddRange(time.Problems);
            return time.Ok ? time.Value : now;
        }
        var changed = item with
        {
            Title = Text(Title, item.Title), Summary = Text(Summary, item.Summary), Body = Text(Body, item.Body), Radio = Named(Radio, item.Radio),
            Genre = Chosen(fields, Genre, item.Genre), Origin = Chosen(fields, Origin, item.Origin), Authors = Names(fields, Authors, item.Authors, ',', ';', '\n'),
            Section = Named(Section, item.Section), Audience = Named(Audience, item.Audience), Theme = Named(Theme, item.Theme), CampaignId = Named(Campaign, item.CampaignId), PlanTaskId = Named(Task, item.PlanTaskId),
            Language = Named(Language, item.Language), Person = Named(Person, item.Person), WriteBy = Time(WriteBy, item.WriteBy), Earliest = Time(Earliest, item.Earliest),
            NotAfter = Time(NotAfter, item.NotAfter), Tags = Names(fields, Tags, item.Tags, ',', ';', '\n'), Link = Named(Link, item.Link), Slogans = Names(fields, Slogans, item.Slogans, '\n'),
        };
        return problems.Count > 0 ? problems.ToArray() : changed;
    }

    /// <summary>As a field for a date and time takes it.</summary>
    public static string Clock(DateTimeOffset? time, Unit unit) => time is { } at ? unit.Local(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "";

    private static T Chosen<T>(IReadOnlyDictionary<string, string> fields, string name, T now) where T : struct, Enum =>
        fields.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Enum.GetValues<T>().FirstOrDefault(value => Convert.ToInt32(value, CultureInfo.InvariantCulture) == number) is var chosen
            && Convert.ToInt32(chosen, CultureInfo.InvariantCulture) == number ? chosen : now;

    private static IReadOnlyList<string> Names(IReadOnlyDictionary<string, string> fields, string name, IReadOnlyList<string> now, params char[] between) =>
        fields.TryGetValue(name, out var text) ? text.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : now;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
