namespace Campaigns.Desk.Operators;

/// <summary>A link that opens the operator's page of one station.</summary>
public sealed class OperatorLink
{
    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Pin { get; set; } = "";
    public string MadeBy { get; set; } = "";
    public long Created { get; set; }
    public long Ends { get; set; }
    public int Failed { get; set; }
    public long? Seen { get; set; }
}
