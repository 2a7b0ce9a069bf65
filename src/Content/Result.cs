using System.Diagnostics.CodeAnalysis;

namespace Campaigns.Content;

/// <summary>A value, or the problems that kept it from being made (all of them, not the first).</summary>
public sealed class Result<T>
{
    private Result(T? value, IReadOnlyList<Problem> problems) => (Value, Problems) = (value, problems);

    public T? Value { get; }

    /// <summary>Empty exactly where there is a value.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Problems.Count == 0;

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Problem problem) => new(default, [problem]);

    /// <summary>All of <paramref name="problems"/> at once; at least one.</summary>
    public static implicit operator Result<T>(Problem[] problems) =>
        problems.Length > 0 ? new(default, problems) : throw new ArgumentException("A failure names its problems.", nameof(problems));
}
