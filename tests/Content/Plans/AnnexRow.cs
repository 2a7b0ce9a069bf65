namespace Campaigns.Content.Tests.Plans;

/// <summary>A row of a sample annex; without units and time it is the heading of a group.</summary>
internal sealed record AnnexRow(string Number, string Task, string Lead = "", string Partners = "", string Result = "", string Time = "");
