namespace Campaigns.Content.Official;

/// <param name="Name">At the head.</param>
/// <param name="Share">Of the width, beside the other columns.</param>
/// <param name="Align">How its cells stand; heads are centred.</param>
public sealed record OfficialColumn(string Name, int Share, ColumnAlign Align = ColumnAlign.Left);
