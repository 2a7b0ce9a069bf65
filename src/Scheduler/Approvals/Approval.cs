using System.Text.Json.Serialization;

namespace Campaigns.Scheduler.Approvals;

/// <summary>That a person approved one revision of an item, and for when.</summary>
public sealed record Approval
{
    public required string Id { get; init; }
    public required string ItemId { get; init; }

    /// <summary>The revision that was seen; another one is not approved.</summary>
    public required int Revision { get; init; }

    public required string Person { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>In whose place; null: in their own right.</summary>
    public string? For { get; init; }

    /// <summary>"A", or "A duyệt thay B".</summary>
    [JsonIgnore]
    public string Names => For is null ? Person : $"{Person} duyệt thay {For}";

    /// <summary>How its last step was taken.</summary>
    public ApprovalBy By { get; init; }

    /// <summary>Posts due before it are not approved; null: no bound.</summary>
    public DateTimeOffset? WindowFrom { get; init; }

    /// <summary>Posts due after it are not approved; null: no bound.</summary>
    public DateTimeOffset? WindowTo { get; init; }

    /// <summary>When it ceased to hold; null: it holds.</summary>
    public DateTimeOffset? Voided { get; init; }

    public string? VoidWhy { get; init; }
}
