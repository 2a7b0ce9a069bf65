namespace Campaigns.Content.Broadcasts;

/// <summary>A line of the book as it is printed: words and numbers, nothing to be worked out any more.</summary>
public sealed record BookLine
{
    /// <summary>STT; counts within the month.</summary>
    public required int Number { get; init; }

    public required DateOnly Day { get; init; }

    public required TimeOnly Start { get; init; }

    /// <summary>Null where nothing was on the air.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Sáng, trưa, chiều, tối.</summary>
    public required string Session { get; init; }

    public required string Title { get; init; }

    public string Kind { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>On the air.</summary>
    public double Minutes { get; init; }

    public string Place { get; init; } = "";

    public string Editor { get; init; } = "";

    public string Approver { get; init; } = "";

    public string Operator { get; init; } = "";

    public string Device { get; init; } = "";

    /// <summary>What became of it, where it was not simply read; which line corrects it; what people wrote.</summary>
    public string Note { get; init; } = "";

    /// <summary>The line of the log; null: a programme of which nobody has said whether it was read.</summary>
    public Broadcast? Line { get; init; }

    /// <summary>Whether its time counts.</summary>
    public bool Holds => Line is { Holds: true };

    /// <summary>Whether a programme passed of which nobody said anything.</summary>
    public bool Unsaid => Line is null;
}
