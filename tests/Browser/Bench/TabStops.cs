namespace Campaigns.Desk.Browser;

/// <summary>Where Tab leads on a page, from its content on: the row of places is the same everywhere.</summary>
internal static class TabStops
{
    private const int Most = 120;

    // What has the keyboard is looked at when the next key comes: by then it was scrolled into sight.
    private const string Watch = """
        () => {
          const seen = at => {
            const [box, style] = [at.getBoundingClientRect(), getComputedStyle(at)];
            const around = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
            return around && box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
          };
          const doubtful = new Set();
          const look = () => {
            const at = document.activeElement;
            if (at && at !== document.body && !at.matches("main, .skip") && !seen(at)) doubtful.add(at);
          };
          addEventListener("keydown", look, true);
          // A busy browser may scroll a moment after the key: what was not seen is gone to once more, in peace.
          window.__unseen = async () => {
            removeEventListener("keydown", look, true);
            look();
            const unseen = [];
            for (const one of doubtful) {
              one.focus({ focusVisible: true });
              await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
              const box = one.getBoundingClientRect();
              if (one.isConnected && !seen(one)) unseen.push(`${one.outerHTML.slice(0, 160)} at ${Math.round(box.left)},${Math.round(box.top)}, ${Math.round(box.width)} by ${Math.round(box.height)}`);
            }
            return unseen;
          };
          const all = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1']), [contenteditable=true]");
          return [...all].filter(e => !e.disabled && e.checkVisibility()).length;
        }
        """;

    /// <summary>What Tab reaches without that one sees where it stands.</summary>
    public static async Task<string[]> Hidden(Seat seat)
    {
        // Enter on the first stop, which leads past the places, where a page has it.
        if (await seat.Page.Locator(".skip").CountAsync() > 0)
            await seat.Page.Locator(".skip").PressAsync("Enter");
        var stops = await seat.Page.EvaluateAsync<int>(Watch);
        for (var stop = 0; stop < Math.Min(stops, Most); stop++)
            await seat.Page.Keyboard.PressAsync("Tab");
        return await seat.Page.EvaluateAsync<string[]>("() => window.__unseen()");
    }
}
