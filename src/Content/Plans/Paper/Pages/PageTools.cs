using System.Diagnostics;
using System.Globalization;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Runs poppler and tesseract within limits of time, memory and output. They see a file or a stream of ours and nothing else.</summary>
internal sealed class PageTools(PlanOptions options, string vips)
{
    /// <summary>
    /// Dots an inch at which letters are read, and the longest side of a page in pixels. More dots read no more words (docs/benchmarks.md)
    /// and cost time.
    /// </summary>
    public const int Dots = 200, MostSide = 4200;

    /// <summary>The longest side of a photograph in pixels: that of a page with the table it lies on.</summary>
    private const int PhotographSide = 2500;

    private const int MostWords = 96 * 1024 * 1024, MostPage = GreyPage.MostPixels + 64;

    // A page takes two seconds; what takes this long hangs.
    private static readonly TimeSpan LongestText = TimeSpan.FromSeconds(60), LongestPage = TimeSpan.FromSeconds(30), LongestReading = TimeSpan.FromSeconds(90);

    /// <summary>The words of a PDF with their places, as <c>pdftotext -bbox</c> says them.</summary>
    /// <returns>Null where the program is not there.</returns>
    public Task<OutsideProgram.End?> Words(string file, int mostPages, CancellationToken cancel) =>
        Run(options.Pdftotext, ["-bbox", "-enc", "UTF-8", "-l", Number(mostPages + 1), file, "-"], null, LongestText, MostWords, cancel);

    /// <summary>A page of a PDF as a PGM.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="page">From 1.</param>
    /// <param name="dots">Dots an inch.</param>
    /// <param name="cancel">Ends the wait and the program.</param>
    /// <returns>Null where the program is not there.</returns>
    public Task<OutsideProgram.End?> Picture(string file, int page, double dots, CancellationToken cancel) =>
        Run(options.Pdftoppm, ["-gray", "-r", dots.ToString("0.#", CultureInfo.InvariantCulture), "-f", Number(page), "-l", Number(page), file], null, LongestPage, MostPage, cancel);

    /// <summary>The layouts of tesseract: a page that it takes apart itself, and one column of text.</summary>
    public const int Page = 3, Column = 6;

    /// <summary>The letters of a picture, as tesseract's table says them.</summary>
    /// <returns>Null where the program is not there.</returns>
    public Task<OutsideProgram.End?> Letters(byte[] picture, int layout, CancellationToken cancel) =>
        // Plans are black on white, so that poor lines are not read once more as white on black; tables are found by their lines before.
        Run(options.Tesseract, ["stdin", "stdout", "-l", "vie", "--psm", Number(layout), "--dpi", Number(Dots), "-c", "tessedit_do_invert=0", "-c", "textord_tabfind_find_tables=0", "-c", "paragraph_text_based=0", "tsv"], picture, LongestReading, MostWords, cancel);

    /// <summary>A picture turned upright as its camera noted it, no larger than is read, as a PPM or PGM.</summary>
    /// <returns>Null where the program is not there.</returns>
    public async Task<OutsideProgram.End?> Grey(byte[] picture, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-plan-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "in"), Path.Combine(folder, "out.ppm"));
            await File.WriteAllBytesAsync(from, picture, cancel);
            var end = await Run(vips, ["thumbnail", from, to, Number(PhotographSide), "--height", Number(PhotographSide), "--size", "down"], null, LongestPage, MostPage, cancel);
            return end is { Code: 0 } && File.Exists(to) && new FileInfo(to).Length <= 3L * MostPage ? end with { Output = await File.ReadAllBytesAsync(to, cancel) } : end;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>How a picture lies, as tesseract says it.</summary>
    /// <returns>Null where the program is not there.</returns>
    public Task<OutsideProgram.End?> Lie(byte[] picture, CancellationToken cancel) =>
        Run(options.Tesseract, ["stdin", "stdout", "--psm", "0", "--dpi", Number(Dots)], picture, LongestReading, MostWords, cancel);

    private static async Task<OutsideProgram.End?> Run(string program, string[] arguments, byte[]? input, TimeSpan longest, int most, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            // One core a page: the desk goes on beside it.
            var start = new ProcessStartInfo(program, arguments) { Environment = { ["OMP_THREAD_LIMIT"] = "1", ["VIPS_BLOCK_UNTRUSTED"] = "1", ["VIPS_CONCURRENCY"] = "1" } };
            return await OutsideProgram.Run(MemoryLimit.Of(start), input, either.Token, most);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(OutsideProgram.TooMuch, [], "");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
