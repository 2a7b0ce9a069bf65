using Campaigns.Channels.Contract;
using Campaigns.Content;

namespace Campaigns.Channels.WordPress;

/// <summary>A reply that is no success, judged.</summary>
/// <param name="Verdict">What it means.</param>
/// <param name="What">In words, and how to mend it.</param>
/// <param name="Wait">How long to leave the site alone.</param>
internal sealed record WordPressFailure(WordPressVerdict Verdict, Phrase What, TimeSpan Wait)
{
    /// <param name="visible">Whether the call changed what citizens see; what nobody sees (a draft, an upload) is simply tried again.</param>
    public Outcome Outcome(bool visible) => Verdict switch
    {
        WordPressVerdict.Reconnect => new Outcome.Reconnect(What.Vi),
        WordPressVerdict.Refused => new Outcome.Rejected(What.Vi),
        WordPressVerdict.Unclear or WordPressVerdict.Page when visible => new Outcome.Unknown(What.Vi),
        WordPressVerdict.Page => new Outcome.Reconnect(What.Vi),
        _ => new Outcome.RetryAfter(Wait, What.Vi),
    };
}
