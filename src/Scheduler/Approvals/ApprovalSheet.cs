namespace Campaigns.Scheduler.Approvals;

/// <summary>A printed sheet (Phiếu trình duyệt tin, bài): for one step, and for exactly one content.</summary>
public sealed record ApprovalSheet
{
    public required string Id { get; init; }
    public required string ItemId { get; init; }
    public required int Year { get; init; }

    /// <summary>Counts within unit and year, from 1.</summary>
    public required int Number { get; init; }

    public required int Revision { get; init; }
    public required string StepId { get; init; }
    public required string StepName { get; init; }

    /// <summary>The <see cref="Proposal.Seal"/> of what it shows.</summary>
    public required string Seal { get; init; }

    /// <summary>From when it may be posted; null: no bound.</summary>
    public DateTimeOffset? WindowFrom { get; init; }

    /// <summary>Until when; null: no bound.</summary>
    public DateTimeOffset? WindowTo { get; init; }

    public required string PrintedBy { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The step that came of it; null: it did not come back signed.</summary>
    public string? ActId { get; init; }

    public string? SignedBy { get; init; }

    /// <summary>As it stands on the paper.</summary>
    public DateOnly? SignedOn { get; init; }

    public string? RecordedBy { get; init; }

    /// <summary>Hash of its picture among the frozen bytes.</summary>
    public string? Photo { get; init; }

    /// <summary>As it is written: "12/2026".</summary>
    public string Written => $"{Number}/{Year}";

    /// <summary>So much of the seal as a person compares.</summary>
    public string ShortSeal => ShortOf(Seal);

    /// <summary>Sixteen digits in fours.</summary>
    public static string ShortOf(string seal) => string.Join(' ', seal[..16].Chunk(4).Select(four => new string(four)));
}
