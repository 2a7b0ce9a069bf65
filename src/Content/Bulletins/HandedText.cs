namespace Campaigns.Content.Bulletins;

/// <summary>An approved text that is handed over to a station.</summary>
/// <param name="PostId">Its post; handed over once, however often it is tried.</param>
/// <param name="Due">From when on it may be read.</param>
/// <param name="ContentHash">Of the frozen words.</param>
public sealed record HandedText(string PostId, DateTimeOffset Due, string Title, string Text, string ContentHash);
