using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Assisted;

/// <summary>One post as the person sees it who makes it.</summary>
public sealed record AssistedPostView
{
    public required AssistedPost Post { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>The approved words; null where they may not be posted now or cannot be read back.</summary>
    public Variant? Words { get; init; }

    /// <summary>Who is signed in.</summary>
    public string? Person { get; init; }

    /// <summary>What signs the forms of the page.</summary>
    public required string Token { get; init; }

    /// <summary>Why what was asked was not done; empty where nothing went wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public required DateTimeOffset Now { get; init; }

    public bool Mine => Post.Taken is { } taken && taken.Person == Person;

    /// <summary>By the wall clock of the post's unit.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => Unit.Local(time);
}
