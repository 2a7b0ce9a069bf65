using System.Globalization;
using System.Text;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Setting;

namespace Campaigns.Content.Reports;

/// <summary>Tin, bài and the rest by month as columns one on the other; told apart in print without colour by how dark they are.</summary>
internal static class MonthChart
{
    private const int Width = 1_240, Height = 560, Left = 40, Right = 1_200, Top = 90, Floor = 480;

    private static readonly (string Name, string Fill, Func<ReportLine, int> Count)[] s_parts =
        [("Tin", "#123a66", line => line.News), ("Bài", "#3f86c7", line => line.Articles), ("Khác", "#b9d3ea", line => line.Others)];

    public static Result<ComposedCard> Draw(FontShelf fonts, IReadOnlyList<ReportLine> months)
    {
        var face = fonts.Face(400);
        if (!face.Ok)
            return face.Problems.ToArray();
        var alt = $"Số tin, bài theo tháng: {string.Join("; ", months.Select(month => $"{month.Label} {month.All}"))}.";
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" role=\"img\"><title>{Markup.Escape(alt)}</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        var problem = Words(svg, face.Value, "Số tin, bài theo tháng", new(Left, 14, 600, 40), 30, Edge.Start);
        for (var at = 0; at < s_parts.Length; at++)
        {
            var x = 780 + (at * 150);
            Bar(svg, x, 20, 28, 28, s_parts[at].Fill);
            problem ??= Words(svg, face.Value, s_parts[at].Name, new(x + 38, 14, 100, 40), 26, Edge.Start);
        }
        var (most, step) = (Math.Max(1, months.Max(month => month.All)), (double)(Right - Left) / months.Count);
        var broad = Math.Min(90, step * 0.6);
        for (var at = 0; at < months.Count; at++)
        {
            var (middle, y) = (Left + (step * (at + 0.5)), (double)Floor);
            foreach (var (_, fill, count) in s_parts)
            {
                var high = (double)(Floor - Top - 40) * count(months[at]) / most;
                if (high > 0)
                    Bar(svg, middle - (broad / 2), y -= high, broad, high, fill);
            }
            problem ??= Words(svg, face.Value, ReportSay.Number(months[at].All), new(middle - (step / 2), y - 38, step, 32), 24, Edge.Middle);
            problem ??= Words(svg, face.Value, Short(months[at].Key), new(middle - (step / 2), Floor + 12, step, 34), 24, Edge.Middle);
        }
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Floor}H{Right}\" stroke=\"#333333\" stroke-width=\"2\" fill=\"none\"/></svg>");
        return problem is null ? new ComposedCard(svg.ToString(), Width, Height, alt) : problem;
    }

    private static string Short(string month) => $"{int.Parse(month[5..], CultureInfo.InvariantCulture)}/{month[2..4]}";

    private static void Bar(StringBuilder svg, double x, double y, double width, double height, string fill) =>
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"{fill}\"/>");

    private static Problem? Words(StringBuilder svg, FontFace face, string words, Area area, int size, Edge align)
    {
        var box = new TextBox { Name = "", Area = area, Largest = size, Smallest = 8, Lines = 1, Fill = "#222222", Align = align, Vertical = Edge.Middle };
        var set = TextSetter.Set(box, face, words, area.Height);
        if (!set.Ok)
            return set.Problems[0];
        set.Value?.Draw(area, svg);
        return null;
    }
}
