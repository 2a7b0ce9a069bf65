namespace Campaigns.Scheduler.Notices;

/// <summary>Something people were told, in Vietnamese.</summary>
public sealed record Notice(string Id, string Subject, string Text, DateTimeOffset At)
{
    /// <summary>What it is about: <c>token:</c> and an account's id, for one.</summary>
    public string Cause { get; init; } = "";
}
