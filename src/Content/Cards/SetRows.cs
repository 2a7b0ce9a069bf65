namespace Campaigns.Content.Cards;

/// <summary>A list laid out.</summary>
/// <param name="Height">Of all rows, in pixels.</param>
internal sealed record SetRows(IReadOnlyList<SetRow> Rows, double Height);

/// <summary>One row, as far from where it was drawn as it stands now.</summary>
/// <param name="X">To the right of the drawn row.</param>
/// <param name="Y">Below it.</param>
/// <param name="Stretch">How much higher than drawn it is; negative where lower.</param>
internal sealed record SetRow(Filling Filling, double X, double Y, double Stretch);
