using System.Data.Common;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>A statement compiled once for a store and run many times, inside a write.</summary>
internal sealed class PreparedStatement(string sql, params string[] names)
{
    private readonly string? _then;
    private Compiled? _compiled;

    private PreparedStatement(string first, string then, string[] names) : this(first, names) => _then = then;

    /// <summary>Two as one: the second, which ends in conditions, runs only where the first changed a row.</summary>
    public static PreparedStatement Both(string first, string then, params string[] names) => new(first, then, names);

    /// <summary>How many rows were changed.</summary>
    public ValueTask<int> Run(Session session, params ReadOnlySpan<object?> values) => In(session).Run(session, values);

    /// <summary>The rows it returns.</summary>
    public Task<DbDataReader> Read(Session session, params ReadOnlySpan<object?> values) => In(session).Read(session, values);

    /// <summary>Many runs that go to the store together.</summary>
    public StatementRuns Runs(Session session) => In(session).Runs(session);

    /// <summary>A store opened anew needs it compiled anew. Two writes at once may both compile it; either will do.</summary>
    private Statement In(Session session)
    {
        var compiled = _compiled;
        if (compiled is null || !ReferenceEquals(compiled.Reach, session.Reach))
            _compiled = compiled = new(session.Reach, _then is null ? session.Compile(sql, names) : session.CompileBoth(sql, _then, names));
        return compiled.Statement;
    }

    private sealed record Compiled(object Reach, Statement Statement);
}
