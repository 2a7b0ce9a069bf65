using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Writing;

/// <summary>An item that is to be begun because something is owed.</summary>
internal sealed record DraftOrder(Unit Unit, string Title)
{
    /// <summary>Who is to write it; null: nobody was asked.</summary>
    public string? Person { get; init; }

    public DateTimeOffset? WriteBy { get; init; }

    /// <summary>The task of a plan that it is for.</summary>
    public string? TaskId { get; init; }

    public string? CampaignId { get; init; }

    public Genre Genre { get; init; }

    /// <summary>Its first words, in Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>Its column, as it is named.</summary>
    public string? Column { get; init; }

    /// <summary>Its last moment.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>Where and when it is to go out first; null: nobody said yet.</summary>
    public (string Account, DateTimeOffset Due)? Post { get; init; }
}
