namespace Campaigns.Content.Reports;

/// <summary>What the figures and the period of a report proposed to say; a draft keeps it beside the words that a person made of it.</summary>
/// <param name="Title">Trích yếu.</param>
/// <param name="Words">The five parts.</param>
public sealed record ReportProposal(string Title, ReportWords Words);
