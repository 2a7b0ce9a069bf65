using System.Data.Common;

namespace Campaigns.Content.Store;

/// <summary>What a <see cref="Database"/> stands on: how it reads, writes and is looked at. Queries are the same on every engine; what differs in them is in <see cref="Dialect"/>.</summary>
internal interface IStoreEngine : IAsyncDisposable
{
    /// <summary>Where the rows are, for people; never with a password.</summary>
    string Place { get; }

    /// <summary>Whether a store has one worker at a time, held by a lock file.</summary>
    bool OneWorker { get; }

    Task<T> Read<T>(Func<Session, Task<T>> query, CancellationToken cancel);

    /// <param name="work">What is done.</param>
    /// <param name="once">Run once, on row conditions of its own; otherwise it may be run again where others came between.</param>
    /// <param name="cancel">Ends the wait for its turn.</param>
    Task<T> Write<T>(Func<Session, Task<T>> work, bool once, CancellationToken cancel);

    /// <summary>The same for work that is one statement, which may be a transaction by itself.</summary>
    Task<T> WriteOne<T>(Func<Session, Task<T>> statement, CancellationToken cancel) => Write(statement, once: true, cancel);

    /// <summary>The same without a queue, for a seam that lets one write in at a time.</summary>
    Task<T> WriteAlone<T>(Func<Session, Task<T>> work, bool once, CancellationToken cancel) => Write(work, once, cancel);

    /// <summary>The statement as this engine speaks it.</summary>
    string Say(string sql);

    /// <summary>A statement for hot paths; good for every write whose connection belongs to <see cref="Reach"/>.</summary>
    Statement Compile(DbConnection connection, string sql, string[] names);

    /// <summary>Two statements as one, of which the second, which ends in conditions, runs only where the first changed a row. A run says how many rows the first changed.</summary>
    Statement CompileBoth(DbConnection connection, string first, string then, string[] names);

    /// <summary>What a compiled statement is bound to: the writing connection on SQLite, the engine itself on PostgreSQL.</summary>
    object Reach(DbConnection connection);

    /// <summary>Holds a name that no other program of this store holds; null where one does and it is not waited for. Free at the latest when this process is gone.</summary>
    Task<IAsyncDisposable?> Hold(string name, bool wait, CancellationToken cancel);

    /// <summary>A few connections to the same database, for a library that keeps tables of its own there; null where there is none to share.</summary>
    DbDataSource? Beside();

    Task<StoreExamination> Examine(CancellationToken cancel);

    /// <summary>What went wrong in words, where it lies with the machine, the server or the way to it; null where it is a statement's fault.</summary>
    Problem? Trouble(Exception e);

    /// <summary>How the file of a copy ends: <c>.db</c>.</summary>
    string CopySuffix { get; }

    /// <summary>Makes a consistent copy and reads it through; the problem where it cannot be made or not be restored from.</summary>
    Task<Problem?> CopyTo(string file, CancellationToken cancel);
}
