using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Api;

namespace Campaigns.Desk.People;

/// <summary>One person, as an administrator sees them.</summary>
public sealed record PersonView
{
    public required Sitting Who { get; init; }
    public required Person Person { get; init; }

    /// <summary>Those that whoever looks administers.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Where the person belongs; by its clock times are shown.</summary>
    public required Unit Home { get; init; }

    public required IReadOnlyList<SittingLine> Sittings { get; init; }

    /// <summary>By which their programs read.</summary>
    public required IReadOnlyList<ApiToken> Tokens { get; init; }

    /// <summary>What tokens are measured by.</summary>
    public required DateTimeOffset Now { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Key of what was just done; empty where nothing was.</summary>
    public string Told { get; init; } = "";

    /// <summary>To be handed to the person, shown once; null where none was made.</summary>
    public string? Link { get; init; }

    /// <summary>How far the link reaches; null: everywhere.</summary>
    public Collecting.LinkReach? Reach { get; init; }

    /// <summary>Under which address the link is made.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Whether it is whoever looks.</summary>
    public bool Self => Person.Id == Who.Person.Id;
}
