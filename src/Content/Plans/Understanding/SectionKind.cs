namespace Campaigns.Content.Plans.Understanding;

/// <summary>What a section of a plan is about.</summary>
internal enum SectionKind
{
    Unknown,
    Purpose,
    Objectives,
    Themes,
    Tasks,
    Methods,
    Budget,
    Organisation,
    Reporting,
}
