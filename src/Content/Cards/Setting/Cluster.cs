namespace Campaigns.Content.Cards.Setting;

/// <summary>Words that stand on one line whatever happens: one word, or several held together. Measures are font units.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Glyphs">Its glyphs and where the pen stands for each, from the cluster's own start.</param>
/// <param name="Advance">How far the pen moves.</param>
/// <param name="Left">From its start to its first ink.</param>
/// <param name="Right">From its last ink to its end.</param>
/// <param name="Top">Its highest ink.</param>
/// <param name="Bottom">Its lowest ink, negative below the baseline.</param>
/// <param name="Gap">The space before it, kerned, where it does not begin a line.</param>
/// <param name="Torn">A line that begins here tears a word of several syllables apart.</param>
/// <param name="Begins">A new paragraph begins here.</param>
internal sealed record Cluster(
    string Text, IReadOnlyList<(ushort Glyph, int Pen)> Glyphs, int Advance, int Left, int Right, int Top, int Bottom, int Gap, bool Torn, bool Begins);
