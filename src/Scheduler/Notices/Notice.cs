namespace Campaigns.Scheduler.Notices;

/// <summary>Something people were told, in Vietnamese.</summary>
public sealed record Notice(string Id, string Subject, string Text, DateTimeOffset At);
