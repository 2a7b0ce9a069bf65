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

    /// <summary>No box of a card holds more.</summary>
    private const int MostCharacters = 2000;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The text in <paramref name="box"/>, as high as <paramref name="height"/>; null where nothing is left to draw.</summary>
    public static Result<SetText?> Set(TextBox box, FontFace face, string words, double height)
    {
        var prepared = Prepare(box, face, words, height);
        return prepared.Ok ? prepared.Value?.Set(height) : prepared.Problems.ToArray();
    }

    /// <summary>The text shaped, known to fit at the smallest size; null where nothing is left to draw.</summary>
    /// <param name="where">What a problem names; null: the box.</param>
    public static Result<PreparedText?> Prepare(TextBox box, FontFace face, string words, double height, string? where = null)
    {
        if (words.Length > MostCharacters)
            return Refuse(box, where, $"dài {words.Length} ký tự, nhiều nhất {MostCharacters}", $"{words.Length} characters, {MostCharacters} at most", words.Length - MostCharacters);
        var text = Shaper.Clean(box.Capitals ? words.ToUpper(Vietnamese) : words, face, out var missing);
        if (missing.Length > 0)
            return Problem.Input(new($"Phông chữ không có các ký tự “{missing}”.", $"The font lacks the characters “{missing}”."), where ?? box.Name,
                new("Viết lại bằng chữ quốc ngữ.", "Write it in Latin letters."));
        var shaper = new Shaper(face, (int)Math.Round(box.Tracking * face.UnitsPerEm));
        PreparedText? prepared = null;
        foreach (var held in new[] { true, false })
        {
            var clusters = shaper.Clusters(text, held);
            if (clusters.Count == 0)
                return (PreparedText?)null;
            prepared = new(box, face, clusters);
            if (prepared.Fits(box.Smallest, height))
                return prepared;
        }
        return prepared!.TooLong(height, where);
    }

    /// <summary>The leading of a block in em, given every line that has another above it.</summary>
    public static double Leading(double wished, FontFace face, IEnumerable<SetLine> below) => Leading(wished, face, below.Select(line => line.Top).DefaultIfEmpty(0).Max());

    /// <summary>The leading of a block in em whose lines reach up to <paramref name="top"/>, in font units.</summary>
    public static double Leading(double wished, FontFace face, int top) => top > Stacked * face.UnitsPerEm ? Math.Max(wished, StackedLeading) : wished;

    /// <summary>A text that does not fit its box.</summary>
    public static Problem Refuse(TextBox box, string? where, string vi, string en, int? cut) => Problem.Input(
        new($"Chữ không vừa ô “{where ?? box.Name}”: {vi}.", $"The text does not fit the box “{where ?? box.Name}”: {en}."), where ?? box.Name,
        cut is null ? new("Viết ngắn lại.", "Write it shorter.") : new($"Bớt khoảng {cut} ký tự.", $"Cut about {cut} characters."));
}
