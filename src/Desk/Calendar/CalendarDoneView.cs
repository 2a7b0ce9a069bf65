using Campaigns.Content;

namespace Campaigns.Desk.Calendar;

/// <summary>What came of something that was done to posts.</summary>
public sealed record CalendarDoneView
{
    /// <summary>What was done, in sentences.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Why the rest was not.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Titles of posts that would leave their approved window: nothing was done, the person is asked.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Titles of posts with which half-taken steps of approval would begin anew: nothing was done, the person is asked.</summary>
    public IReadOnlyList<string> Anew { get; init; } = [];

    public bool Asks => Asked.Count + Anew.Count > 0;

    /// <summary>Where the form goes that says yes.</summary>
    public string Action { get; init; } = "";

    /// <summary>The fields of the form that asked, to be sent again.</summary>
    public IReadOnlyList<(string Name, string Value)> Again { get; init; } = [];

    /// <summary>Where the page was come from.</summary>
    public required string Back { get; init; }

    public required string Token { get; init; }

    public int Status => Lines.Count > 0 ? StatusCodes.Status200OK : Problems.Count > 0 && Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
}
