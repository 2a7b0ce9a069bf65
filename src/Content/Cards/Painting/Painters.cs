namespace Campaigns.Content.Cards.Painting;

/// <summary>
/// The painter and the printer of this machine, found once: the library, else the program, else none. The two are apart
/// because a painter that is compiled in by the build's <c>CardPainter</c> paints pixels, while pages stay librsvg's.
/// </summary>
internal sealed class Painters
{
    public Painters(TimeProvider clock)
    {
        var rsvg = RsvgLibrary.TryLoad();
        (Painter, Printer) = rsvg is not null ? (rsvg, rsvg) : FindProgram() ? Both(new RsvgProcess(clock)) : Both(new NoPainter());
#if IMAGESHARP
        Painter = new ImageSharp.ImageSharpPainter();
#endif
    }

    public ICardPainter Painter { get; }

    public ICardPrinter Printer { get; }

    private static (ICardPainter, ICardPrinter) Both<T>(T one) where T : ICardPainter, ICardPrinter => (one, one);

    /// <summary>Starts <c>rsvg-convert</c> once for its version, which it prints without reading anything.</summary>
    private static bool FindProgram()
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("rsvg-convert", "--version")
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            return process.WaitForExit(TimeSpan.FromSeconds(5)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
