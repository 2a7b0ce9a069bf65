namespace Campaigns.Scheduler.Approvals;

/// <summary>How an approval, or a step of one, came about. The numbers are stored: never reuse one.</summary>
public enum ApprovalBy
{
    /// <summary>On the approver's page, by somebody who signed in.</summary>
    Desk = 0,

    /// <summary>At the machine, by its administrator: every step at once, and nobody is asked who they are.</summary>
    Machine = 1,

    /// <summary>The test post of a connection, by the administrator who asked for it.</summary>
    Test = 2,

    /// <summary>By a signature on a printed sheet, which somebody else records with its photo.</summary>
    Paper = 3,

    /// <summary>By a personal link and its PIN, without an account's page.</summary>
    Link = 4,

    /// <summary>Phát khẩn cấp: every step at once, before anybody approved; its approver is asked afterwards.</summary>
    Urgent = 5,
}
