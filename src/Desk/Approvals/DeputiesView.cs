using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Approvals;

/// <summary>Who approves in whose place.</summary>
public sealed record DeputiesView
{
    public required Sitting Who { get; init; }

    /// <summary>Those that hold or will.</summary>
    public required IReadOnlyList<Deputy> Deputies { get; init; }

    /// <summary>In whose place the person may name somebody; empty: they only look.</summary>
    public required IReadOnlyList<Person> Of { get; init; }

    /// <summary>Who may be named.</summary>
    public required IReadOnlyList<Person> Choices { get; init; }

    public required Unit Unit { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateTimeOffset Now { get; init; }
    public bool Done { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What is wrong with one field.</summary>
    public IEnumerable<Problem> Wrong(string field) => Problems.Where(problem => problem.Where == field);

    /// <summary>Whether the person may end it: their own, one that is in their own place, or one at a unit that they administer.</summary>
    public bool Ends(Deputy deputy) => DeputyPages.Ends(Who, deputy);

    /// <summary>The last day, as an office says it.</summary>
    public string Last(Deputy deputy) => Day(deputy.Ends.AddMilliseconds(-1));

    public string Day(DateTimeOffset time) => Unit.Local(time).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
