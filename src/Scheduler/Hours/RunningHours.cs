using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Hours;

/// <summary>
/// The hours in which a worker really ran. Nothing is kept for it: the row of each worker says from when until when it beat,
/// one that was asleep comes back as a new row, and of several workers any can send.
/// </summary>
public sealed class RunningHours(Database database, TimeProvider clock)
{
    /// <summary>How far back it looks: each hour of the week four times, so that new habits of the office are soon known.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromDays(28);

    /// <summary>The newest runs that are looked at; a PC has a few a day. Where there are more, what lies before the oldest of them counts as not known.</summary>
    internal const int MostRuns = 20_000;

    /// <summary>The week as the wall clock of an IANA zone shows it.</summary>
    public async Task<RunningWeek> Of(string zone, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        // A run of a clock that was ahead lies in the future, one of a clock that stood years back before the window: neither counts.
        var runs = await database.Read(session => session.List<Run>("""
            SELECT started AS Started, beat AS Beat FROM worker WHERE beat > @from AND beat > started AND started < @now ORDER BY started DESC LIMIT @MostRuns
            """, new { from = (now - Window).ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds(), MostRuns }), cancel);
        return RunningWeek.Of(TimeZoneInfo.FindSystemTimeZoneById(zone), runs.Reverse().Select(run => run.Span(now)), now);
    }

    /// <summary>
    /// A sentence for each time at which the machine is mostly off, in order of time; empty where all is well or nothing is known.
    /// Only for what a worker sends: what a person posts or a programme reads does not wait for it.
    /// </summary>
    public async Task<IReadOnlyList<Phrase>> Warnings(string zone, IEnumerable<(ChannelKind Channel, DateTimeOffset Due)> posts, CancellationToken cancel = default)
    {
        var times = posts.Where(post => NeedsTheMachine(post.Channel)).Select(post => post.Due).Distinct().Order().ToList();
        if (times.Count == 0)
            return [];
        var week = await Of(zone, cancel);
        return [.. times.Select(week.Off).OfType<OffHour>().Select(off => off.Words()).Distinct()];
    }

    /// <summary>Whether the worker sends it at its time.</summary>
    public static bool NeedsTheMachine(ChannelKind channel) => channel is not (ChannelKind.Assisted or ChannelKind.Radio);

    private sealed class Run
    {
        public long Started { get; set; }
        public long Beat { get; set; }

        public (DateTimeOffset From, DateTimeOffset To) Span(DateTimeOffset now)
        {
            var from = Math.Max(Started, (now - Window).ToUnixTimeMilliseconds());
            return (DateTimeOffset.FromUnixTimeMilliseconds(from), DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(Beat, now.ToUnixTimeMilliseconds())));
        }
    }
}
