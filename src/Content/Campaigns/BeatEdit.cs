using Campaigns.Content.Accounts;
using Campaigns.Content.Items;

namespace Campaigns.Content.Campaigns;

/// <summary>What a unit changed of a beat for one campaign, or a beat of its own. Words that are null stay the template's.</summary>
public sealed record BeatEdit
{
    /// <summary>Days from the day itself.</summary>
    public required int Day { get; init; }

    public required TimeOnly Time { get; init; }
    public required IReadOnlyList<ChannelKind> Channels { get; init; }
    public Genre Genre { get; init; }
    public string? Title { get; init; }
    public string? Summary { get; init; }

    /// <summary>Markdown.</summary>
    public string? Body { get; init; }

    public string? Radio { get; init; }

    /// <summary>Whether a word is another than the template's.</summary>
    public bool Rewords => (Title ?? Summary ?? Body ?? Radio) is not null;

    internal Beat On(Beat beat, string person) => beat with
    {
        Day = Day, Time = Time, Channels = Channels, Genre = Genre, Title = Title ?? beat.Title, Summary = Summary ?? beat.Summary, Body = Body ?? beat.Body,
        Radio = Radio is { Length: 0 } ? null : Radio ?? beat.Radio, Person = Rewords ? person : null,
    };

    internal Beat Own(string key, string person) => new()
    {
        Key = key, Day = Day, Time = Time, Genre = Genre, Channels = Channels, Title = Title ?? "", Summary = Summary ?? "", Body = Body ?? "",
        Radio = Radio is { Length: > 0 } ? Radio : null, Where = Title ?? key, Person = person,
    };
}
