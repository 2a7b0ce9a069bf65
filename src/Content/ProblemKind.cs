namespace Campaigns.Content;

/// <summary>Why something was not done. The value is the exit code of a verb.</summary>
public enum ProblemKind
{
    /// <summary>A reason of the world: a full disk, a channel that is down.</summary>
    World = 1,

    /// <summary>The input or the arguments are wrong.</summary>
    Input = 2,

    /// <summary>The configuration is wrong.</summary>
    Configuration = 3,
}
