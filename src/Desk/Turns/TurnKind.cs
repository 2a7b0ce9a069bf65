namespace Campaigns.Desk.Turns;

/// <summary>What is to be done about a <see cref="Turn"/>.</summary>
public enum TurnKind
{
    /// <summary>Read an item and take its step.</summary>
    Item,

    /// <summary>Approve a station's programme.</summary>
    Programme,

    /// <summary>Mend an item that was sent back.</summary>
    Returned,
}
