namespace Campaigns.Content.Collecting;

/// <summary>What a workbook that came back says.</summary>
/// <param name="PartId">Whose it is, by its hidden key.</param>
/// <param name="Typed">What was filled in.</param>
/// <param name="Where">By the key of a figure: where it stands.</param>
public sealed record ReadAnswer(string PartId, TypedAnswer Typed, IReadOnlyDictionary<string, string> Where);
