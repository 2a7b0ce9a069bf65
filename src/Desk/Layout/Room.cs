namespace Campaigns.Desk.Layout;

/// <summary>One page of a <see cref="Place"/> with all that lies behind it.</summary>
/// <param name="Path">Where it begins.</param>
/// <param name="Word">Its word among <see cref="DeskWords"/>: <c>place.{Word}</c>.</param>
internal sealed record Room(string Path, string Word);
