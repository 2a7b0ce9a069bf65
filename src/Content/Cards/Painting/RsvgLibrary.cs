using System.Runtime.InteropServices;
using System.Text;

namespace Campaigns.Content.Cards.Painting;

/// <summary>Debian's librsvg, in the process: a square card in about 8 ms.</summary>
internal sealed class RsvgLibrary : ICardPainter, ICardPrinter
{
    /// <summary>A PDF point is 1/72 inch, a pixel 1/96.</summary>
    private const double PointsPerPixel = 0.75;

    private readonly Backdrops<Runs> _backdrops = new();

    private RsvgLibrary() { }

    public string Name { get; } = $"librsvg {RsvgNative.Version()} (library)";

    /// <summary>The library's painter; null where the library will not load.</summary>
    public static RsvgLibrary? TryLoad() => OperatingSystem.IsLinux() && RsvgNative.Load() ? new() : null;

    public Task<Result<Pixels>> Paint(ComposedCard card, CancellationToken cancel) => Task.Run(() => Paint(card), cancel);

    public Task<Result<byte[]>> Print(ComposedCard card, CancellationToken cancel) => Task.Run(() => Print(card), cancel);

    private Result<Pixels> Paint(ComposedCard card)
    {
        var surface = RsvgNative.ImageSurface(RsvgNative.Rgb24, card.Width, card.Height);
        try
        {
            var layers = Layers.Of(card);
            if (((layers.Backdrop is { } backdrop ? Begin(backdrop, surface, card) : White(surface)) ?? Draw(layers.Rest, surface, card.Width, card.Height)) is { } problem)
                return problem;
            RsvgNative.Flush(surface);
            return Copy(surface, card.Width, card.Height);
        }
        finally
        {
            RsvgNative.DestroySurface(surface);
        }
    }

    /// <summary>Puts the backdrop on a new surface: as it was painted before, else now.</summary>
    private Problem? Begin(string backdrop, nint surface, ComposedCard card)
    {
        var data = RsvgNative.ImageData(surface);
        if (_backdrops.TryGet(backdrop, out var painted))
        {
            painted.To(data);
            RsvgNative.MarkDirty(surface);
            return null;
        }
        if ((White(surface) ?? Draw(backdrop, surface, card.Width, card.Height)) is { } problem)
            return problem;
        RsvgNative.Flush(surface);
        _backdrops.Keep(backdrop, Runs.Of(data, card.Width, card.Height));
        return null;
    }

    private Problem? White(nint surface)
    {
        var context = RsvgNative.Context(surface);
        RsvgNative.Colour(context, 1, 1, 1);
        RsvgNative.Fill(context);
        var painted = RsvgNative.Status(context) == 0;
        RsvgNative.DestroyContext(context);
        return painted ? null : Failed(0);
    }

    private Result<byte[]> Print(ComposedCard card)
    {
        var folder = Directory.CreateTempSubdirectory("card-");
        try
        {
            var file = Path.Combine(folder.FullName, "card.pdf");
            var (width, height) = (card.Width * PointsPerPixel, card.Height * PointsPerPixel);
            var surface = RsvgNative.PdfSurface(file, width, height);
            try
            {
                // The same card is the same bytes: a page does not carry the moment it was made.
                RsvgNative.PdfMetadata(surface, RsvgNative.CreateDate, "2000-01-01T00:00:00Z");
                var problem = White(surface) ?? Draw(card.Svg, surface, width, height);
                RsvgNative.Finish(surface);
                return problem is null ? File.ReadAllBytes(file) : problem;
            }
            finally
            {
                RsvgNative.DestroySurface(surface);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Problem? Draw(string svg, nint surface, double width, double height)
    {
        var data = Encoding.UTF8.GetBytes(svg);
        var handle = RsvgNative.HandleFromData(data, (nuint)data.Length, out var error);
        if (handle == 0)
            return Failed(error);
        var context = RsvgNative.Context(surface);
        try
        {
            if (!RsvgNative.Render(handle, context, new RsvgNative.Viewport(width, height), out error))
                return Failed(error);
            RsvgNative.ShowPage(context);
            return RsvgNative.Status(context) == 0 ? null : Failed(0);
        }
        finally
        {
            RsvgNative.DestroyContext(context);
            RsvgNative.Unref(handle);
        }
    }

    /// <summary>From cairo's 32-bit words (blue lowest) to red, green, blue.</summary>
    private static Pixels Copy(nint surface, int width, int height)
    {
        var (data, stride) = (RsvgNative.ImageData(surface), RsvgNative.ImageStride(surface));
        var (rgb, row) = (new byte[3 * width * height], new int[width]);
        for (int y = 0, to = 0; y < height; y++)
        {
            Marshal.Copy(data + y * stride, row, 0, width);
            foreach (var pixel in row)
            {
                rgb[to] = (byte)(pixel >> 16);
                rgb[to + 1] = (byte)(pixel >> 8);
                rgb[to + 2] = (byte)pixel;
                to += 3;
            }
        }
        return new(width, height, rgb);
    }

    private Problem Failed(nint error)
    {
        // GError: a 32-bit domain, a 32-bit code, then the message.
        var message = error == 0 ? "cairo" : Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(error, 8)) ?? "";
        if (error != 0)
            RsvgNative.FreeError(error);
        return Problem.World(new($"Không vẽ được infographic bằng {Name} ({message}).", $"{Name} cannot paint the card ({message})."));
    }
}
