using Campaigns.Content.Speech;

namespace Campaigns.Content.Bulletins;

/// <summary>One piece of a programme as it is read aloud.</summary>
/// <param name="Seconds">How long it takes, without the pause behind it.</param>
public sealed record ScriptEntry(BulletinEntry Written, Reading Reading, double Seconds)
{
    public IReadOnlyList<string> Paragraphs => field ??= Reading.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
