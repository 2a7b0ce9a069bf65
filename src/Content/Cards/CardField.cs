namespace Campaigns.Content.Cards;

/// <summary>What a template asks for, under one name.</summary>
/// <param name="Name">The key of its value: <c>title</c>, <c>points</c>, <c>photo</c>.</param>
/// <param name="Required">The card is refused without it.</param>
/// <param name="Fewest">Rows of a list; otherwise 0.</param>
/// <param name="Most">Rows of a list; otherwise 0.</param>
/// <param name="Parts">Of a row of a list; otherwise 0.</param>
public sealed record CardField(string Name, CardFieldKind Kind, bool Required, int Fewest = 0, int Most = 0, int Parts = 0);
