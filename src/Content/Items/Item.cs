using Campaigns.Content.Captions;

namespace Campaigns.Content.Items;

/// <summary>One message (tin, bài), written once and said on every channel in its own way.</summary>
public sealed record Item
{
    public required string Id { get; init; }
    public required string UnitId { get; init; }
    public string? CampaignId { get; init; }

    /// <summary>The key of the beat within the campaign; null for an item of its own.</summary>
    public string? Beat { get; init; }

    public string? PlanTaskId { get; init; }
    public required string Title { get; init; }
    public string Summary { get; init; } = "";

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Markdown of the radio version; null: derived from the body.</summary>
    public string? Radio { get; init; }

    public Genre Genre { get; init; }

    /// <summary>The column (chuyên mục), as named.</summary>
    public string? Section { get; init; }

    public string? Theme { get; init; }

    /// <summary>Who wrote it, as they are to be named; empty where nobody is.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public Origin Origin { get; init; }

    /// <summary>For whom it is: thanh niên, hộ kinh doanh; null: for everybody.</summary>
    public string? Audience { get; init; }

    /// <summary>In which it is written, as people here call it; null: Vietnamese.</summary>
    public string? Language { get; init; }

    /// <summary>Who is to write it; null: nobody was asked.</summary>
    public string? Person { get; init; }

    /// <summary>By when it is to be written.</summary>
    public DateTimeOffset? WriteBy { get; init; }

    /// <summary>Hashtags of its own, without the sign.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where to read more; absolute.</summary>
    public string? Link { get; init; }

    public IReadOnlyList<string> Slogans { get; init; } = [];

    /// <summary>Its photographs, in the order in which they are shown: after its infographics.</summary>
    public IReadOnlyList<ItemPicture> Pictures { get; init; } = [];

    /// <summary>Forms that a person wrote by hand, in the place of what would be derived; one a form.</summary>
    public IReadOnlyList<VariantEdit> Edits { get; init; } = [];

    /// <summary>The one video it has; null: none.</summary>
    public ItemVideo? Video { get; init; }

    public ItemState State { get; init; }

    /// <summary>Grows with every change of words or card; an approval names the one it saw.</summary>
    public int Revision { get; init; } = 1;

    public DateTimeOffset? Earliest { get; init; }
    public DateTimeOffset? NotAfter { get; init; }
}
