using Campaigns.Channels.Assisted;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Changes;

namespace Campaigns.Desk.Assisted;

/// <summary>A change that is made by hand, as the person sees it who makes it.</summary>
public sealed record HandView
{
    public required HandTask Task { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>What stands on the channel; null where that cannot be read back.</summary>
    public Variant? Before { get; init; }

    /// <summary>What is to stand; null for a withdrawal, or where nobody may use it now.</summary>
    public Variant? After { get; init; }

    /// <summary>Who is signed in.</summary>
    public string? Person { get; init; }

    /// <summary>What signs the forms of the page.</summary>
    public required string Token { get; init; }

    /// <summary>Why what was asked was not done; empty where nothing went wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public required DateTimeOffset Now { get; init; }

    public bool Mine => Task.Taken is { } taken && taken.Person == Person;

    public string Address => $"/dang-tay/viec/{Task.Id}";

    public AssistedSettings Settings => AssistedSettings.Of(Task.Account);

    /// <summary>The post's own address on the channel; null where there is none to follow.</summary>
    public string? Seen => Task.Url is { } url && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)
        || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))) ? url : null;

    /// <summary>By the wall clock of the unit.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => Unit.Local(time);
}
