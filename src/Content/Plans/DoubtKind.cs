namespace Campaigns.Content.Plans;

/// <summary>Why a person should look at a row of a reading.</summary>
public enum DoubtKind
{
    /// <summary>Nothing speaks against it, or a person looked already.</summary>
    None,

    /// <summary>The head lacks a part.</summary>
    Lacks,

    /// <summary>The reading warns of its line.</summary>
    Warned,

    /// <summary>Its letters were poorly read.</summary>
    Letters,
}
