namespace Campaigns.Content.Records;

/// <summary>What became of false or harmful information. The numbers are stored: never reuse one.</summary>
public enum MisinformationState
{
    Found = 0,

    /// <summary>Passed on to who decides.</summary>
    Told = 1,

    /// <summary>Corrected or refuted in public.</summary>
    Answered = 2,

    /// <summary>Taken down, or found to be nothing.</summary>
    Closed = 3,
}
