namespace Campaigns.Content.Plans.Understanding;

/// <summary>What a column of a run-together table holds.</summary>
internal enum AnnexColumn
{
    Task,
    Lead,
    Partner,
    Time,
    Result,
}
