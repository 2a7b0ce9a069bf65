using Campaigns.Content;

namespace Campaigns.Scheduler.Queue;

/// <summary>What came of something that was done to several posts at once.</summary>
/// <param name="Done">Those it was done to; where <paramref name="Asked"/> is not empty, none.</param>
/// <param name="Asked">Titles of posts that would have to be approved again: nothing was written, the person is asked first.</param>
/// <param name="Problems">Why it was not done to the others.</param>
public sealed record PostsMoved(IReadOnlyList<string> Done, IReadOnlyList<string> Asked, IReadOnlyList<Problem> Problems);
