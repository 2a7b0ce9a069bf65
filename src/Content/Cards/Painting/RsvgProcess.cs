using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Campaigns.Content.Cards.Painting;

/// <summary>The <c>rsvg-convert</c> program, for where its library will not load into this process; six times slower.</summary>
internal sealed class RsvgProcess(TimeProvider clock) : ICardPainter, ICardPrinter
{
    /// <summary>A card takes a tenth of a second; what takes this long hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public string Name => "rsvg-convert (process)";

    public async Task<Result<Pixels>> Paint(ComposedCard card, CancellationToken cancel)
    {
        var run = await Run(card, "png", cancel);
        if (!run.Ok)
            return run.Problems.ToArray();
        return Png.Read(run.Value) is { } pixels && pixels.Width == card.Width && pixels.Height == card.Height
            ? pixels
            : Problem.World(new("rsvg-convert trả về ảnh không đọc được.", "rsvg-convert answered with a picture that cannot be read."));
    }

    public Task<Result<byte[]>> Print(ComposedCard card, CancellationToken cancel) => Run(card, "pdf", cancel);

    private async Task<Result<byte[]>> Run(ComposedCard card, string format, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        var start = new ProcessStartInfo("rsvg-convert")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var argument in new[] { "--format", format, "--background-color", "#ffffff" })
            start.ArgumentList.Add(argument);
        if (format == "png")
        {
            foreach (var argument in new[] { "--width", card.Width.ToString(CultureInfo.InvariantCulture), "--height", card.Height.ToString(CultureInfo.InvariantCulture) })
                start.ArgumentList.Add(argument);
        }
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return NoPainter.Problem;
        }
        using (process)
        {
            try
            {
                using var output = new MemoryStream();
                var reading = process.StandardOutput.BaseStream.CopyToAsync(output, either.Token);
                var complaining = process.StandardError.ReadToEndAsync(either.Token);
                await Feed(process, card.Svg, either.Token);
                await reading;
                var complaint = (await complaining).Trim();
                await process.WaitForExitAsync(either.Token);
                return process.ExitCode == 0
                    ? output.ToArray()
                    : Problem.World(new($"rsvg-convert báo lỗi ({complaint}).", $"rsvg-convert failed ({complaint})."));
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return Problem.World(new($"rsvg-convert không xong sau {Longest.TotalSeconds:0} giây.", $"rsvg-convert did not finish within {Longest.TotalSeconds:0} seconds."));
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task Feed(Process process, string svg, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(svg), cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It closed its end early; its exit code and its words say why.
        }
    }
}
