namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>
/// How tall the letters of a page are. Tesseract brings each line to one height before it reads it, so that letters of a heading's
/// size cost it time and tell it nothing: a page of 14 points is read as well at three quarters of the dots that small letters need.
/// </summary>
internal static class LetterHeight
{
    /// <summary>The height of an <c>x</c> in pixels that is enough: that of 11 points at 200 dots an inch.</summary>
    private const double Enough = 14;

    /// <summary>Pixels of a strip's width: so narrow that a line that runs askew by a degree or two still stands level in it.</summary>
    private const int Strip = 100;

    /// <summary>Pixels from the head to the foot of what is a line of letters; rows that are measured before the page is judged.</summary>
    private const int Lowest = 8, Tallest = 90, Few = 60;

    /// <summary>What is saved below the first is not worth the drawing; nobody knows what becomes of letters that are shrunk by more than the second.</summary>
    private const double Worth = 1.1, Most = 1.35;

    /// <summary>By how much the page may shrink before it is read; 1 where its letters are small, or cannot be measured.</summary>
    public static double Spare(GreyPage page)
    {
        var heights = new List<int>();
        var ink = new int[page.Height];
        for (var left = 0; left + Strip <= page.Width; left += Strip)
        {
            for (var y = 0; y < page.Height; y++)
            {
                ink[y] = 0;
                foreach (var pixel in page.Pixels.AsSpan(y * page.Width + left, Strip))
                    ink[y] += pixel < GreyPage.Ink ? 1 : 0;
            }
            Measure(ink, heights);
        }
        if (heights.Count < Few)
            return 1;
        heights.Sort();
        return Math.Min(Most, heights[heights.Count / 2] / Enough) is >= Worth and var by ? by : 1;
    }

    /// <summary>Of each line of letters the rows between the line they stand on and the top of an <c>x</c>: these hold most of the ink, strokes and marks above and below next to none.</summary>
    private static void Measure(int[] ink, List<int> heights)
    {
        for (var y = 0; y < ink.Length; y++)
        {
            var from = y;
            while (y < ink.Length && ink[y] > 0)
                y++;
            if (y - from is < Lowest or > Tallest)
                continue;
            var line = ink.AsSpan(from, y - from);
            var half = 0;
            foreach (var row in line)
                half = Math.Max(half, (row + 1) / 2);
            heights.Add(line.LastIndexOfAnyInRange(half, int.MaxValue) - line.IndexOfAnyInRange(half, int.MaxValue) + 1);
        }
    }
}
