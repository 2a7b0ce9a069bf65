namespace Campaigns.Desk.Remarks;

/// <summary>The words of the thread on an item: <c>RemarkWords.resx</c>.</summary>
public sealed class RemarkWords;
