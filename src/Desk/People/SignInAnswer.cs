namespace Campaigns.Desk.People;

/// <summary>What becomes of a try to sign in.</summary>
internal abstract record SignInAnswer
{
    /// <summary>Signed in.</summary>
    /// <param name="Token">For the browser to hold.</param>
    public sealed record In(string Token) : SignInAnswer;

    /// <summary>The password was right; a one-time code is asked for.</summary>
    /// <param name="Ticket">Says so, sealed, for five minutes.</param>
    public sealed record Code(string Ticket) : SignInAnswer;

    /// <summary>No; nothing says why.</summary>
    public sealed record Wrong : SignInAnswer;

    /// <summary>Nothing was tried: too many failed before.</summary>
    /// <param name="For">How long from now.</param>
    public sealed record Wait(TimeSpan For) : SignInAnswer;

    /// <summary>The ticket is too old, or none of this desk's.</summary>
    public sealed record Late : SignInAnswer;
}
