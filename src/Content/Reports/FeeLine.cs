using Campaigns.Content.Items;

namespace Campaigns.Content.Reports;

/// <summary>What one author is due for one work.</summary>
/// <param name="ItemId">The work.</param>
/// <param name="Author">As the item names them; empty: nobody is named.</param>
/// <param name="Title">Of the work.</param>
/// <param name="Genre">Its genre.</param>
/// <param name="Day">On which it first went out.</param>
/// <param name="Aired">Whether it was read on a loudspeaker alone.</param>
/// <param name="Coefficient">Null: the unit has none for the genre.</param>
/// <param name="Authors">How many share it.</param>
/// <param name="Amount">Whole đồng, an equal share of the work's; null where no author, base or coefficient is known.</param>
public sealed record FeeLine(string ItemId, string Author, string Title, Genre Genre, DateOnly Day, bool Aired, double? Coefficient, int Authors, long? Amount);
