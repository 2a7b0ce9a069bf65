using System.Text.Json.Serialization;

namespace Campaigns.Content.Captions;

/// <summary>
/// An item as one channel says it (bản theo kênh). What is approved is the JSON of this record, frozen by its hash, and
/// those words are sent whatever a later version of the program would render.
/// </summary>
public sealed record Variant
{
    public required VariantForm Form { get; init; }

    /// <summary>Plain text; within the channel's limit.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text of one or two sentences; empty where the form has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The whole message: safe HTML for <see cref="VariantForm.PortalHtml"/>, plain text elsewhere.</summary>
    public required string Text { get; init; }

    /// <summary>The body in paragraphs, for channels that take blocks (Zalo articles).</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    public IReadOnlyList<VariantPicture> Pictures { get; init; } = [];

    /// <summary>Null where there is none, and then not written: words without a video are the same bytes as ever.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VariantVideo? Video { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Link { get; init; }

    /// <summary>Column, campaign and theme, for archives.</summary>
    public string? Section { get; init; }
    public string? Campaign { get; init; }
    public string? Theme { get; init; }

    /// <summary>What was left out to fit, in Vietnamese; empty where nothing was.</summary>
    public IReadOnlyList<string> Cuts { get; init; } = [];
}
