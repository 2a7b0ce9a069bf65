using System.Buffers.Binary;
using Campaigns.Content;

namespace Campaigns.Scheduler.Clock;

/// <summary>
/// What the two clocks of this machine said against each other, kept over the end of the worker in a small file of the data folder:
/// when the machine began, reckoned back from the wall clock by the monotonic one, and since when that stands. A worker that starts
/// and reckons another beginning knows that the clock was set while nobody watched, or that the machine was started anew.
/// </summary>
/// <remarks>Sixteen bytes, not flushed. Where there is no file nothing is known of before, and the wall clock is believed.</remarks>
internal sealed class ClockDiary(Installation installation, TimeProvider clock)
{
    private const string Name = "worker.clock";

    /// <summary>Two clocks drift apart; so often it is written down anew.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly string _file = Path.Combine(installation.DataFolder, Name);
    private (long? Jumped, long At)? _kept;

    /// <summary>A watch that knows what was seen before this process began.</summary>
    public ClockWatch Watch()
    {
        Span<byte> line = stackalloc byte[2 * sizeof(long)];
        try
        {
            if (!File.Exists(_file))
                return new(clock);
            using var file = File.OpenHandle(_file, share: FileShare.ReadWrite | FileShare.Delete);
            if (RandomAccess.Read(file, line, 0) == line.Length)
                return new(clock, BinaryPrimitives.ReadInt64LittleEndian(line), BinaryPrimitives.ReadInt64LittleEndian(line[sizeof(long)..]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As one that says nothing.
        }
        return new(clock, began: 0, jumped: long.MaxValue);
    }

    /// <summary>Writes down what a watch has just seen.</summary>
    public void Keep(ClockWatch watch)
    {
        var now = clock.GetTimestamp();
        if (_kept is { } kept && kept.Jumped == watch.Jumped && clock.GetElapsedTime(kept.At, now) < Every)
            return;
        Span<byte> line = stackalloc byte[2 * sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(line, watch.Began);
        BinaryPrimitives.WriteInt64LittleEndian(line[sizeof(long)..], watch.Jumped ?? 0);
        try
        {
            using var file = File.OpenHandle(_file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Write(file, line, 0);
            _kept = (watch.Jumped, now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk: the next worker finds an older line, and believes less.
        }
    }
}
