using System.Text;
using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Desk.Writing;

/// <summary>A card as it would be painted, in every size of its template; or why it cannot be.</summary>
/// <param name="Cards">The drawings.</param>
/// <param name="Problems">Each once.</param>
public sealed record CardLookView(IReadOnlyList<ComposedCard> Cards, IReadOnlyList<Problem> Problems)
{
    /// <summary>The boxes that stand in the form; what is wrong with one is said beside it.</summary>
    public IReadOnlyList<string> Boxes { get; init; } = [];

    /// <summary>What is wrong with no box of the form.</summary>
    public IReadOnlyList<Problem> Elsewhere => [.. Problems.Where(problem => !Boxes.Any(box => Stands(problem, box)))];

    /// <summary>What is wrong with this box.</summary>
    public IReadOnlyList<Problem> Of(string box) => [.. Problems.Where(problem => Stands(problem, box))];

    /// <summary>In the box, or in a part of its list.</summary>
    private static bool Stands(Problem problem, string box) => problem.Where is { } where && where.StartsWith(box, StringComparison.Ordinal) && (where.Length == box.Length || where[box.Length] == '.');

    /// <summary>The drawing as an address that a picture may have.</summary>
    public static string Address(ComposedCard card) => $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(card.Svg))}";
}
