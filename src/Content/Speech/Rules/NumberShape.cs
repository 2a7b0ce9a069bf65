namespace Campaigns.Content.Speech.Rules;

/// <summary>What the signs within a number make of it.</summary>
internal enum NumberShape
{
    Whole,

    /// <summary>With a decimal comma, or a point behind commas.</summary>
    Decimal,

    /// <summary>One point, which is a decimal sign only before a measure.</summary>
    Pointed,

    /// <summary>Several points: the number of a section or a version.</summary>
    Dotted,
}
