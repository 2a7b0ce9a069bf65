namespace Campaigns.Content.Plans.Understanding;

/// <summary>A document's number where it is cited.</summary>
/// <param name="Number">Without spaces.</param>
/// <param name="Index">Where it stands in the text.</param>
/// <param name="Raw">As it stands.</param>
/// <param name="Date">The date that follows it.</param>
/// <param name="Misordered">The State's order of type and issuer, where the issuer is the Party's.</param>
/// <param name="Spaced">A space stands inside.</param>
internal readonly record struct CitedNumber(string Number, int Index, string Raw, DateOnly? Date, bool Misordered, bool Spaced);
