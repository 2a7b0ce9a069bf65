namespace Campaigns.Content.Bulletins;

/// <summary>Thông thường, ưu tiên, khẩn cấp. The numbers are stored: never reuse one.</summary>
public enum EntryPriority
{
    Usual = 0,

    /// <summary>Before what is usual.</summary>
    First = 1,

    /// <summary>Sent as urgent, with an approver named: at the top of the next programme, whatever its language, its room and its approval.</summary>
    Urgent = 2,
}
