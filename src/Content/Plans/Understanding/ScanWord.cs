namespace Campaigns.Content.Plans.Understanding;

/// <summary>A word as it stands in a scanned line.</summary>
/// <param name="Text">Folded, without the punctuation around it; empty where it is nothing else.</param>
/// <param name="Index">Where it starts in the line, punctuation included.</param>
/// <param name="Length">Its characters there, punctuation included.</param>
/// <param name="Upper">Whether it starts as a name does: with a capital or a sign that may have been one.</param>
/// <param name="Ends">Whether a comma, semicolon or full stop closes it.</param>
/// <param name="Opens">Whether a colon does, so that what follows is another matter.</param>
internal readonly record struct ScanWord(string Text, int Index, int Length, bool Upper, bool Ends, bool Opens);
