using System.Collections;
using System.Collections.Concurrent;
using System.Text;
using QRCoder;

namespace Campaigns.Content.Cards;

/// <summary>An address as a QR code (ISO/IEC 18004) of error level M, its modules one path.</summary>
internal static class CardCode
{
    /// <summary>A longer address makes a code that phones read badly.</summary>
    private const int LongestAddress = 300;

    /// <summary>
    /// Modules of this share of the card's width: 4.5 pixels of a square one, 0.3 mm on the screen of a phone, which is what the camera
    /// of another one tells apart at a hand's breadth.
    /// </summary>
    private const double LeastModule = 1 / 240.0;

    /// <summary>Codes are made anew with every few letters that are typed beside them; a code takes longer than the rest of its card.</summary>
    private const int MostKept = 64;

    private static readonly ConcurrentDictionary<string, (int Modules, string Outline)> Kept = new(StringComparer.Ordinal);

    /// <summary>The code in its place, the white ground with the quiet zone of four modules behind it.</summary>
    /// <param name="width">Of the card, in pixels.</param>
    public static Result<string> Draw(CodeNode node, string address, int width)
    {
        address = address.Trim();
        if (address.Length > LongestAddress || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return Problem.Input(new($"“{node.Name}” cần một địa chỉ https://…, dài nhất {LongestAddress} ký tự.", $"“{node.Name}” needs an address https://…, of {LongestAddress} characters at most."), node.Name);
        var (modules, outline) = Made(address);
        // Whole pixels, so that the edges of modules are sharp.
        var side = Math.Floor(Math.Min(node.Area.Width, node.Area.Height) / modules);
        if (side < LeastModule * width)
            return Problem.Input(
                new($"Mã QR của địa chỉ {address.Length} ký tự quá nhỏ để quét ở chỗ này.", $"The QR code of an address of {address.Length} characters is too small to be scanned here."), node.Name,
                new("Dùng địa chỉ ngắn hơn.", "Use a shorter address."));
        var (x, y) = (Math.Round(node.Area.X + ((node.Area.Width - (side * modules)) / 2)), Math.Round(node.Area.Y + ((node.Area.Height - (side * modules)) / 2)));
        return $"""<rect x="{Markup.Number(node.Area.X)}" y="{Markup.Number(node.Area.Y)}" width="{Markup.Number(node.Area.Width)}" height="{Markup.Number(node.Area.Height)}" rx="{Markup.Number(node.Radius)}" fill="#FFFFFF"/><path fill="{node.Dark}" transform="matrix({Markup.Number(side)} 0 0 {Markup.Number(side)} {Markup.Number(x)} {Markup.Number(y)})" d="{outline}"/>""";
    }

    private static (int Modules, string Outline) Made(string address)
    {
        if (Kept.TryGetValue(address, out var known))
            return known;
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var made = (code.ModuleMatrix.Count, Outline(code.ModuleMatrix));
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[address] = made;
    }

    /// <summary>The outline of the dark modules: printers show seams between rectangles. Edges run with the dark on their right, so that holes run the other way.</summary>
    private static string Outline(List<BitArray> modules)
    {
        bool Dark(int x, int y) => y >= 0 && y < modules.Count && x >= 0 && x < modules.Count && modules[y][x];
        var edges = new Dictionary<(int X, int Y), List<(int X, int Y)>>();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
            {
                if (!Dark(x, y))
                    continue;
                Edge(!Dark(x, y - 1), (x, y), (x + 1, y));
                Edge(!Dark(x + 1, y), (x + 1, y), (x + 1, y + 1));
                Edge(!Dark(x, y + 1), (x + 1, y + 1), (x, y + 1));
                Edge(!Dark(x - 1, y), (x, y + 1), (x, y));
            }
        var path = new StringBuilder();
        foreach (var start in edges.Keys.Order().ToArray())
            while (edges.TryGetValue(start, out var ways) && ways.Count > 0)
                Walk(start);
        return path.ToString();

        void Edge(bool border, (int, int) from, (int, int) to)
        {
            if (border)
                (edges.TryGetValue(from, out var ways) ? ways : edges[from] = []).Add(to);
        }

        void Walk((int X, int Y) start)
        {
            path.Append('M').Append(start.X).Append(' ').Append(start.Y);
            var (at, corner, way) = (start, start, (X: 0, Y: 0));
            do
            {
                var ways = edges[at];
                // Where two corners touch, the turn that keeps to the same module comes first.
                var turn = ways.FindIndex(to => (to.X - at.X, to.Y - at.Y) == (-way.Y, way.X));
                var next = ways[Math.Max(turn, 0)];
                ways.RemoveAt(Math.Max(turn, 0));
                var step = (X: next.X - at.X, Y: next.Y - at.Y);
                if (step != way)
                {
                    Side(corner, at);
                    corner = at;
                }
                (at, way) = (next, step);
            }
            while (at != start);
            Side(corner, at);
            path.Append('z');
        }

        void Side((int X, int Y) from, (int X, int Y) to)
        {
            if (from != to)
                path.Append(from.Y == to.Y ? 'h' : 'v').Append(from.Y == to.Y ? to.X - from.X : to.Y - from.Y);
        }
    }
}
