using System.Globalization;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>How an answer is written down at its attempt, whatever the attempt was for: the first as it is, each later one on a line with its own time.</summary>
internal static class AttemptNote
{
    public const string Sql = """
        UPDATE attempt SET ended = @now, outcome = @outcome,
          answer = CASE WHEN answer IS NULL THEN @answer WHEN length(answer) > 4000 THEN answer ELSE answer || @line || @answer END
        WHERE post_id = @id AND number = @number
        """;

    /// <summary>What stands before a later answer; Unix milliseconds.</summary>
    public static string Line(long now) => string.Create(CultureInfo.InvariantCulture, $"\n{now}\t");
}
