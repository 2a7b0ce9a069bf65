namespace Campaigns.Desk.Writing;

/// <summary>The words of the pages for writing: <c>WritingWords.resx</c>.</summary>
public sealed class WritingWords;
