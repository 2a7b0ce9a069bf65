using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans;

/// <summary>A line of the paper that a plan was read from.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">As it was read.</param>
/// <param name="Place">Where it stands on its page; null for a document without pages.</param>
public sealed record KeptLine(int Number, string Text, PaperPlace? Place)
{
    /// <summary>Whether its letters are too poorly read to be trusted.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Poor => RowDoubt.Poor(this);
}
