namespace Campaigns.Content.Bulletins;

/// <summary>A programme as it is read, from the station's call to the farewell.</summary>
/// <param name="Seconds">Of the whole, opening and closing with it.</param>
public sealed record Script(Bulletin Bulletin, string Station, IReadOnlyList<string> Opening, IReadOnlyList<string> Closing, double Seconds)
{
    /// <summary>Every paragraph in the order of reading.</summary>
    public IEnumerable<string> Paragraphs() =>
        [.. Opening, .. Bulletin.Entries.SelectMany(e => e.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), .. Closing];
}
