using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;

namespace Campaigns.Content.Tests.Cards;

/// <summary>Ặ Ẫ Ỡ Ự Ỹ whole: painted into a box that is exactly the picture but for a margin, no ink reaches the edge.</summary>
public sealed class StackedMarksTests
{
    private const int Margin = 4;

    [CardFact(paints: true)]
    public async Task Stacked_marks_are_painted_whole()
    {
        using var studio = new Studio();
        foreach (var (across, valign) in new[] { ("start", "top"), ("middle", "middle"), ("end", "bottom") })
        {
            studio.Template("marks.400x300.svg", $"""
                <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">
                  <rect data-box="title" x="{Margin}" y="{Margin}" width="{400 - 2 * Margin}" height="{300 - 2 * Margin}" fill="#000000"
                        data-size="10-400" data-lines="3" data-weight="800" data-align="{across}" data-valign="{valign}" data-leading="1.2"/>
                </svg>
                """);
            foreach (var words in new[] { "Ặ Ẫ Ỡ Ự Ỹ", "Ẫ\nặ", "ẶẪỠ\nỰỸ", "Ẫ", "ặ", "Ỹ Ự", "gọị jỵ" })
            {
                var card = (await studio.Cards.Paint("marks", Studio.Words(("title", words)), 400, 300, default)).Value!;
                var pixels = Png.Read(card.Bytes)!;
                Dark(pixels).ShouldBeGreaterThan(1000, words);
                Edge(pixels).ShouldBe(0, $"{words}, {across}");
            }
        }
    }

    [CardFact(paints: true)]
    public async Task Lines_of_stacked_capitals_never_touch()
    {
        using var studio = new Studio();
        studio.Template("rows.400x400.svg", """
            <svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">
              <rect data-box="title" x="10" y="10" width="380" height="380" fill="#000000" data-size="80" data-lines="3" data-weight="800" data-leading="1.1"/>
            </svg>
            """);
        var pixels = Png.Read((await studio.Cards.Paint("rows", Studio.Words(("title", "ẶẶ\nẪẪ\nỠỸ")), 400, 400, default)).Value!.Bytes)!;
        // Rows of pixels with ink, in runs: each line of text is its letters and marks, and between two lines there is white.
        var blank = Enumerable.Range(0, 400).Where(y => pixels.Row(y).IndexOfAnyExceptInRange((byte)200, (byte)255) < 0).ToHashSet();
        var ink = Ink.Of(studio.Cards.Compose("rows", Studio.Words(("title", "ẶẶ\nẪẪ\nỠỸ")), 400, 400).Value!).Single();
        var runs = Enumerable.Range((int)ink.Top + 1, (int)(ink.Bottom - ink.Top) - 1).Count(y => blank.Contains(y) && !blank.Contains(y - 1));
        runs.ShouldBeGreaterThanOrEqualTo(2);
    }

    private static int Dark(Pixels pixels) => pixels.Rgb.Count(b => b < 128);

    /// <summary>How many bytes within the margin are not white.</summary>
    private static int Edge(Pixels pixels)
    {
        var count = 0;
        for (var y = 0; y < pixels.Height; y++)
        {
            for (var x = 0; x < pixels.Width; x++)
            {
                // One pixel inside the margin is anti-aliasing's.
                if ((x < Margin - 1 || y < Margin - 1 || x > pixels.Width - Margin || y > pixels.Height - Margin) && pixels.Row(y)[3 * x] < 250)
                    count++;
            }
        }
        return count;
    }
}
