using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Campaigns.Bench.Dispatch;

/// <summary>The peer on PostgreSQL: graphile-worker, jobs that do nothing, each taken and completed in a commit of its own (it batches nothing by default).</summary>
internal static class GraphilePeer
{
    public const string Package = "graphile-worker";

    /// <summary>Jobs a second; null where it does not run here.</summary>
    /// <param name="connection">An empty database.</param>
    /// <param name="jobs">How many are due.</param>
    /// <param name="concurrency">At one time; 0: its default, which is one.</param>
    public static async Task<double?> Drain(string connection, int jobs, int concurrency)
    {
        if (await NodePeer.Prepare(Package) is not { } folder)
            return null;
        var to = new NpgsqlConnectionStringBuilder(connection);
        var input = Path.Combine(folder, "graphile-worker.json");
        await File.WriteAllTextAsync(input, JsonSerializer.Serialize(new
        {
            connection = new { host = to.Host, database = to.Database, user = to.Username, password = to.Password }, jobs, concurrency,
        }));
        return await NodePeer.Run(Package, input) is { } answer ? double.Parse(answer, CultureInfo.InvariantCulture) : null;
    }
}
