using Campaigns.Content;

namespace Campaigns.Desk.Assisted;

/// <summary>How large a form of an endpoint may be, where it is another than the usual.</summary>
/// <param name="Bytes">The largest that is read.</param>
/// <param name="TooLarge">What is said of a larger one.</param>
internal sealed record FormLimit(long Bytes, Problem TooLarge);
