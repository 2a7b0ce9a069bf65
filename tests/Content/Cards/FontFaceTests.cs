using System.Text;
using Campaigns.Content.Cards.Fonts;

namespace Campaigns.Content.Tests.Cards;

public class FontFaceTests
{
    private static readonly Lazy<FontFace> Regular = new(() => Faces.Read("Regular"));

    [CardFact]
    public void Metrics_and_ink_are_those_another_reader_of_the_font_finds()
    {
        var face = Regular.Value;
        (face.UnitsPerEm, face.CapHeight).ShouldBe((1000, 740));
        Measure('A').ShouldBe((736, 45, 0, 691, 740));
        Measure('g').ShouldBe((643, 60, -210, 573, 540));
        Measure('Ẫ').ShouldBe((736, 45, 0, 691, 1137));
        Measure('ặ').ShouldBe((653, 65, -227, 577, 757));
        Measure('%').ShouldBe((849, 60, -10, 789, 750));

        (int, int, int, int, int) Measure(char c)
        {
            var (glyph, shape) = (face.Glyph(c), face.Shape(face.Glyph(c)));
            return (face.Advance(glyph), shape.Left, shape.Bottom, shape.Right, shape.Top);
        }
    }

    /// <summary>Widths that another OpenType engine lays out with kerning, and the bare sums of advances.</summary>
    [CardFact]
    public void Kerned_widths_are_those_another_engine_lays_out()
    {
        Widths("AV").ShouldBe((1352, 1442));
        Widths("Tô").ShouldBe((1212, 1302));
        Widths("HH").ShouldBe((1418, 1418));
        Widths("LÝ").ShouldBe((1139, 1289));
        Widths("KỶ NIỆM NGÀY").ShouldBe((7113, 7193));
        Widths("Chuyển đổi số quốc gia").ShouldBe((11349, 11379));
        Widths("Vượt").ShouldBe((2337, 2362));

        (int Kerned, int Plain) Widths(string text)
        {
            var face = Regular.Value;
            var glyphs = text.Normalize().Select(c => face.Glyph(c)).ToArray();
            var plain = glyphs.Sum(g => face.Advance(g));
            return (plain + glyphs.Zip(glyphs.Skip(1)).Sum(pair => face.Kern(pair.First, pair.Second)), plain);
        }
    }

    [CardFact]
    public void Every_Vietnamese_letter_has_a_glyph_with_ink()
    {
        const string Vowels = "aăâeêioôơuưy";
        var marks = new[] { "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323" };
        var letters = string.Concat(Vowels.SelectMany(v => marks.Select(m => (v + m).Normalize()))) + "đ";
        foreach (var rune in (letters + letters.ToUpperInvariant()).EnumerateRunes())
        {
            Regular.Value.Glyph(rune.Value).ShouldNotBe((ushort)0, rune.ToString());
            Regular.Value.Shape(Regular.Value.Glyph(rune.Value)).Empty.ShouldBeFalse(rune.ToString());
        }
    }

    [CardFact]
    public void Stacked_marks_reach_as_far_as_the_line_height_expects()
    {
        var face = Regular.Value;
        ((double)face.Shape(face.Glyph('Ẫ')).Top / face.UnitsPerEm).ShouldBeInRange(1.0, 1.17);
        ((double)face.Shape(face.Glyph('ặ')).Bottom / face.UnitsPerEm).ShouldBeInRange(-0.26, -0.1);
    }

    [CardFact]
    public void A_contour_is_closed_path_data_that_starts_at_the_pen()
    {
        var path = new StringBuilder();
        Regular.Value.Shape(Regular.Value.Glyph('đ')).Draw(500, path);
        path.ToString().ShouldMatch("^M[0-9]+ -?[0-9]+[lq].*z$");
        path.ToString().Count(c => c == 'z').ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void What_is_no_font_is_a_problem() =>
        FontFace.Read(Encoding.ASCII.GetBytes("<html>404 Not Found</html>"), "x.ttf").Problems.ShouldHaveSingleItem().Where.ShouldBe("x.ttf");

    [CardFact]
    public void A_font_cut_short_anywhere_is_a_problem_and_never_a_crash()
    {
        var file = File.ReadAllBytes(CardFonts.Of("Regular"));
        for (var length = 0; length < file.Length - 4096; length += 1531)
            FontFace.Read(file.AsMemory(0, length), "x.ttf").Ok.ShouldBeFalse($"{length} bytes");
    }

    [CardFact]
    public void A_font_with_flipped_bytes_is_read_or_refused_and_never_a_crash()
    {
        var file = File.ReadAllBytes(CardFonts.Of("Regular"));
        var random = new Random(57);
        var refused = 0;
        for (var round = 0; round < 120; round++)
        {
            var mangled = (byte[])file.Clone();
            for (var i = 0; i < 60; i++)
                mangled[random.Next(mangled.Length)] = (byte)random.Next(256);
            // The directory and the small tables are where a byte does most harm.
            for (var i = 0; i < 3; i++)
                mangled[random.Next(600)] = (byte)random.Next(256);
            refused += FontFace.Read(mangled, "x.ttf").Ok ? 0 : 1;
        }
        refused.ShouldBeGreaterThan(60);
    }
}
