using Campaigns.Content.Accounts;
using Campaigns.Content.Speech;

namespace Campaigns.Content.Bulletins;

/// <summary>How a station makes its programmes; stands in its account's settings.</summary>
public sealed record ProgrammeRules
{
    private const string Name = "programme";

    /// <summary>No name is longer, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>Only a programme that the leader approved as one thing is read; without it something stands in. False: the approval of each item is enough.</summary>
    public bool Approval { get; init; }

    /// <summary>The lunar date is read too.</summary>
    public bool Lunar { get; init; }

    /// <summary>Who is named at the end; empty: nobody.</summary>
    public string Editor { get; init; } = "";

    /// <summary>Who reads, by language; an empty key is Vietnamese.</summary>
    public IReadOnlyDictionary<string, string> Readers { get; init; } = new Dictionary<string, string>();

    /// <summary>Who reads the programmes of a slot, by its start in minutes of the day; what is not here is read by who reads its language.</summary>
    public IReadOnlyDictionary<int, string> SlotReaders { get; init; } = new Dictionary<int, string>();

    /// <summary>Where no station says otherwise.</summary>
    public static ProgrammeRules Usual { get; } = new();

    public string Reader(string? language) => Readers.GetValueOrDefault(language ?? "", "");

    /// <summary>Who reads a programme; empty: nobody is named.</summary>
    public string Reader(string? language, TimeOnly start) => SlotReaders.GetValueOrDefault(start.Minutes()) ?? Reader(language);

    /// <summary>The pace of a text in a programme: of who reads that, or, in another language, of who reads that one.</summary>
    /// <param name="station">Who reads there.</param>
    /// <param name="programme">The programme's language.</param>
    /// <param name="start">When it begins.</param>
    /// <param name="text">The text's language; null: the programme's.</param>
    internal Pace Pace(Announcer station, string? programme, TimeOnly start, string? text) => text is null || BroadcastLanguage.Same(text, programme)
        ? station.For(programme, Reader(programme, start)).Pace : station.For(text, Reader(text)).Pace;

    /// <summary>Those in an account's settings (<c>{ "programme": … }</c>); the usual ones where there are none or they cannot be read.</summary>
    public static ProgrammeRules Of(string settings) => SettingsPart.Read<ProgrammeRules>(settings, Name) ?? Usual;

    /// <summary>An account's settings with these rules in them, and all else as it was.</summary>
    public string In(string settings) => SettingsPart.With(settings, Name, this);
}
