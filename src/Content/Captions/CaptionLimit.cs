namespace Campaigns.Content.Captions;

/// <summary>What one form takes at most.</summary>
/// <param name="Form">The form.</param>
/// <param name="Called">What people here call the channel, for telling what was cut.</param>
/// <param name="Title">Characters of the title.</param>
/// <param name="Description">Characters of the description; 0: the form has none.</param>
/// <param name="Text">The whole text, in <paramref name="Measure"/>.</param>
/// <param name="Measure">In what the text is counted.</param>
/// <param name="Tags">Hashtags; 0: the form carries none.</param>
public sealed record CaptionLimit(VariantForm Form, string Called, int Title, int Description, int Text, Measure Measure, int Tags)
{
    /// <summary>Whether a video goes along.</summary>
    public bool Video { get; init; }
}
