using System.Text;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Speech;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Reads the encodings of old Vietnamese typists, and says that it did: a person looks at what came of it.</summary>
internal static class Legacy
{
    /// <summary>A line's share of syllables above which it is Unicode already, beside lines that are not.</summary>
    private const double Sound = 0.75;

    /// <summary>The text of bytes that are no Unicode; null where they are no encoding that is known.</summary>
    public static string? Read(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (LegacyText.Of(text) is not null)
            return text;
        var typed = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(bytes).Normalize();
        return Syllables.Share([typed]) >= 0.8 ? typed : null;
    }

    /// <summary>The document in Unicode, with a note where it was in TCVN3 or VNI, whole or in part.</summary>
    public static PaperText Convert(PaperText paper)
    {
        if (LegacyText.Of(string.Join('\n', paper.Lines.Select(line => line.Text))) is not { } encoding)
            return paper;
        string Read(string text)
        {
            if (text.All(char.IsAscii))
                return text;
            var read = encoding.Read(text).Normalize();
            var (asIs, converted) = (Syllables.Share([text]), Syllables.Share([read]));
            // "HO¹CH" counts as two syllables beside a sign, and is one.
            return asIs >= Sound && (asIs > converted || (asIs == converted && !LegacyText.HasSigns(text))) ? text : read;
        }
        return paper with
        {
            Lines = [.. paper.Lines.Select(line => line with { Text = Read(line.Text) })],
            Tables = [.. paper.Tables.Select(table => new PaperTable([.. table.Rows.Select(row => (IReadOnlyList<PaperCell>)[.. row.Select(cell => cell with { Text = string.Join('\n', cell.Text.Split('\n').Select(Read)) })])]))],
            Margins = [.. paper.Margins.Select(Read)],
            Notes = [.. paper.Notes, new("legacy-encoding", "", encoding.Note.Vi, 0)],
        };
    }
}
