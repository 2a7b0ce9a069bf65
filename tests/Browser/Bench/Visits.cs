namespace Campaigns.Desk.Browser;

/// <summary>Two browsers that go from page to page for a whole sweep: one in which somebody is signed in, one in which nobody is.</summary>
public sealed class Visits : IAsyncLifetime
{
    private SampleDesk _sample = null!;
    private Seat _signedIn = null!, _guest = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        _sample = await SampleDesk.One();
        (_signedIn, _guest) = (await _sample.Desk.As(SampleDesk.Everybody), await _sample.Desk.Guest());
    }

    public async Task DisposeAsync()
    {
        if (_sample is null)
            return;
        await _signedIn.DisposeAsync();
        await _guest.DisposeAsync();
    }

    /// <summary>One of the two, on the page.</summary>
    internal async Task<Seat> At(DeskPage page, int width)
    {
        var seat = page.Guest ? _guest : _signedIn;
        await seat.Page.SetViewportSizeAsync(width, width < 600 ? 844 : 1000);
        await page.Show(seat, _sample);
        return seat;
    }
}
