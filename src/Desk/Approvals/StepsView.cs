using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Approvals;

/// <summary>The steps of approval of one unit, as its administrator sets them.</summary>
public sealed record StepsView
{
    public required Unit Unit { get; init; }

    /// <summary>Those that the person administers.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>The unit and those above it, the nearest first: whose approvers may take a step.</summary>
    public required IReadOnlyList<Unit> Above { get; init; }

    /// <summary>Who may be named: people who approve at the unit.</summary>
    public required IReadOnlyList<Person> Approvers { get; init; }

    /// <summary>What stands in the form.</summary>
    public required IReadOnlyList<ApprovalStep> Steps { get; init; }

    /// <summary>Items that begin anew where something is changed.</summary>
    public required int UnderWay { get; init; }

    public bool Saved { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public static IReadOnlyList<Genre> Genres { get; } = Enum.GetValues<Genre>();

    public static IReadOnlyList<ChannelKind> Kinds { get; } = Enum.GetValues<ChannelKind>();

    /// <summary>What stands in one row of the form; a step that is not set is empty and its unit's approvers would take it.</summary>
    public ApprovalStep Row(int place) => place < Steps.Count ? Steps[place] : new ApprovalStep { Id = "", Name = "", TakerUnit = Unit.Id };

    /// <summary>What is wrong with one row.</summary>
    public IEnumerable<Problem> Of(int place) => Problems.Where(problem => problem.Where == $"{place + 1}");

    public IReadOnlyList<Problem> Elsewhere => [.. Problems.Where(problem => problem.Where is null)];
}
