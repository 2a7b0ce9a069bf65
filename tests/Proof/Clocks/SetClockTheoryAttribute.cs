namespace Campaigns.Proof.Clocks;

/// <summary>A theory on processes whose clock can be set: a counted skip where libfaketime is missing, a failure where <c>CI</c> is set.</summary>
public sealed class SetClockTheoryAttribute : TheoryAttribute
{
    public SetClockTheoryAttribute()
    {
        if (SetClock.Library is null && Environment.GetEnvironmentVariable("CI") is null or "")
            Skip = "libfaketime is missing: ./campaigns test installs it";
    }
}
