using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Variants;

/// <summary>One channel's version of an item, derived or written by hand.</summary>
public sealed record VariantView
{
    public required Item Item { get; init; }
    public required Unit Unit { get; init; }
    public required VariantForm Form { get; init; }

    /// <summary>What is derived from the item now.</summary>
    public required VariantEdit Derived { get; init; }

    /// <summary>What was written by hand; null: nothing was, and the derived version goes out.</summary>
    public VariantEdit? Edit { get; init; }

    /// <summary>What stands in the form, which may not be kept yet.</summary>
    public required VariantEdit Shown { get; init; }

    /// <summary>How it reads on its channel.</summary>
    public required Variant Variant { get; init; }

    /// <summary>Who approved what a change would void; null: nothing is voided.</summary>
    public string? Voids { get; init; }

    public required bool MayWrite { get; init; }
    public required string Token { get; init; }
    public bool Done { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/tin-bai/{Item.Id}/ban/{CaptionChannels.Name(Form)}";

    public CaptionLimit Limit => CaptionLimits.For(Form);

    /// <summary>The item says something else than when the version was written by hand.</summary>
    public bool HasMovedOn => Edit is { } edit && VariantEdits.HasMovedOn(edit, Item, Unit);

    /// <summary>Title, description and text as one, for comparing.</summary>
    public static string Whole(string title, string description, string text) => string.Join("\n\n", new[] { title, description, text }.Where(part => part.Length > 0));
}
