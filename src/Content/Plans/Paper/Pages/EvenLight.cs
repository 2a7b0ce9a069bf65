namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>
/// Makes the paper of a photograph white all over, however the light fell on it: letters and lines are told from paper by how
/// dark they are, and a page that is dim towards one side is else read on the other alone.
/// </summary>
internal static class EvenLight
{
    /// <summary>Pixels of a field's side: wider than a stroke of any letter, narrower than a shadow.</summary>
    private const int Side = 40;

    /// <summary>Paper as light as this is white enough; what is darker than that is no paper in shadow but ink, or what lies beside the page.</summary>
    private const int White = 205, Black = 50;

    /// <summary>The share of dim fields up to which a page is left as it is: a photograph that is printed on it, or a stamp.</summary>
    private const double Few = 0.15;

    /// <summary>Nine tenths of a field's pixels are no lighter than its paper.</summary>
    private const double Lightest = 0.9;

    /// <summary>The same page where its light is even already, as of most scans.</summary>
    public static GreyPage Of(GreyPage page)
    {
        var (across, down) = ((page.Width + Side - 1) / Side, (page.Height + Side - 1) / Side);
        if (across < 3 || down < 3)
            return page;
        var paper = Spread(Fields(page, across, down), across, down);
        if (paper.Count(light => light is >= Black and < White) <= Few * paper.Length)
            return page;
        var pixels = new byte[page.Pixels.Length];
        for (var y = 0; y < page.Height; y++)
        {
            var (row, below, low) = Between(y, down);
            for (var x = 0; x < page.Width; x++)
            {
                var (column, right, near) = Between(x, across);
                var light = (paper[row * across + column] * (Side - near) + paper[row * across + right] * near) * (Side - low)
                    + (paper[below * across + column] * (Side - near) + paper[below * across + right] * near) * low;
                light /= Side * Side;
                var at = y * page.Width + x;
                pixels[at] = light < Black ? page.Pixels[at] : (byte)Math.Min(byte.MaxValue, page.Pixels[at] * byte.MaxValue / light);
            }
        }
        return page with { Pixels = pixels };
    }

    /// <summary>The fields whose middles a place lies between, and how far it is from the first.</summary>
    private static (int First, int Second, int Far) Between(int at, int fields)
    {
        var from = Math.Max(0, at - Side / 2);
        var first = Math.Min(from / Side, fields - 1);
        return (first, Math.Min(first + 1, fields - 1), from % Side);
    }

    private static int[] Fields(GreyPage page, int across, int down)
    {
        var (fields, counts) = (new int[across * down], new int[256]);
        for (var row = 0; row < down; row++)
            for (var column = 0; column < across; column++)
            {
                Array.Clear(counts);
                var (bottom, right) = (Math.Min(page.Height, (row + 1) * Side), Math.Min(page.Width, (column + 1) * Side));
                for (var y = row * Side; y < bottom; y++)
                    for (var x = column * Side; x < right; x++)
                        counts[page.Pixels[y * page.Width + x]]++;
                var (left, light) = ((int)((1 - Lightest) * (bottom - row * Side) * (right - column * Side)), 255);
                while (light > 0 && (left -= counts[light]) > 0)
                    light--;
                fields[row * across + column] = light;
            }
        return fields;
    }

    /// <summary>The lightest of a field and those around it: a field that is full of ink has its paper beside it.</summary>
    private static int[] Spread(int[] fields, int across, int down)
    {
        var spread = new int[fields.Length];
        for (var row = 0; row < down; row++)
            for (var column = 0; column < across; column++)
                for (var y = Math.Max(0, row - 1); y <= Math.Min(down - 1, row + 1); y++)
                    for (var x = Math.Max(0, column - 1); x <= Math.Min(across - 1, column + 1); x++)
                        spread[row * across + column] = Math.Max(spread[row * across + column], fields[y * across + x]);
        return spread;
    }
}
