using System.Runtime.InteropServices;

namespace Campaigns.Content.Cards;

/// <summary>A rectangle of the drawing, in its pixels, y downwards.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Area Union(Area other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}
