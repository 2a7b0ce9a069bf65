namespace Campaigns.Content.Bulletins;

/// <summary>The programme of one slot on one day (chương trình phát thanh).</summary>
/// <param name="Minutes">The longest it may take.</param>
/// <param name="Entries">In the order in which they are read.</param>
public sealed record Bulletin(string Id, string AccountId, DateOnly Day, TimeOnly Start, int Minutes, IReadOnlyList<BulletinEntry> Entries);
