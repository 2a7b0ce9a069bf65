using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Campaigns.Content.Store;

/// <summary>
/// How SQLite waits. The library that ships for Linux and macOS is built without <c>usleep</c>: whatever it has to wait for,
/// another process's commit or the microsecond in which a reader meets a writer, it sleeps a whole second for. Here it
/// waits as its authors meant it to.
/// </summary>
/// <remarks>
/// The sleep of the default VFS is replaced once a process, which is SQLite's own way of doing it where there is no
/// <c>usleep</c>; the busy handler is set on each connection. Windows sleeps in milliseconds by itself.
/// </remarks>
internal static unsafe partial class SqliteWaits
{
    private const string Library = "e_sqlite3", C = "libc";

    /// <summary>How long a connection waits for another process, in milliseconds.</summary>
    private const int Longest = 5_000;

    /// <summary>The longest of the single waits it is made of; they begin at one millisecond and double.</summary>
    private const int LongestStep = 32;

    private static readonly bool s_own = !OperatingSystem.IsWindows();

    /// <summary>To be called once an opened connection, before anything is asked of it.</summary>
    public static void On(SqliteConnection connection)
    {
        if (s_own)
        {
            Vfs.Default->Sleep = &Sleep;
            _ = BusyHandler(connection.Handle!.DangerousGetHandle(), &Again, null);
        }
        else
        {
            _ = SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, Longest);
        }
    }

    /// <summary>How long to wait after so many tries, in milliseconds; 0: long enough.</summary>
    internal static int Step(int tries)
    {
        const int doubling = 5;    // 1, 2, 4, 8, 16 ms, and LongestStep from there on
        return tries >= doubling + (Longest / LongestStep) ? 0 : Math.Min(1 << Math.Min(tries, doubling), LongestStep);
    }

    /// <summary>SQLite asks whether to try again: 1, after a wait, or 0.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Again(void* nothing, int tries)
    {
        if (Step(tries) is not (> 0 and var step))
            return 0;
        _ = USleep((uint)step * 1_000);
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sleep(Vfs* vfs, int microseconds)
    {
        _ = USleep((uint)microseconds);
        return microseconds;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find")]
    private static partial Vfs* FindVfs(byte* name);

    [LibraryImport(Library, EntryPoint = "sqlite3_busy_handler")]
    private static partial int BusyHandler(nint database, delegate* unmanaged[Cdecl]<void*, int, int> handler, void* argument);

    [LibraryImport(C, EntryPoint = "usleep")]
    private static partial int USleep(uint microseconds);

    /// <summary>The head of <c>sqlite3_vfs</c> as sqlite3.h has had it since version 3.0, up to its sleep.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Vfs
    {
        private readonly int _version, _fileSize, _longestPath;
        private readonly nint _next, _name, _data, _open, _delete, _access, _fullPath, _libraryOpen, _libraryError, _librarySymbol, _libraryClose, _randomness;
        public delegate* unmanaged[Cdecl]<Vfs*, int, int> Sleep;

        public static Vfs* Default { get; } = FindVfs(null);
    }
}
