using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Campaigns.Content.Store;

/// <summary>
/// The rows of one installation, on SQLite under the data folder or on PostgreSQL by a connection string. A committed write
/// survives the death of the process and of the machine.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private readonly IStoreEngine _engine;

    internal Database(IStoreEngine engine) => _engine = engine;

    /// <summary>Where the rows are, for people: the SQLite file, or server, database and user; never a password.</summary>
    public string Place => _engine.Place;

    /// <summary>Whether the store has one worker at a time. On PostgreSQL claims are fenced and many may work.</summary>
    public bool OneWorker => _engine.OneWorker;

    /// <summary>How the file of a copy ends: <c>.db</c>, <c>.dump</c>.</summary>
    public string CopySuffix => _engine.CopySuffix;

    /// <summary>Why the last write of this process did not come about (a full disk, a lock that stays, a server that is gone); null once one did again.</summary>
    public Problem? Trouble { get; private set; }

    /// <summary>Goes around every write; null but in tests.</summary>
    internal IWriteSeam? Seam { get; set; }

    /// <summary>Opens the store, makes it where there is none, and brings its schema up to this program. The data folder is needed in either case: keys and media are there.</summary>
    public static async Task<Result<Database>> Open(string dataFolder, StoreOptions options, TimeProvider clock, CancellationToken cancel = default)
    {
        if (DataFolder.Prepare(dataFolder) is { } unusable)
            return unusable;
        var opened = options.Connection.Length > 0 ? await PostgresEngine.Open(options.Connection, clock, cancel) : await SqliteEngine.Open(dataFolder, clock, cancel);
        return opened.Ok ? new Database(opened.Value) : opened.Problems.ToArray();
    }

    /// <summary>Reads from a consistent snapshot.</summary>
    public Task<T> Read<T>(Func<Session, Task<T>> query, CancellationToken cancel = default) => _engine.Read(query, cancel);

    /// <summary>
    /// Does <paramref name="work"/> in one transaction, as if nothing else were written meanwhile, durable when this returns. An
    /// exception undoes all of it.
    /// </summary>
    /// <param name="work">May be run again from the start where others came between (PostgreSQL, serializable): it leaves nothing behind outside of the store.</param>
    /// <param name="cancel">Ends the wait for its turn, and its queries.</param>
    /// <param name="member">Who writes, for the seam of tests; the compiler says it.</param>
    /// <param name="file">Where that stands.</param>
    public Task<T> Write<T>(Func<Session, Task<T>> work, CancellationToken cancel = default, [CallerMemberName] string member = "", [CallerFilePath] string file = "") =>
        Write(work, once: false, member, file, cancel);

    public Task Write(Func<Session, Task> work, CancellationToken cancel = default, [CallerMemberName] string member = "", [CallerFilePath] string file = "") =>
        Write(async session => { await work(session); return true; }, cancel, member, file);

    /// <summary>
    /// The same for work that must not be run twice: others may write between its statements (PostgreSQL, read committed), so every
    /// row it changes is named by conditions that say under what it may be, or was locked by <c>FOR UPDATE</c> before it was read.
    /// </summary>
    public Task<T> WriteOnce<T>(Func<Session, Task<T>> work, CancellationToken cancel = default, [CallerMemberName] string member = "", [CallerFilePath] string file = "") =>
        Write(work, once: true, member, file, cancel);

    /// <summary>The same for work that is one statement: on PostgreSQL it is sent and kept in one round trip. A second statement is refused there.</summary>
    public Task<T> WriteOne<T>(Func<Session, Task<T>> statement, CancellationToken cancel = default, [CallerMemberName] string member = "", [CallerFilePath] string file = "") =>
        Write(statement, once: true, member, file, cancel, one: true);

    /// <summary>
    /// Holds a name over all programs of this store until it is disposed, or this process dies; null where another one holds it. Leaves
    /// no transaction open. On SQLite, which has one worker, everybody is let in.
    /// </summary>
    /// <param name="name">What is held.</param>
    /// <param name="wait">Wait for it, two minutes at most, instead of being told that it is held.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<IAsyncDisposable?> Hold(string name, bool wait = false, CancellationToken cancel = default) => _engine.Hold(name, wait, cancel);

    /// <summary>A few connections to the same database for a library that keeps tables of its own there, to be disposed by the caller; null on SQLite.</summary>
    public DbDataSource? Beside() => _engine.Beside();

    /// <summary>A look at the store itself: on SQLite every page is read. Changes nothing.</summary>
    public Task<StoreExamination> Examine(CancellationToken cancel = default) => _engine.Examine(cancel);

    /// <summary>A consistent copy of the whole store in one file, made while it is in use and read through once; the problem where it cannot be made or not be restored from.</summary>
    public Task<Problem?> CopyTo(string file, CancellationToken cancel = default) => _engine.CopyTo(file, cancel);

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private async Task<T> Write<T>(Func<Session, Task<T>> work, bool once, string member, string file, CancellationToken cancel, bool one = false)
    {
        try
        {
            var result = Seam is { } seam ? await seam.Write(file, member, () => _engine.WriteAlone(work, once, cancel))
                : one ? await _engine.WriteOne(work, cancel) : await _engine.Write(work, once, cancel);
            Trouble = null;
            return result;
        }
        catch (Exception e) when (_engine.Trouble(e) is { } trouble)
        {
            Trouble = trouble;
            throw;
        }
    }
}
