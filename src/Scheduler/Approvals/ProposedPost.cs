using Campaigns.Content.Captions;

namespace Campaigns.Scheduler.Approvals;

/// <summary>One post of a <see cref="Proposal"/>.</summary>
/// <param name="Id">The post.</param>
/// <param name="AccountId">Where.</param>
/// <param name="Due">When.</param>
/// <param name="Variant">Read back from the bytes that would be frozen.</param>
/// <param name="Out">It is out with older words: these would be kept ready for it.</param>
public sealed record ProposedPost(string Id, string AccountId, DateTimeOffset Due, Variant Variant, bool Out);
