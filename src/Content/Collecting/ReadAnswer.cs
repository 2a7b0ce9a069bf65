namespace Campaigns.Content.Collecting;

/// <summary>What a workbook that came back says.</summary>
/// <param name="PartId">Whose it is, by its hidden key.</param>
/// <param name="Sends">How often its sender had sent when the workbook was made; null: it does not say, as one of before this was kept.</param>
/// <param name="Typed">What was filled in.</param>
/// <param name="Where">By the key of a figure: where it stands.</param>
public sealed record ReadAnswer(string PartId, int? Sends, TypedAnswer Typed, IReadOnlyDictionary<string, string> Where);
