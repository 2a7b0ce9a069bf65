namespace Campaigns.Content.Plans;

/// <summary>A plan's file as it was handed in.</summary>
/// <param name="FileName">Its name without a folder.</param>
/// <param name="Bytes">All of it.</param>
public sealed record PlanSource(string FileName, byte[] Bytes)
{
    internal const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>By the name's ending.</summary>
    public string MediaType => FileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? Word : "text/plain";
}
