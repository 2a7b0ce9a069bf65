using Campaigns.Content;
using Campaigns.Scheduler.Queue;

namespace Campaigns.Desk.Queues;

/// <summary>The queue of one account as its page shows it.</summary>
public sealed record QueueView
{
    /// <summary>Of empty times on end so many are shown; the others are a press away.</summary>
    internal const int Seen = 6;

    public required AccountQueue Queue { get; init; }

    /// <summary>The rows in their order: each post alone, empty times on end together.</summary>
    public IEnumerable<IReadOnlyList<QueueRow>> Runs
    {
        get
        {
            var run = new List<QueueRow>();
            foreach (var row in Queue.Rows)
            {
                if (run.Count > 0 && (row.Post is not null || run[0].Post is not null))
                {
                    yield return run;
                    run = [];
                }
                run.Add(row);
            }
            if (run.Count > 0)
                yield return run;
        }
    }

    /// <summary>What was done, in sentences.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Why what was asked was not done; empty where nothing went wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Titles of posts that would have to be approved again if they changed places: the person is asked. Empty: nothing is asked.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Titles of posts with which half-taken steps of approval would begin anew: the person is asked. Empty: nothing is asked.</summary>
    public IReadOnlyList<string> Anew { get; init; } = [];

    public bool Asks => Asked.Count + Anew.Count > 0;

    /// <summary>The fields of the form that asked, to be sent again.</summary>
    public IReadOnlyList<(string Name, string Value)> Again { get; init; } = [];

    /// <summary>At which posting times the machine is usually off.</summary>
    public IReadOnlyList<Phrase> Off { get; init; } = [];

    public required string Token { get; init; }

    public string Address => $"/hang-cho/{Queue.Account.Id}";

    public int Status => Problems.Count > 0 ? Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict
        : Asks ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
}
