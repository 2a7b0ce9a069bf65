namespace Campaigns.Desk.Records;

/// <summary>The words of the pages of questions, false words and money: <c>RecordPageWords.resx</c>.</summary>
public sealed class RecordPageWords;
