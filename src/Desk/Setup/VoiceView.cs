using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Speech;

namespace Campaigns.Desk.Setup;

/// <summary>How a station speaks, and a text to measure its reader by.</summary>
public sealed record VoiceView
{
    public required Account Station { get; init; }

    /// <summary>As it is, or as somebody typed it.</summary>
    public required Voice Voice { get; init; }

    /// <summary>The pace in the field, as typed.</summary>
    public required string Rate { get; init; }

    /// <summary>The known text in the station's words, to be read aloud against a watch; null where the tables of speech cannot be read.</summary>
    public required Reading? Sample { get; init; }

    /// <summary>How long that takes at the present pace, in seconds.</summary>
    public double Expected { get; init; }

    public string Minutes { get; init; } = "";

    public string Seconds { get; init; } = "";

    /// <summary>Other languages of the station, each with its rate as it is or was typed; empty: the station's.</summary>
    public IReadOnlyList<(string Language, string Rate)> Languages { get; init; } = [];

    /// <summary>The language whose form was sent, and the text that was read; the problems are of that form.</summary>
    public string Language { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The reader whose form was sent, as typed; the problems are of that form. Null: another form, or none.</summary>
    public StationReader? Reader { get; init; }

    /// <summary>Their pace, as typed.</summary>
    public string ReaderRate { get; init; } = "";

    /// <summary>The form that was sent is the one for somebody new.</summary>
    public bool New { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Key of what was just done; empty where nothing was.</summary>
    public string Done { get; init; } = "";

    /// <summary>They read their language where no slot has another.</summary>
    public bool Usual(StationReader reader) => Voice.Readers.FirstOrDefault(one => one.Reads(reader.Language)) == reader;

    public string Address => $"{SetupEndpoints.Root}/dai/{Station.Id}";
}
