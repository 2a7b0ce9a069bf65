using System.Diagnostics;

namespace Campaigns.Proof.Restores;

/// <summary>Waits for what a process of its own will bring about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50), Longest = TimeSpan.FromSeconds(120);

    /// <summary>Looks again and again until it is so; fails after two minutes, and what it takes in any case, with what <paramref name="said"/> tells.</summary>
    public static async Task Holds(Func<Task<bool>> what, Func<string> said, TimeSpan atLeast = default)
    {
        for (var watch = Stopwatch.StartNew(); !await what();)
        {
            if (watch.Elapsed > Longest + atLeast)
                throw new TimeoutException($"It did not come about:\n{said()}");
            await Task.Delay(Look, TimeProvider.System);
        }
    }
}
