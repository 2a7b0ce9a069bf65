using System.Diagnostics;
using System.Globalization;
using Campaigns.Content.Store;
using Campaigns.Proof.Restores;
using Campaigns.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace Campaigns.Proof.Disks;

/// <summary>How long reading every page takes at the start of a worker, on a store as large as many years make it.</summary>
internal static class StartMeasure
{
    private const int Together = 1_000, PictureBytes = 300_000;

    /// <summary>The figures, a line each.</summary>
    /// <param name="posts">Posts that are out, each with its item, approval, words and attempt.</param>
    /// <param name="megabytes">Pictures beside them until the store is so large; zero: none.</param>
    /// <param name="say">Told as they come.</param>
    public static async Task Run(int posts, int megabytes, Action<string> say)
    {
        await using var town = await Town.Open();
        var file = Path.Combine(town.Data, "campaigns.db");
        say($"an empty store: at work after {await Start(town):F2} s");
        for (var made = 0; made < posts; made += Together)
            await town.Store.Offer(Math.Min(Together, posts - made));
        await town.Store.Database.Write(async session =>
        {
            await session.Run("INSERT INTO attempt (post_id, number, kind, worker, started, deadline, ended, outcome) SELECT id, 1, 0, 'w', due, due, due, 0 FROM post WHERE state = 0");
            await session.Run("UPDATE post SET state = 3, attempt = 1, remote_id = id, published = due WHERE state = 0");
        });
        var random = new Random(1);
        for (var picture = new byte[PictureBytes]; new FileInfo(file).Length / 1_000_000 < megabytes;)
            await town.Store.Database.Write(async session =>
            {
                for (var i = 0; i < 30; i++)
                {
                    random.NextBytes(picture);
                    await session.Run("INSERT INTO frozen (hash, media_type, bytes, created) VALUES (@hash, 'image/png', @picture, 0)", new { hash = Convert.ToHexStringLower(picture.AsSpan(0, 32)), picture });
                }
            });
        await town.Close();
        var size = string.Create(CultureInfo.InvariantCulture, $"{posts} posts, {new FileInfo(file).Length / 1e6:F0} MB");
        // The disk's own speed, and that of what the machine still has in memory.
        await Forget(file);
        say($"{size}: every page read in {Check(file):F2} s from the disk, {Check(file):F2} s from memory");
        await Forget(file);
        say($"{size}: at work after {await Start(town):F2} s, again after {await Start(town):F2} s");
    }

    private static double Check(string file)
    {
        var watch = Stopwatch.StartNew();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Sqlite.Integrity;
        return command.ExecuteScalar() is "ok" ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("The store is damaged.");
    }

    /// <summary>Seconds from the start of the process until it has taken up its work.</summary>
    private static async Task<double> Start(Town town)
    {
        var watch = Stopwatch.StartNew();
        using var worker = town.Worker();
        await worker.Works.WaitAsync(TimeSpan.FromMinutes(5));
        var seconds = watch.Elapsed.TotalSeconds;
        await worker.Stop();
        return seconds;
    }

    /// <summary>What the machine keeps of the file in memory is let go.</summary>
    private static async Task Forget(string file) =>
        await Command.Run("dd", Path.GetDirectoryName(file)!, null, $"of={file}", "oflag=nocache", "conv=notrunc,fdatasync", "count=0", "status=none");
}
