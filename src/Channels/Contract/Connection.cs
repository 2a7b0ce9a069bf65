using Campaigns.Content;

namespace Campaigns.Channels.Contract;

/// <summary>What connecting found: what the account is to remember.</summary>
/// <param name="Settings">JSON of the channel's own settings; no secret in it.</param>
/// <param name="Secrets">By name, to be stored encrypted.</param>
/// <param name="Notes">What the person should know: not checked, expires then, still to be reviewed by the platform.</param>
public sealed record Connection(string Settings, IReadOnlyDictionary<string, string> Secrets, IReadOnlyList<Phrase> Notes);
