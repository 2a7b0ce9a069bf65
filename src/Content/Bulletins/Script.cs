namespace Campaigns.Content.Bulletins;

/// <summary>A programme as it is read, from the station's call to the farewell.</summary>
/// <param name="Entries">In the order in which they are read.</param>
/// <param name="Seconds">Of the whole: opening, closing and the pauses between items with it.</param>
public sealed record Script(Bulletin Bulletin, string Station, IReadOnlyList<string> Opening, IReadOnlyList<ScriptEntry> Entries, IReadOnlyList<string> Closing, double Seconds)
{
    /// <summary>Every paragraph in the order of reading.</summary>
    public IEnumerable<string> Paragraphs() => [.. Opening, .. Entries.SelectMany(e => e.Paragraphs), .. Closing];
}
