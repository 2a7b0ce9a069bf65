using Campaigns.Content;
using Campaigns.Content.Units;

namespace Campaigns.Desk.People;

/// <summary>Who may do what, as an administrator sees it.</summary>
public sealed record PeopleView
{
    public required Sitting Who { get; init; }
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Those that whoever looks administers.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Typed already.</summary>
    public string Name { get; init; } = "";

    public string Login { get; init; } = "";
    public IReadOnlyList<PersonRole> Roles { get; init; } = [];

    /// <summary>What is wrong with one field.</summary>
    public IEnumerable<Problem> Of(string field) => Problems.Where(p => p.Where == field);
}
