using System.Globalization;
using System.Text;

namespace Campaigns.Content.Cards.Fonts;

/// <summary>A glyph's ink: its bounds, and its contours as SVG path data that begin wherever the pen stands.</summary>
internal sealed class GlyphShape
{
    private readonly Outline _outline;
    private readonly OutlinePoint _start;
    private string? _rest;

    public GlyphShape(Outline outline)
    {
        _outline = outline;
        if (outline.Points == 0)
            return;
        var points = outline.Contours.SelectMany(c => c).ToArray();
        (Left, Right) = (points.Min(p => p.X), points.Max(p => p.X));
        (Bottom, Top) = (points.Min(p => p.Y), points.Max(p => p.Y));
        _start = Start(outline.Contours.First(c => c.Length > 0));
    }

    public bool Empty => _outline.Points == 0;

    public int Left { get; }

    public int Right { get; }

    public int Bottom { get; }

    public int Top { get; }

    /// <summary>Draws the glyph with its origin at <paramref name="x"/> on the baseline.</summary>
    public void Draw(int x, StringBuilder path)
    {
        if (Empty)
            return;
        path.Append('M').Append(CultureInfo.InvariantCulture, $"{x + _start.X} {_start.Y}").Append(_rest ??= Rest());
    }

    /// <summary>Everything after the first move, relative, so that it is written once and used at every place.</summary>
    private string Rest()
    {
        var path = new StringBuilder();
        var last = _start;
        foreach (var contour in _outline.Contours)
        {
            if (contour.Length == 0)
                continue;
            var start = Start(contour);
            if (path.Length > 0)
                path.Append(CultureInfo.InvariantCulture, $"m{start.X - last.X} {start.Y - last.Y}");
            Curve(contour, start, path);
            path.Append('z');
            last = start;
        }
        return path.ToString();
    }

    private static void Curve(OutlinePoint[] contour, OutlinePoint start, StringBuilder path)
    {
        var pen = start;
        OutlinePoint? pull = null;
        // A contour that starts off the curve is walked from the point that was chosen for its start.
        var first = contour[0].On ? 1 : 0;
        for (var i = first; i < contour.Length; i++)
        {
            var point = contour[i];
            if (point.On)
                To(ref pen, point, pull, path);
            else if (pull is { } before)
                To(ref pen, Middle(before, point), pull, path);
            pull = point.On ? null : point;
        }
        if (pull is not null)
            To(ref pen, start, pull, path);
    }

    private static void To(ref OutlinePoint pen, OutlinePoint end, OutlinePoint? pull, StringBuilder path)
    {
        if (pull is { } by)
            path.Append(CultureInfo.InvariantCulture, $"q{by.X - pen.X} {by.Y - pen.Y} {end.X - pen.X} {end.Y - pen.Y}");
        else
            path.Append(CultureInfo.InvariantCulture, $"l{end.X - pen.X} {end.Y - pen.Y}");
        pen = end;
    }

    private static OutlinePoint Start(OutlinePoint[] contour) =>
        contour[0].On ? contour[0] : contour[^1].On ? contour[^1] : Middle(contour[^1], contour[0]);

    private static OutlinePoint Middle(OutlinePoint a, OutlinePoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, On: true);
}
