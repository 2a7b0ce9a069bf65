using System.Globalization;
using System.Text;
using Campaigns.Content.Cards.Fonts;

namespace Campaigns.Content.Cards.Setting;

/// <summary>Turns words into measured clusters of glyphs, with the face's advances and pair kerning.</summary>
internal sealed class Shaper(FontFace face, int tracking)
{
    /// <summary>
    /// The text as the face can draw it: pictures and invisible characters dropped, white space of any kind made plain. What
    /// remains and has no glyph is told in <paramref name="missing"/>.
    /// </summary>
    public static string Clean(string text, FontFace face, out string missing)
    {
        var clean = new StringBuilder(text.Length);
        var lacking = new StringBuilder();
        foreach (var rune in text.Normalize().ReplaceLineEndings("\n").EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\u00A0')
                clean.Append(rune);
            else if (rune.Value == 0x202F)
                clean.Append('\u00A0');
            else if (rune.Value == 0x2011)
                clean.Append('-');
            else if (Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (face.Glyph(rune.Value) != 0)
                clean.Append(rune);
            else if (kind is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format or UnicodeCategory.Control
                     or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                continue;
            else if (lacking.Length < 20 && !lacking.ToString().Contains(rune.ToString(), StringComparison.Ordinal))
                lacking.Append(rune);
        }
        missing = lacking.ToString();
        return clean.ToString();
    }

    /// <summary>The clusters of a cleaned text; with <paramref name="held"/> numbers keep their units and dates stay whole.</summary>
    public List<Cluster> Clusters(string text, bool held)
    {
        var clusters = new List<Cluster>();
        foreach (var paragraph in text.Split('\n'))
        {
            var words = paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var torn = Glue.Torn(words);
            for (var at = 0; at < words.Length;)
            {
                var next = at + 1;
                while (held && next < words.Length && Glue.Holds(next > 1 ? words[next - 2] : null, words[next - 1], words[next]))
                    next++;
                var gap = at == 0 ? 0 : Gap(words[at - 1], words[at]);
                clusters.Add(Shape(string.Join(' ', words[at..next]), gap, torn[at], begins: at == 0));
                at = next;
            }
        }
        return clusters;
    }

    private Cluster Shape(string text, int gap, bool torn, bool begins)
    {
        var glyphs = new List<(ushort, int)>(text.Length);
        int pen = 0, left = int.MaxValue, right = int.MinValue, top = 0, bottom = 0;
        ushort last = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = face.Glyph(rune.Value == '\u00A0' ? ' ' : rune.Value);
            if (glyphs.Count > 0)
                pen += face.Kern(last, glyph);
            var shape = face.Shape(glyph);
            glyphs.Add((glyph, pen));
            if (!shape.Empty)
            {
                (left, right) = (Math.Min(left, pen + shape.Left), Math.Max(right, pen + shape.Right));
                (top, bottom) = (Math.Max(top, shape.Top), Math.Min(bottom, shape.Bottom));
            }
            pen += face.Advance(glyph) + tracking;
            last = glyph;
        }
        return left > right
            ? new(text, glyphs, pen, 0, 0, 0, 0, gap, torn, begins)
            : new(text, glyphs, pen, left, pen - right, top, bottom, gap, torn, begins);
    }

    private int Gap(string before, string after)
    {
        var space = face.Glyph(' ');
        var (left, right) = (face.Glyph(before.EnumerateRunes().Last().Value), face.Glyph(after.EnumerateRunes().First().Value));
        return face.Kern(left, space) + face.Advance(space) + tracking + face.Kern(space, right);
    }
}
