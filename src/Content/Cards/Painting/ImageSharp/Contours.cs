using System.Numerics;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Drawing;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>Lines and curves as they are drawn, in straight pieces that no eye tells from them.</summary>
/// <param name="scale">Pixels to a unit of the shape.</param>
internal sealed class Contours(float scale)
{
    /// <summary>How far a piece may leave its curve; in pixels.</summary>
    private const float Tolerance = 0.08f;

    private const int MostPieces = 100;

    private readonly List<(PointF[] Points, bool Closed)> _done = [];
    private List<PointF> _open = [];

    public Vector2 At { get; private set; }

    public void Move(Vector2 to)
    {
        End(closed: false);
        At = to;
    }

    public void Line(Vector2 to)
    {
        if (_open.Count == 0)
            _open.Add(At);
        _open.Add(to);
        At = to;
    }

    public void Quadratic(Vector2 handle, Vector2 to) => Cubic(At + ((handle - At) * (2f / 3)), to + ((handle - to) * (2f / 3)), to);

    public void Cubic(Vector2 first, Vector2 second, Vector2 to)
    {
        var from = At;
        // The second differences bound how far the curve bends away from its pieces.
        var bend = Math.Max((from - (2 * first) + second).Length(), (first - (2 * second) + to).Length()) * scale;
        var pieces = Math.Clamp((int)MathF.Ceiling(MathF.Sqrt(0.75f * bend / Tolerance)), 1, MostPieces);
        for (var piece = 1; piece < pieces; piece++)
        {
            var t = (float)piece / pieces;
            var u = 1 - t;
            Line((u * u * u * from) + (3 * u * u * t * first) + (3 * u * t * t * second) + (t * t * t * to));
        }
        Line(to);
    }

    /// <summary>An arc of an ellipse, as SVG 1.1 (F.6.5) finds its middle.</summary>
    public void Arc(float rx, float ry, float degrees, bool large, bool sweep, Vector2 to)
    {
        (rx, ry) = (MathF.Abs(rx), MathF.Abs(ry));
        if (rx == 0 || ry == 0 || to == At)
        {
            Line(to);
            return;
        }
        var turn = Matrix3x2.CreateRotation(float.DegreesToRadians(degrees));
        Matrix3x2.Invert(turn, out var back);
        var half = Vector2.Transform((At - to) / 2, back);
        var tooFar = (half.X * half.X / (rx * rx)) + (half.Y * half.Y / (ry * ry));
        if (tooFar > 1)
            (rx, ry) = (rx * MathF.Sqrt(tooFar), ry * MathF.Sqrt(tooFar));
        var rest = ((rx * rx * half.Y * half.Y) + (ry * ry * half.X * half.X)) is var sides && sides > 0 ? MathF.Sqrt(Math.Max(0, ((rx * rx * ry * ry) - sides) / sides)) : 0;
        var middle = new Vector2(rx * half.Y / ry, -ry * half.X / rx) * (large == sweep ? -rest : rest);
        var centre = Vector2.Transform(middle, turn) + ((At + to) / 2);
        var from = MathF.Atan2((half.Y - middle.Y) / ry, (half.X - middle.X) / rx);
        var way = MathF.Atan2((-half.Y - middle.Y) / ry, (-half.X - middle.X) / rx) - from;
        way += (sweep, way) switch { (true, < 0) => MathF.Tau, (false, > 0) => -MathF.Tau, _ => 0 };
        var pieces = Math.Clamp((int)MathF.Ceiling(MathF.Abs(way) * MathF.Sqrt(Math.Max(rx, ry) * scale / (8 * Tolerance))), 2, 4 * MostPieces);
        for (var piece = 1; piece < pieces; piece++)
        {
            var angle = from + (way * piece / pieces);
            Line(centre + Vector2.Transform(new(rx * MathF.Cos(angle), ry * MathF.Sin(angle)), turn));
        }
        Line(to);
    }

    public void Close()
    {
        if (_open.Count > 0)
            At = _open[0];
        End(closed: true);
    }

    /// <summary>Null where nothing was drawn.</summary>
    public IPath? Build()
    {
        End(closed: false);
        IPath[] paths = [.. _done.Select(one => one.Closed ? new Polygon(new LinearLineSegment(one.Points)) : (IPath)new SixLabors.ImageSharp.Drawing.Path(new LinearLineSegment(one.Points)))];
        return paths.Length switch { 0 => null, 1 => paths[0], _ => new ComplexPolygon(paths) };
    }

    public IEnumerable<PointF[]> Through(Matrix3x2 place)
    {
        End(closed: false);
        foreach (var (points, _) in _done)
        {
            for (var i = 0; i < points.Length; i++)
                points[i] = Vector2.Transform(points[i], place);
            yield return points;
        }
    }

    private void End(bool closed)
    {
        if (_open.Count > 1)
            _done.Add(([.. _open], closed));
        _open = [];
    }
}
