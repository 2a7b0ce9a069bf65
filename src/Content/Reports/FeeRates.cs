using Campaigns.Content.Items;

namespace Campaigns.Content.Reports;

/// <summary>What a unit pays for a work: a base in đồng times the coefficient of its genre.</summary>
/// <param name="Base">Whole đồng; 0: nobody said yet.</param>
/// <param name="Coefficients">By genre; a genre without one is listed and not paid.</param>
public sealed record FeeRates(long Base, IReadOnlyDictionary<Genre, double> Coefficients)
{
    /// <summary>The largest base, and the largest coefficient.</summary>
    public const long MostBase = 100_000_000;
    public const double MostCoefficient = 100;

    public double? Of(Genre genre) => Coefficients.TryGetValue(genre, out var coefficient) ? coefficient : null;
}
