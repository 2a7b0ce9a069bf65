using Campaigns.Content.Media;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Library.Pictures;

/// <summary>
/// Takes pictures in: told by their bytes and not by a name, limited in bytes and pixels before anything is unpacked, and without what
/// says where, when and by whom they were taken. Large ones and WebP need what turns and shrinks pictures; the others do without it.
/// </summary>
public sealed class PictureDesk : IDisposable
{
    /// <summary>What is heavier is made smaller where that can be done: Zalo fetches no picture above it, in bytes.</summary>
    public const int Light = 1_048_576;

    /// <summary>The longer side of a small version for lists, in pixels: twice what is shown, for phones.</summary>
    private const int SmallSide = 480;

    private const int Megabyte = 1024 * 1024;

    private readonly IOptions<MediaOptions> _options;
    private readonly IPictureTool _tool;

    /// <summary>With ImageSharp where the program was built with it and the settings name no other; else <c>vips</c>.</summary>
    public PictureDesk(IOptions<MediaOptions> options, TimeProvider clock) : this(options,
#if IMAGESHARP
        options.Value.Vips == new MediaOptions().Vips ? new ImageSharp.ImageSharpTool() :
#endif
        new VipsTool(options, clock)) { }

    internal PictureDesk(IOptions<MediaOptions> options, IPictureTool tool) => (_options, _tool) = (options, tool);

    /// <summary>The largest picture, in bytes.</summary>
    public long Most => _options.Value.PictureMegabytes * (long)Megabyte;

    /// <summary>The picture as it may be kept; or why it is not taken.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">As the person calls it, for the problem.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Result<CleanPicture>> Take(byte[] bytes, string name, CancellationToken cancel = default)
    {
        if (bytes.Length > Most)
            return Problem.Input(new($"Ảnh nặng quá {_options.Value.PictureMegabytes} MB.", $"The picture has more than {_options.Value.PictureMegabytes} MB."), name, new("Thu nhỏ ảnh rồi chọn lại.", "Make it smaller, then choose it again."));
        if (WebpPicture.Is(bytes))
            return WebpPicture.Size(bytes) is not { } said ? Broken(name) : TooMany(said, name) is { } large ? large : await Shrunk(bytes, name, null, cancel);
        var read = JpegPicture.Is(bytes) ? Jpeg(bytes) : PngPicture.Is(bytes) ? Png(bytes) : null;
        if (read is null)
            return JpegPicture.Is(bytes) || PngPicture.Is(bytes) ? Broken(name) : Problem.Input(
                new("Tệp này không phải ảnh JPEG, PNG hoặc WebP.", "This file is no JPEG, PNG or WebP picture."), name, new("Lưu ảnh dạng JPEG hoặc PNG rồi chọn lại. Ảnh HEIC của iPhone: Cài đặt, Camera, Định dạng, chọn Tương thích nhất.", "Save it as a JPEG or PNG, then choose it again."));
        var (picture, turned) = read.Value;
        if (picture.Width == 0 || picture.Height == 0)
            return Broken(name);
        if (TooMany(new(picture.Width, picture.Height), name) is { } problem)
            return problem;
        return turned || picture.Bytes.Length > Light || Math.Max(picture.Width, picture.Height) > IPictureTool.LongestSide ? await Shrunk(bytes, name, picture, cancel) : picture;
    }

    /// <summary>A small version for lists, a JPEG; null where the program is not there or cannot make one.</summary>
    /// <param name="bytes">A picture as <see cref="Take"/> gave it.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<byte[]?> Small(byte[] bytes, CancellationToken cancel = default) =>
        (await _tool.Shrink(bytes, SmallSide, cancel)).Bytes is { } made ? Jpeg(made)?.Picture.Bytes : null;

    /// <summary>A painted card as a JPEG; null where nothing here makes one.</summary>
    /// <param name="png">The card.</param>
    /// <param name="side">Its longer side, in pixels.</param>
    /// <param name="cancel">Ends the wait.</param>
    internal async Task<byte[]?> Jpeg(byte[] png, int side, CancellationToken cancel) => (await _tool.Shrink(png, side, cancel)).Bytes is { } made ? Jpeg(made)?.Picture.Bytes : null;

    /// <summary>Whether the program that turns and shrinks pictures is there and starts.</summary>
    public Task<bool> HasTool(CancellationToken cancel = default) => _tool.IsThere(cancel);

    public void Dispose() => _tool.Dispose();

    private static (CleanPicture Picture, bool Turned)? Jpeg(byte[] bytes) =>
        JpegPicture.Clean(bytes) is { } jpeg ? (new("image/jpeg", jpeg.Size.Width, jpeg.Size.Height, jpeg.Bytes), jpeg.Turned) : null;

    private static (CleanPicture Picture, bool Turned)? Png(byte[] bytes) =>
        PngPicture.Clean(bytes) is { } png ? (new("image/png", png.Size.Width, png.Size.Height, png.Bytes), false) : null;

    /// <summary>By the program; the picture as it is where there is none, or where the program is too slow for it.</summary>
    private async Task<Result<CleanPicture>> Shrunk(byte[] bytes, string name, CleanPicture? asItIs, CancellationToken cancel)
    {
        var (smaller, problem) = await _tool.Shrink(bytes, IPictureTool.LongestSide, cancel);
        if (smaller is not null)
            // What the program wrote is taken apart too: nothing but the picture is kept, whatever its version leaves in.
            return Jpeg(smaller) is { } made ? made.Picture : Broken(name);
        if (problem is { Kind: ProblemKind.Input })
            return problem with { Where = name };
        return asItIs is not null ? asItIs : problem is not null ? problem with { Where = name } : Problem.World(
            new("Máy chủ chưa có công cụ đổi ảnh WebP.", "The server has nothing to convert WebP with."), name, IPictureTool.Install);
    }

    private Problem? TooMany(PictureSize size, string name) => size.Pixels <= _options.Value.PictureMegapixels * 1_000_000L ? null : Problem.Input(
        new($"Ảnh có {size.Width} × {size.Height} điểm, quá {_options.Value.PictureMegapixels} triệu điểm.", $"The picture has {size.Width} × {size.Height} pixels, more than {_options.Value.PictureMegapixels} million."), name,
        new("Thu nhỏ ảnh rồi chọn lại.", "Make it smaller, then choose it again."));

    private static Problem Broken(string name) => Problem.Input(new("Tệp ảnh không trọn vẹn.", "The picture file is not whole."), name,
        new("Chép hoặc chụp lại ảnh rồi chọn lại.", "Copy or take it again, then choose it again."));
}
