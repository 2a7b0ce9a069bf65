namespace Campaigns.Proof.Crashes;

/// <summary><c>points</c>: writes what the scenarios pass, for <c>points.txt</c>, and the steps that none of them reaches, for <c>unreached.txt</c>.</summary>
internal static class CrashCommand
{
    public static async Task<int> Run(TextWriter to)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scenario in Scenario.All)
        {
            var points = await scenario.Points();
            reached.UnionWith(points.Select(p => p.Step));
            await to.WriteLineAsync($"[{scenario.Name}]\n{string.Join('\n', points.Select(p => p.Name).Distinct(StringComparer.Ordinal))}\n");
        }
        await to.WriteLineAsync("# unreached");
        foreach (var step in Steps.All.Except(reached, StringComparer.Ordinal))
            await to.WriteLineAsync(step);
        return 0;
    }
}
