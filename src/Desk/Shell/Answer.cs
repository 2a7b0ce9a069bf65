using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>What a verb answers: an exit code, and the same thing as data and in words.</summary>
/// <param name="Exit">0 done, 1 not done, 2 wrong input, 3 wrong configuration.</param>
/// <param name="Data">Written with <c>--json</c>, as one document.</param>
/// <param name="Say">Writes it for a person; the argument is where to.</param>
internal sealed record Answer(int Exit, object? Data, Action<TextWriter> Say)
{
    public static Answer Done(object? data, Action<TextWriter> say) => new(0, data, say);

    /// <summary>Every problem on standard error, where, what and how to mend it.</summary>
    public static Answer Failed(IReadOnlyList<Problem> problems) => new((int)problems.Max(p => p.Kind), null, _ => { }) { Problems = problems };

    /// <summary>Some of it was done and is told; the problems are of the rest, and of the exit code.</summary>
    public static Answer Partly(IReadOnlyList<Problem> problems, object data, Action<TextWriter> say) => new((int)problems.Max(p => p.Kind), data, say) { Problems = problems };

    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    public static implicit operator Answer(Problem problem) => Failed([problem]);
}
