namespace Campaigns.Content.Plans.Understanding;

/// <summary>How a line begins.</summary>
internal enum RowStart
{
    Middle,
    Capital,
    Bullet,
}
