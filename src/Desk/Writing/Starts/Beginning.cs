namespace Campaigns.Desk.Writing.Starts;

/// <summary>From what an item may begin, and what was tried of it.</summary>
/// <param name="Way">Which form stands open: <c>tep</c>, <c>chu</c>, <c>lien-ket</c>; null: none was tried.</param>
/// <param name="Typed">What stood in its field.</param>
public sealed record Beginning(string? Way = null, string Typed = "")
{
    /// <summary>Drafts that a campaign made and nobody has taken up yet, the next first.</summary>
    public IReadOnlyList<BeatDraft> Drafts { get; init; } = [];
}
