using System.Xml.Linq;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;

namespace Campaigns.Content.Tests.Cards;

/// <summary>WCAG 2.2 AA, measured: the colour of every text against each pixel that it stands on.</summary>
public sealed class ContrastTests
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["kicker"] = "Hưởng ứng Ngày Chuyển đổi số quốc gia và tháng cao điểm của xã",
        ["title"] = "Mỗi người dân một kỹ năng số, cả xã cùng lên môi trường số",
        ["date"] = "Thứ Bảy, ngày 10 tháng 10 năm 2026",
        ["figure"] = "1.000.000",
        ["message"] = "Đến Nhà văn hóa xã để được Tổ công nghệ số cộng đồng hướng dẫn cài VNeID và thanh toán.",
        ["source"] = "Nguồn: Báo cáo 9 tháng năm 2026",
        ["unit"] = "Trung tâm Dịch vụ sự nghiệp công xã Mường Sáng, tỉnh Sơn La",
    };

    [CardFact(paints: true)]
    public async Task Every_text_of_every_template_has_contrast_AA_wherever_it_stands()
    {
        using var studio = new Studio();
        foreach (var template in studio.Cards.Templates)
        {
            foreach (var (width, height) in template)
            {
                var boxes = Words.Where(w => template.Key == "observance" ? w.Key is not ("figure" or "source") : w.Key != "date").ToDictionary();
                var composed = studio.Cards.Compose(template.Key, boxes, width, height);
                composed.Problems.ShouldBeEmpty($"{template.Key} {width}x{height}");
                var card = composed.Value!;
                var drawing = XDocument.Parse(card.Svg);
                var texts = drawing.Descendants().Where(e => e.Attribute("aria-label") is not null).ToList();
                texts.Count.ShouldBe(boxes.Count);
                var colours = texts.Select(t => (string)t.Attribute("fill")!).ToList();
                texts.Remove();
                var ground = (await RsvgLibrary.TryLoad()!.Paint(card with { Svg = drawing.ToString() }, default)).Value!;
                foreach (var (ink, colour) in Ink.Of(card).Zip(colours))
                    Least(ground, ink, Luminance(Convert.FromHexString(colour[1..]))).ShouldBeGreaterThanOrEqualTo(4.5, $"{template.Key} {width}x{height}: {ink.Words}");
            }
        }
    }

    private static double Least(Pixels ground, Ink ink, double text)
    {
        var least = 21.0;
        for (var y = (int)ink.Top; y < (int)Math.Ceiling(ink.Bottom); y++)
        {
            for (var x = (int)ink.Left; x < (int)Math.Ceiling(ink.Right); x++)
            {
                var under = Luminance(ground.Row(y).Slice(3 * x, 3));
                least = Math.Min(least, (Math.Max(text, under) + 0.05) / (Math.Min(text, under) + 0.05));
            }
        }
        return least;
    }

    private static double Luminance(ReadOnlySpan<byte> rgb) => 0.2126 * Linear(rgb[0]) + 0.7152 * Linear(rgb[1]) + 0.0722 * Linear(rgb[2]);

    private static double Linear(byte channel) => channel / 255.0 <= 0.04045 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);
}
