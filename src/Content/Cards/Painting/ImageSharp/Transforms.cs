using System.Globalization;
using System.Numerics;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>Reads the attribute <c>transform</c>: translate, scale, rotate and matrix, the last applied first.</summary>
internal static class Transforms
{
    private static readonly char[] Between = [' ', ',', '\t', '\r', '\n'];

    /// <exception cref="FormatException">It is none.</exception>
    public static Matrix3x2 Of(string? text)
    {
        var all = Matrix3x2.Identity;
        for (var rest = text.AsSpan().TrimStart(Between); !rest.IsEmpty;)
        {
            var (open, close) = (rest.IndexOf('('), rest.IndexOf(')'));
            if (open < 0 || close < open)
                throw new FormatException(text);
            all = One(rest[..open].Trim().ToString(), Numbers(rest[(open + 1)..close])) * all;
            rest = rest[(close + 1)..].TrimStart(Between);
        }
        return all;
    }

    public static float[] Numbers(ReadOnlySpan<char> text)
    {
        var numbers = new List<float>();
        foreach (var part in text.SplitAny(Between))
            if (!text[part].IsEmpty)
                numbers.Add(float.Parse(text[part], CultureInfo.InvariantCulture));
        return [.. numbers];
    }

    private static Matrix3x2 One(string name, float[] by) => (name, by) switch
    {
        ("translate", [var x]) => Matrix3x2.CreateTranslation(x, 0),
        ("translate", [var x, var y]) => Matrix3x2.CreateTranslation(x, y),
        ("scale", [var both]) => Matrix3x2.CreateScale(both),
        ("scale", [var x, var y]) => Matrix3x2.CreateScale(x, y),
        ("rotate", [var degrees]) => Matrix3x2.CreateRotation(float.DegreesToRadians(degrees)),
        ("rotate", [var degrees, var x, var y]) => Matrix3x2.CreateRotation(float.DegreesToRadians(degrees), new(x, y)),
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new(a, b, c, d, e, f),
        _ => throw new FormatException(name),
    };
}
