namespace Campaigns.Content.Plans.Understanding;

/// <summary>What a column of a run-together table holds.</summary>
internal enum AnnexColumn
{
    Task,
    Lead,
    Partner,
    Time,
    Result,

    /// <summary>How the task is done ("Bản tin loa truyền thanh"), beside the task.</summary>
    Form,
}
