namespace Campaigns.Content.Records;

/// <summary>What a case for a task is. The numbers stand in queries.</summary>
public enum TaskCaseKind
{
    /// <summary>False words that were found.</summary>
    Misinformation = 0,

    /// <summary>A citizen's question.</summary>
    Question = 1,
}
