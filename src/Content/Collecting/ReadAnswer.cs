namespace Campaigns.Content.Collecting;

/// <summary>What a workbook that came back says.</summary>
/// <param name="PartId">Whose it is, by its hidden key.</param>
/// <param name="Sends">How often its sender had sent when the workbook was made; null: it does not say, as one of before this was kept.</param>
/// <param name="Typed">What was filled in.</param>
/// <param name="Where">By the key of a figure, and by that of another row: where it stands.</param>
public sealed record ReadAnswer(string PartId, int? Sends, TypedAnswer Typed, IReadOnlyDictionary<string, string> Where)
{
    /// <summary>A problem of a field by its sheet, row and column, where the field stands in the workbook.</summary>
    public Problem Placed(Problem problem) => problem.Where is { } field && Where.TryGetValue(field == "tin" ? $"{AnswerSheet.TitleKey}1" : field, out var place) ? problem with { Where = place } : problem;
}
