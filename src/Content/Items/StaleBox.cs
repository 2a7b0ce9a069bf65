namespace Campaigns.Content.Items;

/// <summary>A box of an infographic that says what its item said when it was filled, and says no more.</summary>
/// <param name="Box">Its name.</param>
/// <param name="Said">What it says; of a list the lines and parts that this is about, each in a line.</param>
/// <param name="Was">What the item said there: its title, its summary, its link; else <paramref name="Said"/> itself.</param>
/// <param name="Now">What the item says there now; null where nothing stands there, or it is not known which words took the place of the old.</param>
public sealed record StaleBox(string Box, string Said, string Was, string? Now);
