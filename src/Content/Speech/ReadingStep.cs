namespace Campaigns.Content.Speech;

/// <summary>One part of a text that is said otherwise than it is written.</summary>
/// <param name="Start">Where it begins in <see cref="Reading.Written"/>, in UTF-16 units.</param>
/// <param name="Length">Of what is written.</param>
/// <param name="Rule">The rule that read it: "document", "date", "abbreviation" …; docs/speech.md lists them.</param>
/// <param name="Spoken">What is said for it; empty where nothing is.</param>
public readonly record struct ReadingStep(int Start, int Length, string Rule, string Spoken);
