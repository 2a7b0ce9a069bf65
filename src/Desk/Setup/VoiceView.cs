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

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Key of what was just done; empty where nothing was.</summary>
    public string Done { get; init; } = "";

    public string Address => $"{SetupEndpoints.Root}/dai/{Station.Id}";
}
