namespace Campaigns.Content.Library;

/// <summary>One page of a library, newest first.</summary>
/// <param name="Entries">At most <see cref="LibrarySought.PageLength"/>.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record LibraryPage(IReadOnlyList<LibraryEntry> Entries, int Count)
{
    public int LastPage => Math.Max(1, (Count + LibrarySought.PageLength - 1) / LibrarySought.PageLength);
}
