using Campaigns.Content.Records;

namespace Campaigns.Content.Collecting;

/// <summary>A figure over all answers that count.</summary>
/// <param name="Figure">What was asked.</param>
/// <param name="Total">The sum; null: nobody gave it, or it is a share, which is never added up.</param>
/// <param name="From">Those who gave it.</param>
/// <param name="Missing">Those who owe it still, or left it empty.</param>
public sealed record FigureSum(AskedFigure Figure, double? Total, IReadOnlyList<string> From, IReadOnlyList<string> Missing)
{
    /// <summary>Of a share: what each gave, the lowest first; else empty.</summary>
    public IReadOnlyList<(string Name, double Value)> Each { get; init; } = [];

    /// <summary>How many of those who gave it were accepted: reports count those alone.</summary>
    public int Accepted { get; init; }

    public static IReadOnlyList<FigureSum> Of(CollectingRound round, IReadOnlyList<CollectingPart> parts) => [.. round.Figures.Select(figure =>
    {
        var given = parts.Where(part => part.Counts && part.Answer!.Values.ContainsKey(figure.Key)).ToArray();
        var share = ShareMeasure.Is(figure.Name, figure.Measure);
        return new FigureSum(figure, given.Length == 0 || share ? null : given.Sum(part => part.Answer!.Values[figure.Key]), [.. given.Select(part => part.Contributor.Name)], [.. parts.Except(given).Select(part => part.Contributor.Name)])
        {
            Each = share ? [.. given.Select(part => (part.Contributor.Name, Value: part.Answer!.Values[figure.Key])).OrderBy(one => one.Value)] : [], Accepted = given.Count(part => part.State == PartState.Accepted),
        };
    })];
}
