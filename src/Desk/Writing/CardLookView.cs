using System.Text;
using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Desk.Writing;

/// <summary>A card as it would be painted, in every size of its template; or why it cannot be.</summary>
/// <param name="Cards">The drawings.</param>
/// <param name="Problems">Each once.</param>
public sealed record CardLookView(IReadOnlyList<ComposedCard> Cards, IReadOnlyList<Problem> Problems)
{
    /// <summary>The drawing as an address that a picture may have.</summary>
    public static string Address(ComposedCard card) => $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(card.Svg))}";
}
