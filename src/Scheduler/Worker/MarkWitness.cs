using System.Buffers.Binary;

namespace Campaigns.Scheduler.Worker;

/// <summary>
/// How many sends were marked on this store, kept in a small file beside it: eight bytes, written after each commit of marks. A
/// store that knows of fewer has lost its newest rows (its log was deleted, an old copy was put in by hand, the disk lied), and
/// what it calls unsent may be out.
/// </summary>
/// <remarks>
/// Not flushed for each mark, for that would cost what the commit costs: after a power cut it may be behind the store, never ahead of
/// what the store once held.
/// </remarks>
internal sealed class MarkWitness : IDisposable
{
    private const string Name = "worker.marks";

    private readonly FileStream? _file;
    private long _marks;

    private MarkWitness(FileStream? file, long marks) => (_file, _marks) = (file, marks);

    /// <summary>What the file says; 0 where there is none, or none that can be read.</summary>
    public long Marks => Interlocked.Read(ref _marks);

    public static MarkWitness Open(string dataFolder)
    {
        try
        {
            var file = new FileStream(Path.Combine(dataFolder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            Span<byte> kept = stackalloc byte[sizeof(long)];
            return new(file, file.ReadAtLeast(kept, kept.Length, throwOnEndOfStream: false) == kept.Length ? BinaryPrimitives.ReadInt64LittleEndian(kept) : 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A witness less; the store itself says what else is wrong with the folder.
            return new(null, 0);
        }
    }

    /// <summary>Another store is in place: what was counted was the old one's.</summary>
    public static void Forget(string dataFolder) => File.Delete(Path.Combine(dataFolder, Name));

    /// <summary>From here on it counts from what the store knows.</summary>
    public void Begin(long known) => Write(known);

    /// <summary>So many marks were committed.</summary>
    public void Add(int marks) => Write(Marks + marks);

    public void Dispose() => _file?.Dispose();

    private void Write(long marks)
    {
        Interlocked.Exchange(ref _marks, marks);
        Span<byte> kept = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(kept, marks);
        try
        {
            if (_file is not null)
                RandomAccess.Write(_file.SafeFileHandle, kept, 0);
        }
        catch (IOException)
        {
            // A full disk: the commit before it stands, and the next one counts for both.
        }
    }
}
