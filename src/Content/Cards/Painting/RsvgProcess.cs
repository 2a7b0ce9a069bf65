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
        string[] size = format == "png" ? ["--width", card.Width.ToString(CultureInfo.InvariantCulture), "--height", card.Height.ToString(CultureInfo.InvariantCulture)] : [];
        try
        {
            return await OutsideProgram.Run(new("rsvg-convert", ["--format", format, "--background-color", "#ffffff", .. size]), Encoding.UTF8.GetBytes(card.Svg), either.Token) switch
            {
                null => NoPainter.Problem,
                { Code: 0 } end => end.Output,
                var end => Problem.World(new($"rsvg-convert báo lỗi ({end.Said.Trim()}).", $"rsvg-convert failed ({end.Said.Trim()}).")),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Problem.World(new($"rsvg-convert không xong sau {Longest.TotalSeconds:0} giây.", $"rsvg-convert did not finish within {Longest.TotalSeconds:0} seconds."));
        }
    }
}
