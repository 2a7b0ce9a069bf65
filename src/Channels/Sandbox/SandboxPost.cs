using Campaigns.Content.Captions;

namespace Campaigns.Channels.Sandbox;

/// <summary>Exactly what a sandbox account would have posted.</summary>
public sealed record SandboxPost(string PostId, string AccountId, Variant Variant, DateTimeOffset Published, DateTimeOffset Updated, DateTimeOffset? Withdrawn);
