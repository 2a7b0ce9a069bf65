namespace Campaigns.Content.Bulletins;

/// <summary>One piece of a programme: an approved text, as it is written.</summary>
public sealed record BulletinEntry
{
    public string PostId { get; init; } = "";
    public int Position { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
}
