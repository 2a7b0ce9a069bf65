using Campaigns.Content;

namespace Campaigns.Scheduler.Queue;

/// <summary>What came of something that was done to several posts at once.</summary>
/// <param name="Done">Those it was done to; where <paramref name="Asked"/> or <see cref="Anew"/> is not empty, none.</param>
/// <param name="Asked">Titles of posts that would leave their approved window and have to be approved again: nothing was written, the person is asked first.</param>
/// <param name="Problems">Why it was not done to the others.</param>
public sealed record PostsMoved(IReadOnlyList<string> Done, IReadOnlyList<string> Asked, IReadOnlyList<Problem> Problems)
{
    /// <summary>Titles of those whose steps of approval would begin anew; the person is asked first.</summary>
    public IReadOnlyList<string> Anew { get; init; } = [];

    /// <summary>Nothing was written: a person is to say first that it is meant.</summary>
    public bool Asks => Asked.Count + Anew.Count > 0;

    /// <summary>What a person is to be asked before posts get these times.</summary>
    internal static PostsMoved Asking(IReadOnlyList<(MovablePost Post, long Due)> moves, IReadOnlyList<Problem> problems) =>
        new([], Titles(moves, ApprovalEffect.Voids), problems) { Anew = Titles(moves, ApprovalEffect.Restarts) };

    private static string[] Titles(IReadOnlyList<(MovablePost Post, long Due)> moves, ApprovalEffect effect) =>
        [.. moves.Where(move => move.Post.Effect(move.Due) == effect).Select(move => move.Post.Title)];
}
