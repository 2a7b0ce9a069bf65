using DocumentFormat.OpenXml.Wordprocessing;
using static Campaigns.Content.Official.FormMeasures;

namespace Campaigns.Content.Official;

/// <summary>Nơi nhận at the left, who signs at the right; no page parts them.</summary>
internal static class FormFoot
{
    /// <summary>Room for signature and seal.</summary>
    private const int Room = 1_700;

    public static Table Of(OfficialDocument document) =>
        Pieces.Beside(Receiving, Signing, Pieces.Row(Pieces.Cell(Receiving, Receivers(document)), Pieces.Cell(Signing, Signer(document.Signer))));

    private static IEnumerable<Paragraph> Receivers(OfficialDocument document)
    {
        yield return Pieces.Line("Nơi nhận:", ReceiversSize, JustificationValues.Left, bold: true, italic: true);
        foreach (var receiver in document.Receivers)
            yield return Pieces.Line($"- {receiver.TrimEnd(';', '.', ' ')};", ReceiverSize, JustificationValues.Left);
        yield return Pieces.Line($"- Lưu: {document.Kept.TrimEnd('.', ' ')}.", ReceiverSize, JustificationValues.Left);
    }

    private static IEnumerable<Paragraph> Signer(OfficialSigner signer)
    {
        for (var at = 0; at < signer.Lines.Count; at++)
            yield return Pieces.Line(OfficialWords.Capitals(signer.Lines[at]), BodySize, JustificationValues.Center, bold: true, after: at + 1 < signer.Lines.Count ? 0 : Room, withNext: true);
        yield return Pieces.Line(signer.Name, BodySize, JustificationValues.Center, bold: true);
    }
}
