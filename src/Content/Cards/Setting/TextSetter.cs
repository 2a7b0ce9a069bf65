using System.Globalization;
using Campaigns.Content.Cards.Fonts;

namespace Campaigns.Content.Cards.Setting;

/// <summary>Sets text in a box at the largest size that fits, or says which box it does not fit and by how much.</summary>
internal static class TextSetter
{
    /// <summary>Baseline to baseline, in em, where capitals carry stacked marks: Ẫ reaches 1.16 em up, ặ 0.25 em down.</summary>
    public const double StackedLeading = 1.45;

    /// <summary>Ink above this, in em, is a capital with stacked marks.</summary>
    private const double Stacked = 0.98;

    /// <summary>How much smaller than the largest size a title may be set for the sake of its breaks.</summary>
    private const double LeastOfLargest = 0.62;

    /// <summary>What shrinking to nothing would cost, on the scale of the breaks' cost.</summary>
    private const double SmallerCost = 0.22;

    /// <summary>No box of a card holds more.</summary>
    private const int MostCharacters = 2000;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The text in <paramref name="box"/>, as high as <paramref name="height"/>; null where nothing is left to draw.</summary>
    public static Result<SetText?> Set(TextBox box, FontFace face, string words, double height)
    {
        if (words.Length > MostCharacters)
            return Refuse(box, $"dài {words.Length} ký tự, nhiều nhất {MostCharacters}", $"{words.Length} characters, {MostCharacters} at most", words.Length - MostCharacters);
        var text = Shaper.Clean(box.Capitals ? words.ToUpper(Vietnamese) : words, face, out var missing);
        if (missing.Length > 0)
            return Problem.Input(new($"Phông chữ không có các ký tự “{missing}”.", $"The font lacks the characters “{missing}”."), box.Name,
                new("Viết lại bằng chữ quốc ngữ.", "Write it in Latin letters."));
        var shaper = new Shaper(face, (int)Math.Round(box.Tracking * face.UnitsPerEm));
        foreach (var held in new[] { true, false })
        {
            var clusters = shaper.Clusters(text, held);
            if (clusters.Count == 0)
                return (SetText?)null;
            var breaker = new LineBreaker(clusters);
            if (Fits(box, face, clusters, breaker, box.Smallest, height))
                return Draw(box, face, clusters, breaker, LargestSize(box, face, clusters, breaker, height), height);
        }
        return TooLong(box, face, shaper.Clusters(text, held: false), height);
    }

    /// <summary>The leading of a block in em, given every line that has another above it.</summary>
    public static double Leading(double wished, FontFace face, IEnumerable<SetLine> below) =>
        below.Any(line => line.Top > Stacked * face.UnitsPerEm) ? Math.Max(wished, StackedLeading) : wished;

    private static int LargestSize(TextBox box, FontFace face, List<Cluster> clusters, LineBreaker breaker, double height)
    {
        var (fits, most) = (box.Smallest, box.Largest);
        while (fits < most)
        {
            var middle = (fits + most + 1) / 2;
            if (Fits(box, face, clusters, breaker, middle, height))
                fits = middle;
            else
                most = middle - 1;
        }
        return fits;
    }

    /// <summary>Judged by the highest and lowest ink of the whole text, so that it holds wherever the lines end.</summary>
    private static bool Fits(TextBox box, FontFace face, List<Cluster> clusters, LineBreaker breaker, int size, double height)
    {
        var lines = breaker.Fewest(box.Area.Width * face.UnitsPerEm / size, clusters.Count);
        return lines <= box.Lines && Height(box, face, clusters, clusters.Count, lines, size) <= height;
    }

    private static double Height(TextBox box, FontFace face, List<Cluster> clusters, int count, int lines, int size)
    {
        int top = face.CapHeight, bottom = 0;
        for (var i = 0; i < count; i++)
            (top, bottom) = (Math.Max(top, clusters[i].Top), Math.Min(bottom, clusters[i].Bottom));
        var leading = top > Stacked * face.UnitsPerEm ? Math.Max(box.Leading, StackedLeading) : box.Leading;
        return size * ((double)(top - bottom) / face.UnitsPerEm + leading * (lines - 1));
    }

    /// <summary>
    /// A title at a slightly smaller size that breaks where its sense does reads better than the largest that fits: sizes down to
    /// <see cref="LeastOfLargest"/> of it are weighed against how their lines fall.
    /// </summary>
    private static SetText Draw(TextBox box, FontFace face, List<Cluster> clusters, LineBreaker breaker, int largest, double height)
    {
        var (best, size, cost) = (default(List<int>), largest, double.PositiveInfinity);
        for (var tried = largest; tried >= box.Smallest && (tried == largest || (box.Balanced && tried >= LeastOfLargest * largest)); tried -= Math.Max(1, largest / 24))
        {
            var width = box.Area.Width * face.UnitsPerEm / tried;
            for (var extra = 0; extra <= (box.Balanced ? 1 : 0); extra++)
            {
                var (starts, ill) = breaker.Break(width, box.Balanced, extra);
                var candidate = ill + SmallerCost * (1 - (double)tried / largest);
                if (candidate < cost && starts.Count <= box.Lines && Height(box, face, clusters, clusters.Count, starts.Count, tried) <= height)
                    (best, size, cost) = (starts, tried, candidate);
            }
        }
        var lines = new List<SetLine>(best!.Count);
        for (var i = 0; i < best.Count; i++)
        {
            var (first, next) = (best[i], i + 1 < best.Count ? best[i + 1] : clusters.Count);
            var on = clusters[first..next];
            lines.Add(new(on, breaker.Width(first, next - 1), on.Max(c => c.Top), on.Min(c => c.Bottom)));
        }
        return new SetText(box, face, size, lines);
    }

    private static Problem TooLong(TextBox box, FontFace face, List<Cluster> clusters, double height)
    {
        var breaker = new LineBreaker(clusters);
        var width = box.Area.Width * face.UnitsPerEm / box.Smallest;
        var wide = clusters.Find(c => c.Advance - c.Left - c.Right > width);
        if (wide is not null)
        {
            var over = Math.Ceiling((wide.Advance - wide.Left - wide.Right - width) * box.Smallest / face.UnitsPerEm);
            return Refuse(box, $"“{wide.Text}” rộng hơn ô {over:0} px ở cỡ nhỏ nhất {box.Smallest} px",
                $"“{wide.Text}” is {over:0} px wider than the box at its smallest size, {box.Smallest} px", null);
        }
        var fitting = clusters.Count;
        int Lines() => breaker.Fewest(width, fitting);
        var needed = Lines();
        while (fitting > 0 && (Lines() > box.Lines || Height(box, face, clusters, fitting, Lines(), box.Smallest) > height))
            fitting--;
        var cut = clusters.Skip(fitting).Sum(c => c.Text.Length + 1);
        return Refuse(box, $"ở cỡ nhỏ nhất {box.Smallest} px cần {needed} dòng, ô có nhiều nhất {box.Lines} dòng, cao {height:0} px",
            $"at the smallest size, {box.Smallest} px, it takes {needed} lines; the box has {box.Lines} at most and is {height:0} px high", cut);
    }

    private static Problem Refuse(TextBox box, string vi, string en, int? cut) => Problem.Input(
        new($"Chữ không vừa ô “{box.Name}”: {vi}.", $"The text does not fit the box “{box.Name}”: {en}."), box.Name,
        cut is null ? new("Viết ngắn lại.", "Write it shorter.") : new($"Bớt khoảng {cut} ký tự.", $"Cut about {cut} characters."));
}
