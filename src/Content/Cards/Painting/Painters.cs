namespace Campaigns.Content.Cards.Painting;

/// <summary>The painter and the printer of this machine, found once.</summary>
internal sealed class Painters
{
    public Painters(TimeProvider clock)
    {
        var rsvg = RsvgLibrary.TryLoad();
        ICardPrinter printer = rsvg is not null ? rsvg : FindProgram() ? new RsvgProcess(clock) : new NoPainter();
        Printer = printer;
#if IMAGESHARP
        Painter = new ImageSharpPainter();
#else
        Painter = (ICardPainter)printer;
#endif
    }

    public ICardPainter Painter { get; }

    public ICardPrinter Printer { get; }

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
