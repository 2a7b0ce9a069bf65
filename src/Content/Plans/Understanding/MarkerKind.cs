namespace Campaigns.Content.Plans.Understanding;

/// <summary>The families of marks in front of paragraphs.</summary>
internal enum MarkerKind
{
    None,
    Annex,
    Article,
    Part,
    Roman,
    Number,
    Letter,
    Bullet,
}
