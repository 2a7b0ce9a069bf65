using Campaigns.Content.Captions;

namespace Campaigns.Channels.Portal;

/// <summary>A page of the built-in portal: one post, as citizens see it.</summary>
public sealed record PortalPage
{
    public required string PostId { get; init; }
    public required string UnitId { get; init; }
    public required string ItemId { get; init; }

    /// <summary>Stable for the life of the page: the title without marks as it was first published, and the post's tail.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }
    public required string Description { get; init; }

    /// <summary>Safe: made by our renderer, never by a user's hand.</summary>
    public required string Html { get; init; }

    public string? PictureHash { get; init; }
    public string PictureAlt { get; init; } = "";
    public int PictureWidth { get; init; }
    public int PictureHeight { get; init; }

    /// <summary>Those after the first.</summary>
    public IReadOnlyList<VariantPicture> Pictures { get; init; } = [];

    /// <summary>Null: none.</summary>
    public VariantVideo? Video { get; init; }

    public string? Section { get; init; }
    public string? SectionSlug { get; init; }
    public string? Campaign { get; init; }
    public string? CampaignSlug { get; init; }
    public string? Theme { get; init; }
    public string? ThemeSlug { get; init; }
    public string? Link { get; init; }
    public required DateTimeOffset Published { get; init; }
    public required DateTimeOffset Updated { get; init; }

    /// <summary>When it was taken down; its address then answers 410.</summary>
    public DateTimeOffset? Withdrawn { get; init; }
}
