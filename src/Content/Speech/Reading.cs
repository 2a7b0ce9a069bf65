namespace Campaigns.Content.Speech;

/// <summary>A text as an announcer says it, and how each part of it came to be.</summary>
/// <param name="Written">The text that was read, cleaned: NFC, one kind of Đ, no invisible letters. Places in it are those of the trace.</param>
/// <param name="Text">What is said; NFC.</param>
/// <param name="Steps">Every part that is not said as it is written, in order.</param>
/// <param name="Unknown">Tokens in capitals that no table knows or that could be several things, each once: left as they are, for the editor.</param>
/// <param name="Notes">What a person should look at: a guess at an issuer, a number that is not the one in words, another encoding.</param>
public sealed record Reading(string Written, string Text, IReadOnlyList<ReadingStep> Steps, IReadOnlyList<string> Unknown, IReadOnlyList<Phrase> Notes)
{
    /// <summary>How many syllables are said; each part of a hyphenated word counts.</summary>
    public int Syllables => Pace.Syllables(Text);
}
