namespace Campaigns.Content.Records;

/// <summary>What became of a citizen's question. The numbers are stored: never reuse one.</summary>
public enum QuestionState
{
    Open = 0,
    Answered = 1,
    Closed = 2,
}
