namespace Campaigns.Content.Collecting;

/// <summary>A figure over all answers that count.</summary>
/// <param name="Figure">What was asked.</param>
/// <param name="Total">The sum; null: nobody gave it.</param>
/// <param name="From">Those who gave it.</param>
/// <param name="Missing">Those who owe it still, or left it empty.</param>
public sealed record FigureSum(AskedFigure Figure, double? Total, IReadOnlyList<string> From, IReadOnlyList<string> Missing)
{
    public static IReadOnlyList<FigureSum> Of(CollectingRound round, IReadOnlyList<CollectingPart> parts) => [.. round.Figures.Select(figure =>
    {
        var given = parts.Where(part => part.Counts && part.Answer!.Values.ContainsKey(figure.Key)).ToArray();
        return new FigureSum(figure, given.Length == 0 ? null : given.Sum(part => part.Answer!.Values[figure.Key]), [.. given.Select(part => part.Contributor.Name)], [.. parts.Except(given).Select(part => part.Contributor.Name)]);
    })];
}
