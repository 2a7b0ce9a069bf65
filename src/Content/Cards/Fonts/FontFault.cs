namespace Campaigns.Content.Cards.Fonts;

/// <summary>
/// The bytes are not the font they claim to be. Raised deep inside the tables and turned into a problem at the one door,
/// <see cref="FontFace.Read"/>, which reads everything a card can ever ask for.
/// </summary>
internal sealed class FontFault(string message) : Exception(message);
