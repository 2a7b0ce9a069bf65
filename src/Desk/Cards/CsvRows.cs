using System.Text;

namespace Campaigns.Desk.Cards;

/// <summary>Rows of a CSV (RFC 4180), parted by commas, or by semicolons as a Vietnamese Excel writes them.</summary>
internal static class CsvRows
{
    /// <summary>Each row with the line it begins on, from 1.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> Read(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var separator = first.Count(';') > first.Count(',') ? ';' : ',';
        var (cells, cell) = (new List<string>(), new StringBuilder());
        int line = 1, begun = 1;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (quoted || (c != separator && c is not ('\r' or '\n')))
                cell.Append(c);
            else if (c == separator)
                Close();
            else if (c == '\n')
            {
                Close();
                yield return (begun, cells);
                (cells, begun) = ([], line);
            }
        }
        if (cell.Length > 0 || cells.Count > 0)
        {
            Close();
            yield return (begun, cells);
        }

        void Close()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
