using Campaigns.Content.Items;

namespace Campaigns.Content.Bulletins;

/// <summary>One piece of a programme: an approved text, as it is written.</summary>
public sealed record BulletinEntry
{
    /// <summary>Of its place in this programme; the same while it is moved.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whose words it has.</summary>
    public string PostId { get; init; } = "";

    public int Position { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>Of the frozen words it was taken from.</summary>
    public string ContentHash { get; init; } = "";

    public string ItemId { get; init; } = "";
    public EntryKind Kind { get; init; }
    public EntryPriority Priority { get; init; }
    public Genre Genre { get; init; }

    /// <summary>The column, as named; null: none.</summary>
    public string? Section { get; init; }

    /// <summary>Null: Vietnamese.</summary>
    public string? Language { get; init; }

    /// <summary>A person put it into this programme.</summary>
    public bool ByHand { get; init; }

    /// <summary>Its post is published as this entry.</summary>
    public bool Handed { get; init; }

    /// <summary>These words, read beforehand into a file; null: they are read.</summary>
    public EntryRecording? Recording { get; init; }

    /// <summary>Goes out by its own approver's word, not by that of the programme.</summary>
    public bool Urgent => Priority == EntryPriority.Urgent;
}
