using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;

namespace Campaigns.Content.Bulletins;

/// <summary>A station with its announcer and its rules.</summary>
internal sealed class StationCrew(Account account, Unit unit, Announcer announcer)
{
    // The same texts are measured for every programme they may stand in.
    private readonly Dictionary<(string Text, bool AsWritten, double Rate), double> _seconds = [];
    private readonly Dictionary<(string Language, string Reader), double> _frames = [];

    /// <summary>Approved words by their hash: what is composed to see whether something changes is composed again to be written.</summary>
    public Dictionary<string, Variant> Words { get; } = new(StringComparer.Ordinal);

    public Account Account { get; } = account;

    public Unit Unit { get; } = unit;

    public Announcer Announcer { get; } = announcer;

    public ProgrammeRules Rules { get; } = ProgrammeRules.Of(account.Settings);

    /// <summary>Seconds that a text takes of a programme: read or recorded, with the pause behind it, and its headline.</summary>
    public double Seconds(ProgrammeTime time, Candidate one)
    {
        var pace = Rules.Pace(Announcer, time.Language, time.Start, one.Language);
        return (one.Milliseconds / 1000.0 ?? Seconds(one.Text, one.Language, pace)) + pace.Item + Seconds(one.Title, one.Language, pace);
    }

    /// <summary>Seconds of opening and closing without headlines; from day to day they differ by a syllable or two.</summary>
    public double Frame(BulletinTemplate template, DateOnly day, TimeOnly start, string? language) => _frames.TryGetValue((language ?? "", Rules.Reader(language, start)), out var known) ? known
        : _frames[(language ?? "", Rules.Reader(language, start))] = BulletinFrame.Compose(template, new Bulletin("", Account.Id, day, start, 0, []) { Language = language }, Unit, Account.Name, Announcer, Rules).Seconds + 1;

    private double Seconds(string text, string? language, Pace pace) => _seconds.TryGetValue((text, language is not null, pace.SyllablesAMinute), out var known) ? known
        : _seconds[(text, language is not null, pace.SyllablesAMinute)] = pace.Seconds(language is null ? Announcer.Read(text).Text : text);
}
