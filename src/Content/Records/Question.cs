namespace Campaigns.Content.Records;

/// <summary>What a citizen asked, and the answer.</summary>
public sealed record Question
{
    /// <summary>Empty for one that is not kept yet.</summary>
    public string Id { get; init; } = "";

    /// <summary>Counted up by each change; a save names the one from which it began.</summary>
    public int Revision { get; init; }

    public required string UnitId { get; init; }

    /// <summary>The row of the plan's task for which it is answered; null: for none.</summary>
    public string? TaskId { get; init; }

    public required DateOnly Asked { get; init; }

    /// <summary>Who asked; empty: not kept.</summary>
    public string Asker { get; init; } = "";

    /// <summary>How it came: Zalo, phone, a meeting.</summary>
    public string Way { get; init; } = "";

    public required string Words { get; init; }
    public string Answer { get; init; } = "";

    /// <summary>The item in which the answer was read or posted.</summary>
    public string? ItemId { get; init; }

    public QuestionState State { get; init; }

    /// <summary>Who wrote it down.</summary>
    public string Person { get; init; } = "";
}
