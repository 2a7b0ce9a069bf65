using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>Two browsers that go from page to page for a whole sweep: one in which somebody is signed in, one in which nobody is.</summary>
public sealed class Visits : IAsyncLifetime
{
    private SampleDesk _sample = null!;
    private Seat _signedIn = null!, _guest = null!;

    internal Weight Weight { get; } = new();

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        _sample = await SampleDesk.One();
        (_signedIn, _guest) = (await _sample.Desk.As(SampleDesk.Everybody), await _sample.Desk.Guest());
        // The operator's page is kept for days without a network: kept by this browser it would answer for its neighbours.
        await _guest.Context.AddInitScriptAsync("delete Navigator.prototype.serviceWorker");
        await _guest.Context.AddCookiesAsync([_sample.Opened, .. _sample.Operator]);
    }

    public async Task DisposeAsync()
    {
        if (_sample is null)
            return;
        if (Weight.Table().ToArray() is { Length: > 0 } table)
            await File.WriteAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "weights.txt"), table);
        await _signedIn.DisposeAsync();
        await _guest.DisposeAsync();
    }

    /// <summary>The one of the two that looks at the page.</summary>
    internal Seat Of(DeskPage page) => page.Guest ? _guest : _signedIn;

    /// <summary>Goes there, in light, and unfolds what is folded up: that is looked at too.</summary>
    internal async Task<IResponse> Show(DeskPage page, int width)
    {
        await Sit(Of(page), width, dark: false);
        var answer = await page.Show(Of(page), _sample);
        await Of(page).Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        return answer;
    }

    /// <summary>A window of another width, or a system that asks for the other colours; the page stays.</summary>
    internal static async Task Sit(Seat seat, int width, bool dark)
    {
        await seat.Page.SetViewportSizeAsync(width, width < 600 ? 844 : 1000);
        await seat.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
    }
}
