namespace Campaigns.Content.Speech;

/// <summary>Kinds of UTF-16 units.</summary>
internal enum Sign : byte
{
    /// <summary>Said by a rule, or not at all.</summary>
    Other,
    Space,
    Line,
    Digit,
    Letter,

    /// <summary>Punctuation, which the reader sees and does not say.</summary>
    Mark,

    /// <summary>Half of a pair.</summary>
    Half,
}
