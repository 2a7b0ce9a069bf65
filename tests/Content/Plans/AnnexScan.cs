using System.Text;

namespace Campaigns.Content.Tests.Plans;

/// <summary>
/// Writes an annex table as a scan reads it: line by line across the columns, each cell broken to the width of its column and
/// standing at the middle of its row, with the row's number there too.
/// </summary>
internal static class AnnexScan
{
    public static string Write(IEnumerable<AnnexRow> rows, bool top = false, bool bars = true, bool spaced = false, int pageAfter = 0, int task = 54, int unit = 17)
    {
        var text = new StringBuilder("Phụ lục\n\nNHIỆM VỤ TRIỂN KHAI KẾ HOẠCH\n\nTT\n\nTên nhiệm vụ\n\nCơ quan\nchủ trì\n\nCơ quan\nphối hợp\n\nKết quả/\nsản phẩm\n\nThời gian\nthực hiện\n\n");
        var written = 0;
        foreach (var row in rows)
        {
            var words = Broken(row.Task, row.Lead.Length == 0 ? task * 2 : task);
            var cells = new[] { Broken(row.Lead, unit), Broken(row.Partners, unit), Broken(row.Result, 11), Broken(row.Time, 10) };
            var height = Math.Max(words.Count, cells.Max(c => c.Count));
            for (var i = 0; i < height; i++)
            {
                var line = new StringBuilder();
                if (i == (top ? 0 : (height - 1) / 2))
                    line.Append(row.Number).Append(bars ? " | " : " ");
                Add(line, words, i);
                foreach (var cell in cells)
                    Add(line, cell, i - (top ? 0 : (height - cell.Count) / 2));
                text.Append(line.ToString().Trim()).Append(spaced ? "\n\n" : "\n");
                if (pageAfter > 0 && ++written % pageAfter == 0)
                    text.Append("\n\n\n\n");
            }
        }
        return text.ToString();
    }

    private static void Add(StringBuilder line, List<string> cell, int index)
    {
        if (index >= 0 && index < cell.Count)
            line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "").Append(cell[index]);
    }

    private static List<string> Broken(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
                if (line.Length == 0 || line.Length + 1 + word.Length <= width)
                    line += (line.Length == 0 ? "" : " ") + word;
                else
                {
                    lines.Add(line);
                    line = word;
                }
            lines.Add(line);
        }
        return lines;
    }
}
