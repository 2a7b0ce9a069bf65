using Campaigns.Channels.Contract;
using Campaigns.Content;

namespace Campaigns.Channels.Facebook;

/// <summary>Why a call did not succeed, for the program and for a person.</summary>
/// <param name="Fault">What it means.</param>
/// <param name="Why">What happened and what to do.</param>
/// <param name="Wait">For <see cref="FacebookFault.Busy"/>: until when.</param>
internal sealed record FacebookVerdict(FacebookFault Fault, Phrase Why, TimeSpan Wait = default)
{
    /// <summary>From where an upload goes on, where Facebook says that its piece was not the one that is wanted.</summary>
    public long? Offset { get; init; }

    /// <summary>Whether the upload is none that Facebook knows: it has to begin anew.</summary>
    public bool NoUpload { get; init; }

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Whether it was refused for repeating what stands on the page: itself, made without an answer, or an older post.</summary>
    public bool Repeat { get; init; }

    /// <summary>Whether the version of the Graph API has ended: a setting, no matter of the account's.</summary>
    public bool OldVersion { get; init; }

    /// <summary>The outcome of an attempt that ended so.</summary>
    /// <param name="seen">Whether the call would have changed what citizens see; what nobody sees can be made again.</param>
    public Outcome Outcome(bool seen) => Fault switch
    {
        FacebookFault.Busy => new Outcome.RetryAfter(Wait, Why.Vi),
        FacebookFault.Reconnect => new Outcome.Reconnect(Why.Vi),
        FacebookFault.Open when seen => new Outcome.Unknown(Why.Vi),
        FacebookFault.Open => new Outcome.RetryAfter(Again, Why.Vi),
        _ => new Outcome.Rejected(Why.Vi),
    };

    /// <summary>The same for somebody who asked whether the account works.</summary>
    public Problem Problem() => OldVersion ? Content.Problem.Configuration(Why, FacebookVersions.Setting) : new(Fault is FacebookFault.Busy or FacebookFault.Open ? ProblemKind.World : ProblemKind.Input, Why, "Facebook", null);
}
