using System.Globalization;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;

namespace Campaigns.Content.Tests.Cards;

/// <summary>
/// Every template in every size with its sample words, by every painter that runs here, beside the picture that somebody looked at. Where a
/// template changes on purpose, <c>CAMPAIGNS_GOLDEN=write ./campaigns test GoldenTests</c> writes the pictures and the sheet of all templates
/// anew; they are looked at before they are kept.
/// </summary>
public sealed class GoldenTests
{
    /// <summary>The longer side of a picture that is kept, in pixels.</summary>
    public const int Longest = 128;

    /// <summary>Of the sheet: the height of a card, and what stands between two, in pixels.</summary>
    private const int Row = 150, Gap = 12;

    /// <summary>Cards beside each other on the sheet, in pixels.</summary>
    private const int Widest = 1480;

    private const string Mend = "Look at it, then: CAMPAIGNS_GOLDEN=write ./campaigns test GoldenTests";

    private static readonly string s_folder = Repository.Path("tests", "Content", "Cards", "Golden"), s_sheet = Repository.Path("docs", "pictures", "infographics.png");

    private static bool Writes => Environment.GetEnvironmentVariable("CAMPAIGNS_GOLDEN") == "write";

    [CardFact(paints: true)]
    public async Task Every_template_looks_as_it_did_when_somebody_looked_at_it()
    {
        using var studio = new Studio();
        var (different, known) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (name, card) in Cards(studio))
        {
            known.Add(name);
            var file = Path.Combine(s_folder, name);
            foreach (var painter in Painters())
            {
                var small = Likeness.Small((await painter.Paint(card, default)).Value!, Longest);
                if (Writes && painter is RsvgLibrary)
                    await File.WriteAllBytesAsync(file, Png.Write(small, 9));
                if (!File.Exists(file))
                    different.Add($"{name} is nowhere");
                else if (Likeness.Of(small, Png.Read(await File.ReadAllBytesAsync(file))!) is { Alike: false } apart)
                    different.Add(string.Create(CultureInfo.InvariantCulture, $"{name} by {painter.Name}: {apart.Mean:0.00} in all, {apart.Worst:0.0} at the worst"));
            }
        }
        var left = Directory.EnumerateFiles(s_folder, "*.png").Select(file => Path.GetFileName(file)).Except(known, StringComparer.Ordinal).ToArray();
        if (Writes)
            foreach (var file in left)
                File.Delete(Path.Combine(s_folder, file));
        else
            left.ShouldBeEmpty($"No template paints these any more. {Mend}");
        different.ShouldBeEmpty(Mend);
    }

    [CardFact(paints: true)]
    public async Task The_sheet_in_the_documents_shows_todays_templates()
    {
        using var studio = new Studio();
        var rows = new List<List<Pixels>>();
        foreach (var template in Cards(studio).GroupBy(card => card.Name[..card.Name.IndexOf('.', StringComparison.Ordinal)]))
        {
            var small = new List<Pixels>();
            foreach (var (_, card) in template)
                small.Add(Likeness.Small((await RsvgLibrary.TryLoad()!.Paint(card, default)).Value!, Row * Math.Max(card.Width, card.Height) / card.Height));
            // Beside the template before, where there is room.
            if (rows.Count == 0 || Wide(rows[^1]) + Wide(small) + Gap > Widest)
                rows.Add(small);
            else
                rows[^1].AddRange(small);
        }
        var sheet = Laid(rows);
        if (Writes)
            await File.WriteAllBytesAsync(s_sheet, Png.Write(sheet, 9));
        Likeness.Of(sheet, Png.Read(await File.ReadAllBytesAsync(s_sheet))!).Alike.ShouldBeTrue(Mend);
    }

    private static int Wide(List<Pixels> row) => row.Sum(card => card.Width) + (Gap * (row.Count - 1));

    private static Pixels Laid(List<List<Pixels>> rows)
    {
        var (width, height) = (rows.Max(Wide) + (2 * Gap), (rows.Count * (Row + Gap)) + Gap);
        var sheet = new Pixels(width, height, new byte[3 * width * height]);
        Array.Fill(sheet.Rgb, (byte)0xE6);
        for (var row = 0; row < rows.Count; row++)
        {
            var left = Gap;
            foreach (var card in rows[row])
            {
                for (var y = 0; y < Math.Min(card.Height, Row); y++)
                    card.Row(y).CopyTo(sheet.Rgb.AsSpan(3 * ((((row * (Row + Gap)) + Gap + y) * width) + left)));
                left += card.Width + Gap;
            }
        }
        return sheet;
    }

    private static IEnumerable<(string Name, ComposedCard Card)> Cards(Studio studio) =>
        from offer in studio.Cards.Offers().OrderBy(offer => offer.Sizes.Count == 1)
        from size in offer.Sizes
        let composed = studio.Cards.Compose(offer.Name, studio.Cards.Sample(offer), size.Width, size.Height)
        select (string.Create(CultureInfo.InvariantCulture, $"{offer.Name}.{size.Width}x{size.Height}.png"), composed.Value ?? throw new InvalidOperationException(string.Join('\n', composed.Problems)));

    private static IEnumerable<ICardPainter> Painters() =>
    [
        RsvgLibrary.TryLoad()!,
#if IMAGESHARP
        new Content.Cards.Painting.ImageSharp.ImageSharpPainter(),
#endif
    ];
}
