namespace Campaigns.Desk.Broadcasts;

/// <summary>The words of the log's pages: <c>LogWords.resx</c>.</summary>
public sealed class LogWords;
