namespace Campaigns.Desk.Library;

/// <summary>The words of the library's pages: <c>LibraryWords.resx</c>.</summary>
public sealed class LibraryWords;
