using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Campaigns.Content.Library.Pictures.ImageSharp;

/// <summary>SixLabors.ImageSharp: managed code, on every system, with the decoders of JPEG, PNG and WebP alone.</summary>
internal sealed class ImageSharpTool : IPictureTool
{
    /// <summary>Megabytes that one picture may take: 60 megapixels of a WebP, which is unpacked whole, with their alpha, twice.</summary>
    private const int MostMegabytes = 768;

    // No decoder but these sees a stranger's bytes, whatever they pretend to be.
    private static readonly Configuration s_settings = new(new JpegConfigurationModule(), new PngConfigurationModule(), new WebpConfigurationModule())
    {
        MemoryAllocator = MemoryAllocator.Create(new() { AllocationLimitMegabytes = MostMegabytes, MaximumPoolSizeMegabytes = 0 }),
    };

    private readonly SemaphoreSlim _turn = new(1);

    public async Task<(byte[]? Bytes, Problem? Problem)> Shrink(byte[] bytes, int side, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Make(bytes, side, cancel), cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task<bool> IsThere(CancellationToken cancel) => Task.FromResult(true);

    public void Dispose() => _turn.Dispose();

    private static async Task<(byte[]? Bytes, Problem? Problem)> Make(byte[] bytes, int side, CancellationToken cancel)
    {
        try
        {
            using var image = await Open(bytes, side, cancel);
            Upright(image, side);
            using var made = new MemoryStream();
            foreach (var quality in IPictureTool.Qualities)
            {
                made.SetLength(0);
                await image.SaveAsync(made, new JpegEncoder { Quality = quality, ColorType = JpegEncodingColor.YCbCrRatio420 }, cancel);
                if (made.Length <= PictureDesk.Light)
                    break;
            }
            return (made.ToArray(), null);
        }
        catch (Exception e) when (e is ImageFormatException or InvalidMemoryOperationException or NotSupportedException)
        {
            return (null, IPictureTool.Unreadable(e.Message.ReplaceLineEndings(" ")));
        }
    }

    /// <summary>Over white; a JPEG that is far larger than wanted is unpacked smaller.</summary>
    private static async Task<Image<Rgb24>> Open(byte[] bytes, int side, CancellationToken cancel)
    {
        using var read = new MemoryStream(bytes, writable: false);
        var info = await Image.IdentifyAsync(new DecoderOptions { Configuration = s_settings }, read, cancel);
        read.Position = 0;
        var options = new DecoderOptions { Configuration = s_settings, MaxFrames = 1, TargetSize = Math.Max(info.Width, info.Height) > side ? new Size(side, side) : null };
        if (info.Metadata.DecodedImageFormat is JpegFormat)
            return await Image.LoadAsync<Rgb24>(options, read, cancel);
        using var clear = await Image.LoadAsync<Rgba32>(options, read, cancel);
        clear.Mutate(to => to.BackgroundColor(Color.White));
        return clear.CloneAs<Rgb24>();
    }

    private static void Upright(Image<Rgb24> image, int side)
    {
        var profile = image.Metadata.IccProfile?.ToByteArray();
        image.Mutate(to => to.AutoOrient());
        if (Math.Max(image.Width, image.Height) > side)
            image.Mutate(to => to.Resize(new ResizeOptions { Size = new(side, side), Mode = ResizeMode.Max }));
        var meta = image.Metadata;
        (meta.ExifProfile, meta.XmpProfile, meta.IptcProfile, meta.CicpProfile) = (null, null, null, null);
        if (profile is null)
            return;
        // Colours of a matrix and three curves become sRGB; of another kind, they keep their profile, which browsers know how to read.
        if (ColourProfile.Of(profile) is { } colours)
            colours.ToSrgb(image);
        else if (ColourProfile.IsOfThreeColours(profile))
            return;
        meta.IccProfile = null;
    }
}
