using Campaigns.Desk.Approvals;

namespace Campaigns.Desk.Collecting;

/// <summary>A personal link that is good: one who owes an answer.</summary>
internal sealed class AnswerLink : PersonalLink
{
    public string PartId { get; set; } = "";

    public string RoundId { get; set; } = "";

    /// <summary>As <see cref="People.Passwords"/> made it; null: none is asked.</summary>
    public string? Pin { get; set; }

    public override string About => RoundId;
}
