namespace Campaigns.Content.Speech;

/// <summary>Who a part of a document's number stands for.</summary>
/// <param name="Names">As sentences name the same issuer; where one stands, the number does not say it again.</param>
/// <param name="Check">Whether a person should look: the code stands for several.</param>
internal sealed record IssuerName(string Code, string Say, IReadOnlyList<string> Names, bool Check);
