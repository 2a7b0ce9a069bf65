namespace Campaigns.Desk.Browser;

/// <summary>Whether a page has to be pushed sideways.</summary>
internal static class Width
{
    // Part of a page may scroll by itself (a table; on a phone the row of places); the page may not. What sticks out is named. On a
    // screen no place of the bar is behind its edge.
    private const string Wider = """
        () => {
          const out = document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")];
          const bar = innerWidth > 640 ? [...document.querySelectorAll(".navbar a")] : [];
          const edge = document.querySelector(".navbar .container-xl")?.getBoundingClientRect().right ?? innerWidth;
          return [...out.filter(e => e.getBoundingClientRect().right > innerWidth + 1), ...bar.filter(e => e.getBoundingClientRect().right > edge + 1)]
            .map(e => `${e.tagName.toLowerCase()}.${e.className} ends at ${Math.round(e.getBoundingClientRect().right)} px`).slice(0, 8);
        }
        """;

    /// <summary>What is wider than the window, outermost first.</summary>
    public static Task<string[]> TooMuch(Seat seat) => seat.Page.EvaluateAsync<string[]>(Wider);
}
