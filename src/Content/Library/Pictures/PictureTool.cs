using System.Globalization;
using Campaigns.Content.Media;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Library.Pictures;

/// <summary>
/// The <c>vips</c> program (Debian's libvips-tools): unpacks a picture, turns it upright, makes it smaller and writes a JPEG. One at a
/// time, because a picture of 60 megapixels takes as much memory as the rest of the program together.
/// </summary>
internal sealed class PictureTool(IOptions<MediaOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>The longer side of what is kept, in pixels: more is seen on no page and slow on every phone.</summary>
    public const int LongestSide = 2048;

    /// <summary>A large photograph takes two seconds; what takes this long hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Of a JPEG, tried until it is light enough for every channel: leaves and crowds are heavy.</summary>
    private static readonly string[] s_qualities = ["84", "72", "60"];

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>What is to be installed where a picture cannot be taken without the program.</summary>
    public static readonly Phrase Install = new(
        "Lưu ảnh dạng JPEG rồi chọn lại; hoặc cài gói libvips-tools (apt-get install libvips-tools) trên máy chủ.",
        "Save the picture as a JPEG and choose it again, or install libvips-tools (apt-get install libvips-tools) on the server.");

    /// <summary>The picture as a JPEG of at most <paramref name="side"/>; no value and no problem where the program is not there.</summary>
    /// <param name="bytes">A JPEG, PNG or WebP.</param>
    /// <param name="side">The longer side of what is made, in pixels.</param>
    /// <param name="cancel">Ends the wait and the program.</param>
    public async Task<(byte[]? Bytes, Problem? Problem)> Shrink(byte[] bytes, int side, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            await _turn.WaitAsync(either.Token);
            try
            {
                return await InFolder(bytes, side.ToString(CultureInfo.InvariantCulture), either.Token);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, Problem.World(new($"Xử lý ảnh không xong sau {Longest.TotalSeconds:0} giây.", $"The picture was not ready within {Longest.TotalSeconds:0} seconds."), null,
                new("Thử lại, hoặc thu nhỏ ảnh trước.", "Try again, or make the picture smaller first.")));
        }
    }

    /// <summary>Whether the program is there and starts.</summary>
    public async Task<bool> IsThere(CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            return await Run(["--version"], either.Token) is { Code: 0 };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<(byte[]? Bytes, Problem? Problem)> InFolder(byte[] bytes, string side, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-picture-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "in"), Path.Combine(folder, "out.jpg"));
            await File.WriteAllBytesAsync(from, bytes, cancel);
            foreach (var quality in s_qualities)
            {
                if (await Run(["thumbnail", from, $"{to}[Q={quality},strip,background=255]", side, "--height", side, "--size", "down", "--export-profile", "srgb"], cancel) is not { } done)
                    return (null, null);
                if (done.Code != 0 || !File.Exists(to))
                    return (null, Problem.Input(new("Tệp ảnh hỏng, không mở được.", $"The picture cannot be opened ({done.Line})."), null, new("Chụp hoặc xuất lại ảnh rồi chọn lại.", "Take or export it again, then choose it again.")));
                if (new FileInfo(to).Length <= PictureDesk.Light)
                    break;
            }
            return (await File.ReadAllBytesAsync(to, cancel), null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Null where the program is not there.</summary>
    private Task<OutsideProgram.End?> Run(string[] arguments, CancellationToken cancel) =>
        // Loaders that were not made for files of strangers stay shut, whatever the bytes pretend to be.
        OutsideProgram.Run(new(options.Value.Vips, arguments) { Environment = { ["VIPS_BLOCK_UNTRUSTED"] = "1", ["VIPS_CONCURRENCY"] = "1" } }, null, cancel);
}
