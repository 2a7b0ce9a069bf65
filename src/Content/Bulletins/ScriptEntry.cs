using Campaigns.Content.Speech;

namespace Campaigns.Content.Bulletins;

/// <summary>One piece of a programme as it is read aloud.</summary>
/// <param name="Seconds">How long it takes, without the pause behind it; of a recording, as its file says.</param>
public sealed record ScriptEntry(BulletinEntry Written, Reading Reading, double Seconds)
{
    /// <summary>What leads over to it: the name of its column, that it is read again; read aloud too.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Of who reads it.</summary>
    public Pace Pace { get; init; } = Pace.Usual;

    public IReadOnlyList<string> Paragraphs => field ??= [.. Lead, .. Own];

    /// <summary>Without what leads over to it.</summary>
    public IReadOnlyList<string> Own => field ??= [.. Reading.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
