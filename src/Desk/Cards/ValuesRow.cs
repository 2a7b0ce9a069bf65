using Campaigns.Content;

namespace Campaigns.Desk.Cards;

/// <summary>The words of one card of a file.</summary>
/// <param name="Place">The line of a CSV on which it begins, from 1; of a JSON list, which card it is.</param>
/// <param name="Words">By box.</param>
/// <param name="Wrong">Why this card cannot be read; null: it can.</param>
internal sealed record ValuesRow(int Place, IReadOnlyDictionary<string, string> Words, Problem? Wrong = null);
