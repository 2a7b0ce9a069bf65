namespace Campaigns.Scheduler.Notices;

/// <summary>What a person has to know. The numbers are stored: never reuse one.</summary>
internal enum Trouble
{
    Failed = 0,
    Missed = 1,

    /// <summary>Nobody can tell whether it is out; a person has to look.</summary>
    Unknown = 2,

    AccountOff = 3,
}
