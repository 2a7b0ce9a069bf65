namespace Campaigns.Desk.People;

/// <summary>The sign-in as it stands.</summary>
public sealed record SignInView
{
    /// <summary>Where to then.</summary>
    public string Back { get; init; } = "/";

    public string Login { get; init; } = "";

    /// <summary>Not empty: the password was right, and a code is asked for.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>Key of what went wrong; empty where nothing did.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>How long to wait, where that is it.</summary>
    public int Minutes { get; init; }
}
