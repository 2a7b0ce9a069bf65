using Campaigns.Content.Speech;

namespace Campaigns.Content.Bulletins;

/// <summary>A programme as it is read, from the station's call to the farewell.</summary>
/// <param name="Opening">Call, greeting, date and headlines.</param>
/// <param name="Entries">What is read, in that order.</param>
/// <param name="Closing">Farewell and credits.</param>
/// <param name="Seconds">Of the whole: signature tunes, opening, closing and the pauses between items with it.</param>
public sealed record Script(Bulletin Bulletin, string Station, IReadOnlyList<string> Opening, IReadOnlyList<ScriptEntry> Entries, IReadOnlyList<string> Closing, double Seconds)
{
    /// <summary>Of who reads it.</summary>
    public Pace Pace { get; init; } = Pace.Usual;

    /// <summary>Seconds of the signature tune before the first word and behind the last.</summary>
    public double Tune { get; init; }

    public double TuneAfter { get; init; }

    /// <summary>SHA-256 over the written texts and their order, of what needs the programme's approval: all but what is urgent or stands in.</summary>
    public string Hash { get; init; } = "";

    /// <summary>SHA-256 over how these are read aloud, and at which pace.</summary>
    public string Reading { get; init; } = "";

    /// <summary>The leader approved exactly these texts in this order.</summary>
    public bool Approved { get; init; }

    /// <summary>The station reads what was approved as a programme, and nothing else.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>What is read stands in for a programme that is not there, or not approved (dự phòng).</summary>
    public bool StandsIn { get; init; }

    /// <summary>What was composed and is not read, for want of the programme's approval.</summary>
    public IReadOnlyList<ScriptEntry> Left { get; init; } = [];

    /// <summary>The words are those that were approved; dictionary or pace have changed since.</summary>
    public bool ReadingChanged => Approved && Bulletin.Approval is { } approval && approval.Reading != Reading;

    /// <summary>Seconds that it takes too long; zero or less: it fits.</summary>
    public double Over => Seconds - (Bulletin.Minutes * 60);

    /// <summary>Every paragraph in the order of reading.</summary>
    public IEnumerable<string> Paragraphs() => [.. Opening, .. Entries.SelectMany(e => e.Paragraphs), .. Closing];
}
