using Campaigns.Content.Store;

namespace Campaigns.Desk.People;

/// <summary>
/// Slows down who guesses: after a few failures by one name, or many from one address, the next try waits, each time longer. A try
/// is counted before it is made, so that many at once are no way around; names that nobody has count alike.
/// </summary>
internal sealed class Tries(Database database, TimeProvider clock)
{
    /// <summary>How many may fail before the next one waits.</summary>
    public const int FreeByName = 5, FreeByAddress = 30;

    private const int LongestMinutes = 15;

    /// <summary>What failed longer ago is forgotten.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>Counts a try; how long it has to wait instead, where it does.</summary>
    /// <param name="name">What is tried: a login, or a thing of the desk's own.</param>
    /// <param name="address">From where.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public Task<TimeSpan?> Begin(string name, string address, CancellationToken cancel) => database.Write(async session =>
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await session.Run("DELETE FROM sign_in_try WHERE last < @old", new { old = now - (long)Memory.TotalMilliseconds });
        var subjects = Subjects(name, address);
        var rows = await session.List<(string Subject, long Failed, long Until)>("SELECT subject, failed, until FROM sign_in_try WHERE subject IN @names", new { names = subjects.Select(s => s.Hash).ToArray() });
        var until = rows.Select(r => r.Until).DefaultIfEmpty(0).Max();
        if (until > now)
            return (TimeSpan?)TimeSpan.FromMilliseconds(until - now);
        foreach (var (hash, free) in subjects)
        {
            var failed = rows.FirstOrDefault(r => r.Subject == hash).Failed + 1;
            await session.Run("""
                INSERT INTO sign_in_try (subject, failed, until, last) VALUES (@hash, @failed, @until, @now)
                ON CONFLICT (subject) DO UPDATE SET failed = excluded.failed, until = excluded.until, last = excluded.last
                """, new { hash, failed, until = failed < free ? 0 : now + Delay(failed - free), now });
        }
        return null;
    }, cancel);

    /// <summary>It was the right one: its name begins anew, and its address has not failed this time.</summary>
    public Task Passed(string name, string address, CancellationToken cancel) => database.Write(async session =>
    {
        var subjects = Subjects(name, address);
        await session.Run("DELETE FROM sign_in_try WHERE subject = @hash", new { hash = subjects[0].Hash });
        await session.Run("UPDATE sign_in_try SET until = CASE WHEN failed <= @free THEN 0 ELSE until END, failed = failed - 1 WHERE subject = @hash AND failed > 0", new { hash = subjects[1].Hash, free = subjects[1].Free });
    }, cancel);

    /// <summary>An administrator lets somebody try again at once.</summary>
    public static Task Forget(Session session, string name) => session.Run("DELETE FROM sign_in_try WHERE subject = @hash", new { hash = Hash('n', name) });

    private static (string Hash, int Free)[] Subjects(string name, string address) => [(Hash('n', name), FreeByName), (Hash('a', address), FreeByAddress)];

    private static string Hash(char kind, string word) => Token.Hash($"{kind}:{word[..Math.Min(word.Length, 90)]}");

    /// <summary>1, 2, 4, 8 and then 15 minutes, in milliseconds.</summary>
    private static long Delay(long over) => (long)TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Math.Min(over, 10)), LongestMinutes)).TotalMilliseconds;
}
