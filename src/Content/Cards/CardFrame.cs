using System.Globalization;

namespace Campaigns.Content.Cards;

/// <summary>Writes pictures, bars and rings in their places.</summary>
internal static class CardFrame
{
    /// <summary>The picture in its place, cut around its focus or whole inside it; the corners by a clip.</summary>
    /// <param name="number">Makes the name of the clip the drawing's own.</param>
    public static Result<string> Draw(PictureNode slot, CardPicture picture, int number)
    {
        var (area, wide, high) = (slot.Area, slot.Area.Width / picture.Width, slot.Area.Height / picture.Height);
        var scale = slot.Cover ? Math.Max(wide, high) : Math.Min(wide, high);
        var (width, height) = (picture.Width * scale, picture.Height * scale);
        // The focus goes to the middle as far as the picture reaches; a whole picture stands in the middle.
        var x = slot.Cover ? Math.Clamp(area.X + (area.Width / 2) - (slot.FocusX * width), area.Right - width, area.X) : area.X + ((area.Width - width) / 2);
        var y = slot.Cover ? Math.Clamp(area.Y + (area.Height / 2) - (slot.FocusY * height), area.Bottom - height, area.Y) : area.Y + ((area.Height - height) / 2);
        var frame = slot.Cover ? area : new Area(x, y, width, height);
        return string.Create(CultureInfo.InvariantCulture,
            $"""<clipPath id="frame-{number}"><rect {At(frame)} rx="{slot.Radius:0.###}"/></clipPath><image {At(new(x, y, width, height))} preserveAspectRatio="none" clip-path="url(#frame-{number})" href="{picture.Value}"/>""");
    }

    /// <summary>As much of a bar or a ring as <paramref name="share"/> says; a bar is never shorter than its ends are round.</summary>
    public static string Draw(ProgressNode progress, double share)
    {
        if (share <= 0)
            return "";
        if (progress.Element == "rect")
            return $"<rect{Replace(progress.Attributes, "width", Math.Max(share * progress.Area.Width, Math.Min(progress.Area.Height, progress.Area.Width)))}/>";
        if (share >= 1)
            return $"<circle{progress.Attributes}/>";
        // From the top, the way a clock goes.
        var (r, x, y) = (progress.Area.Width / 2, progress.Area.X + (progress.Area.Width / 2), progress.Area.Y + (progress.Area.Height / 2));
        var (toX, toY) = (x + (r * Math.Sin(2 * Math.PI * share)), y - (r * Math.Cos(2 * Math.PI * share)));
        var attributes = new[] { "cx", "cy", "r" }.Aggregate(progress.Attributes, Without);
        return string.Create(CultureInfo.InvariantCulture, $"<path{attributes} d=\"M{x:0.###} {y - r:0.###}A{r:0.###} {r:0.###} 0 {(share > 0.5 ? 1 : 0)} 1 {toX:0.###} {toY:0.###}\"/>");
    }

    /// <summary>The attributes with a number in the place of what stands under a name, which must be there.</summary>
    public static string Replace(string attributes, string name, double value)
    {
        var start = attributes.IndexOf($" {name}=\"", StringComparison.Ordinal) + name.Length + 3;
        return string.Concat(attributes.AsSpan(0, start), Markup.Number(value), attributes.AsSpan(attributes.IndexOf('"', start)));
    }

    private static string Without(string attributes, string name)
    {
        var start = attributes.IndexOf($" {name}=\"", StringComparison.Ordinal);
        return start < 0 ? attributes : attributes.Remove(start, attributes.IndexOf('"', start + name.Length + 3) + 1 - start);
    }

    private static string At(Area area) => string.Create(CultureInfo.InvariantCulture, $"x=\"{area.X:0.###}\" y=\"{area.Y:0.###}\" width=\"{area.Width:0.###}\" height=\"{area.Height:0.###}\"");
}
