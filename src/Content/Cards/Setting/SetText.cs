using System.Globalization;
using System.Text;
using Campaigns.Content.Cards.Fonts;

namespace Campaigns.Content.Cards.Setting;

/// <summary>Text at its size, broken into lines: what a box became.</summary>
/// <param name="ink">How high and low it counts, in font units, where it is one of several of one rhythm; null: its own ink.</param>
internal sealed class SetText(TextBox box, FontFace face, int size, IReadOnlyList<SetLine> lines, (int Top, int Bottom)? ink = null)
{
    public int Size => size;

    public IReadOnlyList<SetLine> Lines => lines;

    /// <summary>Pixels to a font unit.</summary>
    private double Scale => (double)size / face.UnitsPerEm;

    private double Leading { get; } = size * (ink is { Top: var top } ? TextSetter.Leading(box.Leading, face, top) : TextSetter.Leading(box.Leading, face, lines.Skip(1)));

    /// <summary>From the top of the first line, a flat capital at least, to the first baseline.</summary>
    private double Ascent => Scale * Math.Max(face.CapHeight, ink?.Top ?? lines[0].Top);

    private double Descent => Scale * -(ink?.Bottom ?? lines[^1].Bottom);

    /// <summary>From the first line's highest ink, a flat capital at least, to the last line's lowest; pixels.</summary>
    public double Height => Ascent + Leading * (lines.Count - 1) + Descent;

    public double Width => Scale * lines.Max(l => l.Width);

    /// <summary>Where the ink stands once the text is drawn in <paramref name="area"/>.</summary>
    public Area Ink(Area area) => new(box.Align switch
    {
        Edge.Start => area.X,
        Edge.Middle => area.X + (area.Width - Width) / 2,
        _ => area.Right - Width,
    }, FirstBaseline(area) - Ascent, Width, Height);

    /// <summary>Writes the lines as outlines, one path a line, the words beside them.</summary>
    public void Draw(Area area, StringBuilder svg)
    {
        svg.Append("<g fill=\"").Append(box.Fill).Append("\" role=\"img\" aria-label=\"")
            .Append(Markup.Escape(string.Join(' ', lines.Select(l => l.Text)))).Append("\">");
        var y = FirstBaseline(area);
        foreach (var line in lines)
        {
            var width = line.Width * Scale;
            var x = box.Align switch
            {
                Edge.Start => area.X,
                Edge.Middle => area.X + (area.Width - width) / 2,
                _ => area.Right - width,
            };
            // The first ink, not the first side bearing, stands on the edge.
            svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"matrix({Scale:0.######} 0 0 {-Scale:0.######} {x - line.Left * Scale:0.##} {y:0.##})\" d=\"");
            var pen = 0;
            foreach (var cluster in line.Clusters)
            {
                if (cluster != line.Clusters[0])
                    pen += cluster.Gap;
                foreach (var (glyph, at) in cluster.Glyphs)
                    face.Shape(glyph).Draw(pen + at, svg);
                pen += cluster.Advance;
            }
            svg.Append("\"/>");
            y += Leading;
        }
        svg.Append("</g>");
    }

    /// <summary>In the middle it is the capitals that are centred, so that marks above or below do not move the words; ink never leaves the area.</summary>
    private double FirstBaseline(Area area)
    {
        var top = area.Y + Ascent;
        var bottom = area.Bottom - Descent - Leading * (lines.Count - 1);
        if (box.Vertical != Edge.Middle)
            return box.Vertical == Edge.Start ? top : bottom;
        var capitals = area.Y + (area.Height - Leading * (lines.Count - 1) + Scale * face.CapHeight) / 2;
        return Math.Max(top, Math.Min(bottom, capitals));
    }
}
