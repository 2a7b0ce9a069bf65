using System.Runtime.InteropServices;

namespace Campaigns.Content.Cards.Painting;

/// <summary>A colour of a picture, and how many points have it.</summary>
/// <param name="Place">When it was first met, from 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Shade(byte R, byte G, byte B, int Count, int Place)
{
    /// <summary>0 red, 1 green, 2 blue.</summary>
    public int this[int channel] => channel switch { 0 => R, 1 => G, _ => B };

    /// <summary>By how much the channel differs that differs most.</summary>
    public int Apart(Shade other) => Math.Max(Math.Abs(R - other.R), Math.Max(Math.Abs(G - other.G), Math.Abs(B - other.B)));
}
