using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Campaigns.Content.Official.FormMeasures;

namespace Campaigns.Content.Official;

/// <summary>All that stands above the body: who issues it, the nation, number and date, the kind, to whom, and on what grounds.</summary>
internal static class FormHead
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Motto = "Độc lập - Tự do - Hạnh phúc";

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        yield return Pieces.Beside(Issuing, National,
            Pieces.Row(Pieces.Cell(Issuing, Issuer(document)), Pieces.Cell(National,
            [
                Pieces.Line(Nation, NationSize, JustificationValues.Center, bold: true), Pieces.Line(Motto, MottoSize, JustificationValues.Center, bold: true),
                Pieces.Rule(TimesWidths.Of(Motto, MottoSize, bold: true), National),
            ])),
            Pieces.Row(Pieces.Cell(Issuing, Number(document)), Pieces.Cell(National,
                [Pieces.Line($"{document.Place}, {OfficialWords.Date(document.Date, document.Year)}", DateSize, JustificationValues.Center, italic: true, before: 120)])));
        if (!document.Kind.IsLetter)
        {
            yield return Pieces.Line(OfficialWords.Capitals(document.Kind.Name), BodySize, JustificationValues.Center, bold: true, before: 280, withNext: true);
            var subject = TimesWidths.Lines(document.Subject, BodySize, bold: true, TextWidth * 9 / 10);
            foreach (var line in subject)
                yield return Pieces.Line(line, BodySize, JustificationValues.Center, bold: true, withNext: true);
            yield return Pieces.Rule(Part(subject, BodySize), TextWidth, after: 200);
        }
        foreach (var line in To(document.To))
            yield return line;
        for (var at = 0; at < document.Bases.Count; at++)
            yield return Ground(document.Bases[at].TrimEnd(';', '.', ' ') + (at + 1 < document.Bases.Count ? ";" : "."));
    }

    private static IEnumerable<Paragraph> Issuer(OfficialDocument document)
    {
        foreach (var line in TimesWidths.Lines(OfficialWords.Capitals(document.Superior), IssuerSize, bold: false, Issuing))
            yield return Pieces.Line(line, IssuerSize, JustificationValues.Center);
        var issuer = TimesWidths.Lines(OfficialWords.Capitals(OfficialWords.InFull(document.Issuer)), IssuerSize, bold: true, Issuing);
        foreach (var line in issuer)
            yield return Pieces.Line(line, IssuerSize, JustificationValues.Center, bold: true);
        yield return Pieces.Rule(Part(issuer, IssuerSize), Issuing);
    }

    private static IEnumerable<Paragraph> Number(OfficialDocument document)
    {
        yield return Pieces.Line(OfficialWords.Number(document), NumberSize, JustificationValues.Center, before: 120);
        if (document.Kind.IsLetter)
            yield return Pieces.Line($"V/v {document.Subject}", LetterSubjectSize, JustificationValues.Center, before: 60);
    }

    /// <summary>Two fifths of the longest line: between a third and a half, as the decree has it.</summary>
    internal static int Part(IReadOnlyList<string> lines, int size) => lines.Count == 0 ? 0 : lines.Max(line => TimesWidths.Of(line, size, bold: true)) * 2 / 5;

    private static IEnumerable<Paragraph> To(IReadOnlyList<string> to)
    {
        const string Words = "Kính gửi:";
        if (to.Count == 1)
            yield return Pieces.Line($"{Words} {to[0].TrimEnd('.', ';', ' ')}.", BodySize, JustificationValues.Center, before: 120, after: 200);
        if (to.Count < 2)
            yield break;
        const int At = 1_701;
        var first = Pieces.Line(Words, BodySize, JustificationValues.Left, before: 120, withNext: true);
        first.ParagraphProperties!.Indentation = new() { Left = Pieces.N(At) };
        yield return first;
        // The dashes stand below the colon.
        var below = At + TimesWidths.Of(Words[..^1], BodySize, bold: false);
        const int Hang = 170;
        for (var at = 0; at < to.Count; at++)
        {
            var line = Pieces.Line($"- {to[at].TrimEnd('.', ';', ' ')}{(at + 1 < to.Count ? ";" : ".")}", BodySize, JustificationValues.Left, after: at + 1 < to.Count ? 0 : 200, withNext: at + 1 < to.Count);
            line.ParagraphProperties!.Indentation = new() { Left = Pieces.N(below + Hang), Hanging = Pieces.N(Hang) };
            yield return line;
        }
    }

    private static Paragraph Ground(string text) => new(new ParagraphProperties
    {
        SpacingBetweenLines = Pieces.Spacing(0, Between, LineHeight), Indentation = new() { FirstLine = Pieces.N(FirstLine) }, Justification = new() { Val = JustificationValues.Both },
    }, Pieces.Words(text, BodySize, italic: true));
}
