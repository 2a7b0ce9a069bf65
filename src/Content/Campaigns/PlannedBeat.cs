using Campaigns.Content.Items;

namespace Campaigns.Content.Campaigns;

/// <summary>A beat and the item that was made of it.</summary>
/// <param name="Beat">The beat.</param>
/// <param name="ItemId">Its item.</param>
/// <param name="Title">As the item has it now, which a person may have changed.</param>
/// <param name="State">How far the item is.</param>
/// <param name="Day">The local day of the beat.</param>
/// <param name="At">When it is said.</param>
/// <param name="Change">What this planning did to the item.</param>
public sealed record PlannedBeat(Beat Beat, string ItemId, string Title, ItemState State, DateOnly Day, DateTimeOffset At, BeatChange Change);
