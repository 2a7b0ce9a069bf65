using Campaigns.Content;

namespace Campaigns.Desk.Phones;

/// <summary>What a phone without an account sees: to which item its photographs go, and how many more may.</summary>
public sealed record PhoneSendView
{
    /// <summary>Of the item; null: the address opens nothing any more.</summary>
    public string? Title { get; init; }

    public int Left { get; init; }

    /// <summary>By the wall clock of the unit.</summary>
    public string Until { get; init; } = "";

    /// <summary>How many photographs were taken just now.</summary>
    public int Done { get; init; }

    /// <summary>They are in the library alone, because the item was approved meanwhile.</summary>
    public bool Aside { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
