using System.Globalization;
using Campaigns.Content.Media;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Library.Pictures;

/// <summary>
/// The <c>vips</c> program (Debian's libvips-tools): unpacks a picture, turns it upright, makes it smaller and writes a JPEG. One at a
/// time, because a picture of 60 megapixels takes as much memory as the rest of the program together.
/// </summary>
internal sealed class VipsTool(IOptions<MediaOptions> options, TimeProvider clock) : IPictureTool
{
    /// <summary>A large photograph takes two seconds; what takes this long hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1);

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
            foreach (var quality in IPictureTool.Qualities)
            {
                if (await Run(["thumbnail", from, $"{to}[Q={quality.ToString(CultureInfo.InvariantCulture)},strip,background=255]", side, "--height", side, "--size", "down", "--export-profile", "srgb"], cancel) is not { } done)
                    return (null, null);
                if (done.Code != 0 || !File.Exists(to))
                    return (null, IPictureTool.Unreadable(done.Line));
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
