namespace Campaigns.Scheduler.Posts;

/// <summary>Why a post is held. The numbers are stored: never reuse one.</summary>
public enum HeldFor
{
    /// <summary>A person holds it; only a person lets it go.</summary>
    Person = 0,

    /// <summary>Its account must be connected again; goes back by itself once the account is on.</summary>
    Reconnect = 1,

    /// <summary>What was approved is missing or is not what was approved any more; needs a new approval.</summary>
    Content = 2,

    /// <summary>This installation has no channel of the account's kind; goes back when the worker starts with one.</summary>
    NoChannel = 3,

    /// <summary>Its infographic is painted by nobody yet; goes back by itself once it is.</summary>
    Picture = 4,

    /// <summary>A picture or the video of its item may not be used any more; a person lets it go once that is settled, or changes the item.</summary>
    Right = 5,
}
