using Campaigns.Content;

namespace Campaigns.Desk.Address;

/// <summary>Which of the three situations this installation is in, and what works there.</summary>
/// <param name="Kind">The situation.</param>
/// <param name="PublicAddress">Where citizens see the portal; null on the local network.</param>
/// <param name="Is">The situation in a sentence.</param>
/// <param name="Works">What works.</param>
/// <param name="Missing">What does not, and what it takes.</param>
public sealed record AddressSituation(AddressKind Kind, string? PublicAddress, Phrase Is, IReadOnlyList<Phrase> Works, IReadOnlyList<Phrase> Missing);
