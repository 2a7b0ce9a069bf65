using Campaigns.Content.Captions;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Collecting;

/// <summary>Reads a list of those who report: pasted lines, or a sheet. What is wrong with it is told line by line, and then nothing of it is taken.</summary>
public static class ContributorList
{
    /// <summary>Lines of one list.</summary>
    public const int Most = 300;

    /// <summary>Characters of a name, and of who answers.</summary>
    public const int LongestName = 150, LongestContact = 200;

    /// <summary>Lines of “name; kind; who answers”, the last two left out where they are not known. Columns that are pasted from a sheet are the same.</summary>
    public static Result<IReadOnlyList<ContributorLine>> Read(string pasted) => Read(pasted.ReplaceLineEndings("\n").Split('\n')
        .Select((line, at) => ($"dòng {at + 1}", line.Split(line.Contains('\t') ? '\t' : ';'))));

    /// <summary>The first sheet: columns named <i>Tên</i>, <i>Loại</i>, <i>Người liên hệ</i>, or the first three where it has no head.</summary>
    public static Result<IReadOnlyList<ContributorLine>> Read(Workbook workbook)
    {
        var sheet = workbook.Sheets[0];
        var head = sheet.Rows.Take(10).FirstOrDefault(row => row.Cells.Values.Any(cell => IsName(cell.Text)) && row.Cells.Count > 1);
        int Column(Func<string, bool> named, int otherwise) => head?.Cells.Where(cell => named(cell.Value.Text)).Select(cell => (int?)cell.Key).FirstOrDefault() ?? (head is null ? otherwise : -1);
        var (name, kind, contact) = (Column(IsName, 0), Column(text => Slug.Of(text).StartsWith("loai", StringComparison.Ordinal), 1),
            Column(text => Slug.Of(text) is var bare && (bare.Contains("lien-he", StringComparison.Ordinal) || bare.Contains("phu-trach", StringComparison.Ordinal)), 2));
        return Read(sheet.Rows.Where(row => head is null || row.Number > head.Number)
            .Select(row => (Workbook.Where(sheet.Name, row.Number), new[] { row[name].Text, kind < 0 ? "" : row[kind].Text, contact < 0 ? "" : row[contact].Text })));
    }

    private static bool IsName(string text) => Slug.Of(text) is "ten" or "ten-don-vi" or "don-vi" or "noi-gui" or "ten-noi-gui";

    private static Result<IReadOnlyList<ContributorLine>> Read(IEnumerable<(string Where, string[] Cells)> rows)
    {
        var (lines, problems, seen) = (new List<ContributorLine>(), new List<Problem>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (where, cells) in rows)
        {
            var said = cells.Select(CaptionSource.OneLine).ToArray();
            if (said.All(cell => cell.Length == 0))
                continue;
            var (name, kind, contact) = (said[0], said.ElementAtOrDefault(1) ?? "", string.Join(", ", said.Skip(2).Where(cell => cell.Length > 0)));
            // Two columns without a kind: a name, and who answers.
            if (said.Length == 2 && kind.Length > 0 && ContributorKinds.Of(kind) is null)
                (kind, contact) = ("", kind);
            if (name.Length == 0)
                problems.Add(Problem.Input(new("Dòng này không có tên.", "This line has no name."), where, new("Ghi tên ở cột đầu, hoặc xóa dòng.", "Write the name first, or delete the line.")));
            else if (name.Length > LongestName || contact.Length > LongestContact)
                problems.Add(Problem.Input(new($"Tên dài quá {LongestName} hoặc người liên hệ dài quá {LongestContact} ký tự.", $"The name has more than {LongestName} or the contact more than {LongestContact} characters."), where, new("Rút ngắn lại.", "Shorten it.")));
            else if (kind.Length > 0 && ContributorKinds.Of(kind) is null)
                problems.Add(Problem.Input(new($"Không rõ loại “{kind}”.", $"“{kind}” is no kind."), where,
                    new($"Ghi một trong: {string.Join("; ", Enum.GetValues<ContributorKind>().Select(one => ContributorKinds.Word(one).Vi))}; hoặc để trống.", "Write a known kind, or leave it empty.")));
            else if (!seen.Add(name))
                problems.Add(Problem.Input(new($"“{name}” có hai lần.", $"“{name}” is there twice."), where, new("Xóa một dòng.", "Delete one line.")));
            else
                lines.Add(new(name, ContributorKinds.Of(kind.Length > 0 ? kind : name) ?? ContributorKind.Other, contact));
            if (lines.Count > Most || problems.Count >= 20)
                break;
        }
        if (lines.Count > Most)
            problems.Add(Problem.Input(new($"Danh sách dài quá {Most} dòng.", $"The list has more than {Most} lines."), null, new("Nhập làm nhiều lần.", "Take it in by parts.")));
        if (lines.Count == 0 && problems.Count == 0)
            problems.Add(Problem.Input(new("Danh sách trống.", "The list is empty."), null, new("Mỗi dòng ghi một nơi gửi số liệu.", "Write one a line.")));
        return problems.Count > 0 ? problems.ToArray() : lines;
    }
}
