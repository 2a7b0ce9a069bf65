namespace Campaigns.Content.Official;

/// <summary>How the cells of a column stand.</summary>
public enum ColumnAlign
{
    Left,
    Centre,
    Right,
}
