using System.Text;
using Campaigns.Content.Cards;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Tests.Cards;

public sealed class RandomWordsTests
{
    private static readonly string[] Onsets = ["", "b", "ch", "đ", "g", "gi", "h", "kh", "l", "m", "ngh", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x"];
    private static readonly string[] Vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "uô", "ươ", "oa", "uyê"];
    private static readonly string[] Codas = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "u"];
    private static readonly string[] Marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    private static readonly string[] Odd = ["57-NQ/TW", "10/10/2026", "80 %", "1.500 hộ", "🎉", "–", "“số”", "VNeID", "&", "<b>", "\n", "\t", "e\u0301", "NGHIÊNGNGHIÊNGNGHIÊNG"];

    [CardFact]
    public void Two_thousand_random_texts_are_set_inside_their_boxes_or_refused_by_name()
    {
        using var studio = new Studio();
        var random = new Random(2026);
        var (composed, refused) = (0, 0);
        for (var round = 0; round < 2000; round++)
        {
            var template = round % 2 == 0 ? "observance" : "key-figure";
            var (width, height) = round % 4 < 2 ? (1080, 1080) : (1200, 630);
            var boxes = Boxes(template, width, height);
            var words = boxes.Where(b => b.Name == "title" || random.Next(3) > 0)
                .ToDictionary(b => b.Name, b => Text(random, b.Name is "title" or "message" ? random.Next(1, 34) : random.Next(1, 6)));
            var card = studio.Cards.Compose(template, words, width, height);
            foreach (var problem in card.Problems)
                boxes.Select(b => b.Name).ShouldContain(problem.Where!);
            refused += card.Ok ? 0 : 1;
            if (!card.Ok)
                continue;
            composed++;
            foreach (var ink in Ink.Of(card.Value))
            {
                ink.Left.ShouldBeGreaterThanOrEqualTo(boxes[0].Area.X - 1, ink.Words);
                ink.Right.ShouldBeLessThanOrEqualTo(boxes.Max(b => b.Area.Right) + 1, ink.Words);
                ink.Top.ShouldBeGreaterThanOrEqualTo(boxes[0].Area.Y - 1, ink.Words);
                ink.Bottom.ShouldBeLessThanOrEqualTo(boxes.Max(b => b.Area.Bottom) + 1, ink.Words);
            }
        }
        composed.ShouldBeGreaterThan(1000, $"{refused} refused");
    }

    private static List<Content.Cards.Setting.TextBox> Boxes(string template, int width, int height) =>
        [.. new TemplateShelf(new TemplateFolder(new(Repository.Root, Repository.Root))).Find(template, width, height).Value!.Boxes.Select(b => b.Box)];

    private static string Text(Random random, int syllables)
    {
        var text = new StringBuilder();
        var capitals = random.Next(4) == 0;
        for (var i = 0; i < syllables; i++)
        {
            var syllable = random.Next(20) == 0 ? Pick(Odd) : Pick(Onsets) + Mark(Pick(Vowels)) + Pick(Codas);
            text.Append(i == 0 ? "" : " ").Append(capitals ? syllable.ToUpperInvariant() : syllable);
        }
        return text.ToString();

        string Pick(string[] from) => from[random.Next(from.Length)];
        string Mark(string vowel) => vowel + Pick(Marks);
    }
}
