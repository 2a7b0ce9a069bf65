namespace Campaigns.Desk.Browser;

/// <summary>Where Tab leads on a page, from its content on: the row of places is the same everywhere.</summary>
internal static class TabStops
{
    private const int Most = 120;

    // What has the keyboard is looked at when the next key comes: by then it was scrolled into sight.
    private const string Watch = """
        () => {
          window.__hidden = [];
          window.__look = () => {
            const at = document.activeElement;
            if (!at || at === document.body || at.matches("main, .skip")) return;
            const [box, style] = [at.getBoundingClientRect(), getComputedStyle(at)];
            const around = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
            if (!around || box.width <= 0 || box.height <= 0 || box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight)
              window.__hidden.push(at.outerHTML.slice(0, 160));
          };
          addEventListener("keydown", window.__look, true);
          const all = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1']), [contenteditable=true]");
          return [...all].filter(e => !e.disabled && e.checkVisibility()).length;
        }
        """;

    private const string Seen = "() => { removeEventListener('keydown', window.__look, true); window.__look(); return window.__hidden; }";

    /// <summary>What Tab reaches without that one sees where it stands.</summary>
    public static async Task<string[]> Hidden(Seat seat)
    {
        // Enter on the first stop, which leads past the places, where a page has it.
        if (await seat.Page.Locator(".skip").CountAsync() > 0)
            await seat.Page.Locator(".skip").PressAsync("Enter");
        var stops = await seat.Page.EvaluateAsync<int>(Watch);
        for (var stop = 0; stop < Math.Min(stops, Most); stop++)
            await seat.Page.Keyboard.PressAsync("Tab");
        return await seat.Page.EvaluateAsync<string[]>(Seen);
    }
}
