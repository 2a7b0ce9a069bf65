namespace Campaigns.Scheduler.Reconciliation;

/// <summary>How long until a channel is asked again: from two seconds, doubling to five minutes; half an hour once a person has been asked.</summary>
internal static class Patience
{
    private const long First = 2_000, Longest = 300_000;

    /// <summary>In milliseconds.</summary>
    public const long WithPerson = 1_800_000;

    /// <param name="asks">How often it was asked already, this time included; from 1.</param>
    public static long Next(int asks) => Math.Min(Longest, First << Math.Clamp(asks - 1, 0, 16));
}
