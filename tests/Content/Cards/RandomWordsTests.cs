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
    public void Ten_thousand_random_texts_are_set_inside_their_boxes_without_touching_or_refused_by_name()
    {
        using var studio = new Studio();
        var random = new Random(2026);
        var shelf = new TemplateShelf(new TemplateFolder(new(Repository.Root, Repository.Root)));
        CardTemplate[] templates = [.. studio.Cards.Templates.OrderBy(t => t.Key, StringComparer.Ordinal).SelectMany(t => t.Select(size => shelf.Find(t.Key, size.Width, size.Height).Value!))];
        var (texts, composed, refused) = (0, 0, 0);
        for (var round = 0; texts < 10_000; round++)
        {
            var template = templates[round % templates.Length];
            var name = Path.GetFileName(template.File)[..Path.GetFileName(template.File).IndexOf('.', StringComparison.Ordinal)];
            var words = template.Fields.Where(f => f.Kind != CardFieldKind.Picture && (f.Required || random.Next(3) > 0)).ToDictionary(f => f.Name, f => Words(random, f));
            texts += words.Sum(w => w.Value.Count(c => c is '\n' or '|') + 1);
            var card = studio.Cards.Compose(name, words, template.Width, template.Height);
            foreach (var problem in card.Problems)
                template.Fields.Select(f => f.Name).ShouldContain(problem.Where!);
            refused += card.Ok ? 0 : 1;
            if (!card.Ok)
                continue;
            composed++;
            Check(Ink.Of(card.Value), template);
        }
        composed.ShouldBeGreaterThan(600, $"{refused} refused");
    }

    private static void Check(List<Ink> all, CardTemplate template)
    {
        var places = template.Drawing.Nodes.Where(n => n is BoxNode or RepeatNode).Select(n => n.Extent!.Value).ToList();
        var whole = places.Aggregate((one, other) => one.Union(other));
        for (var i = 0; i < all.Count; i++)
        {
            var ink = all[i];
            (ink.Left >= whole.X - 1 && ink.Right <= whole.Right + 1 && ink.Top >= whole.Y - 1 && ink.Bottom <= whole.Bottom + 1).ShouldBeTrue($"{template.File}: {ink}");
            for (var j = 0; j < i; j++)
                (ink.Left < all[j].Right && all[j].Left < ink.Right && ink.Top < all[j].Bottom - 0.5 && all[j].Top < ink.Bottom - 0.5).ShouldBeFalse($"{template.File}: {ink} touches {all[j]}");
        }
    }

    private static string Words(Random random, CardField field) => field.Kind switch
    {
        CardFieldKind.Number => $"{random.Next(0, 130)} %",
        CardFieldKind.Link => $"https://muongsang.example.vn/{random.Next(1000)}",
        CardFieldKind.List => string.Join('\n', Enumerable.Range(0, random.Next(field.Fewest, field.Most + 1)).Select(_ =>
            Line(random, random.Next(1, 7)) + (field.Parts == 1 || random.Next(4) == 0 ? "" : field.Name == "bars" ? $" | {random.Next(0, 100)} %" : " | " + Line(random, random.Next(1, 12))))),
        _ => Text(random, field.Name is "title" or "message" ? random.Next(1, 28) : random.Next(1, 6)),
    };

    /// <summary>A part of a row.</summary>
    private static string Line(Random random, int syllables) => "a" + Text(random, syllables).Replace('\n', ' ').Replace('|', ' ');

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
