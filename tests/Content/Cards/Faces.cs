using Campaigns.Content.Cards.Fonts;

namespace Campaigns.Content.Tests.Cards;

internal static class Faces
{
    public static FontFace Read(string weight) => FontFace.Read(File.ReadAllBytes(CardFonts.Of(weight)), weight).Value!;
}
