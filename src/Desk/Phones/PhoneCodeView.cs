using Campaigns.Content;
using Campaigns.Content.Items;

namespace Campaigns.Desk.Phones;

/// <summary>The page that shows a phone where to send photographs, and what came.</summary>
public sealed record PhoneCodeView
{
    public required Item Item { get; init; }

    /// <summary>The whole address; null: no phone can reach this desk, or nothing was made yet.</summary>
    public string? Address { get; init; }

    /// <summary>The address as a drawing for a camera.</summary>
    public string? Picture { get; init; }

    /// <summary>By the wall clock of the unit.</summary>
    public string? Until { get; init; }

    /// <summary>Who approved what a photograph would void; null: nothing is voided.</summary>
    public string? Voids { get; init; }

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Path => $"/tin-bai/{Item.Id}/anh/dien-thoai";
}
