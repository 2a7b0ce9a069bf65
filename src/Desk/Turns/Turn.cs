using Campaigns.Content.Units;

namespace Campaigns.Desk.Turns;

/// <summary>Something that goes on only once the one person who looks has done something.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Id">The item, or the programme.</param>
/// <param name="Title">As it is called.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Address">Where it is done.</param>
public sealed record Turn(TurnKind Kind, string Id, string Title, Unit Unit, string Address)
{
    /// <summary>The moment by which it is to be done: it goes out, or is read, then. Null: it has no time yet.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>Who asked, or sent it back; empty: nobody in particular.</summary>
    public string From { get; init; } = "";

    /// <summary>What they said; empty: nothing.</summary>
    public string Word { get; init; } = "";

    /// <summary>By the wall clock of its unit.</summary>
    public DateTimeOffset? Local => Last is { } last ? Unit.Local(last) : null;
}
