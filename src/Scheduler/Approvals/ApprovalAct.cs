using Campaigns.Content.Audit;

namespace Campaigns.Scheduler.Approvals;

/// <summary>That somebody took a step for exactly one content.</summary>
public sealed record ApprovalAct
{
    public required string Id { get; init; }
    public required int Revision { get; init; }

    /// <summary>Empty: the one step of a unit that has set none.</summary>
    public required string StepId { get; init; }

    /// <summary>As it was then.</summary>
    public required string StepName { get; init; }

    /// <summary>The <see cref="Proposal.Seal"/> of what was approved.</summary>
    public required string Seal { get; init; }

    public required Actor Person { get; init; }

    /// <summary>In whose place; null: in their own right.</summary>
    public Actor? For { get; init; }

    /// <summary>"A", or "A duyệt thay B".</summary>
    public string Names => For is { } other ? $"{Person.Name} duyệt thay {other.Name}" : Person.Name;

    /// <summary>How.</summary>
    public required ApprovalBy How { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The approval it ended in; null: it is on the way, or voided.</summary>
    public string? ApprovalId { get; init; }

    public DateTimeOffset? Voided { get; init; }

    public string? VoidWhy { get; init; }

    /// <summary>Whether somebody took it, or it was taken in their place.</summary>
    public bool By(Actor who) => Person.Is(who) || For?.Is(who) == true;
}
