using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads tasks from the tables of an annex, by the names of their columns and never by their order.</summary>
internal sealed partial class TableTaskReader(RowIds ids, int? year)
{
    private const int FewestLoud = 4;

    private enum Column { Unknown, Number, Task, Lead, Partner, Time, Finish, Result, Form }

    /// <summary>Whether the table lists tasks: it has a column of tasks, and one of who or when.</summary>
    public static bool IsTasks(PaperTable table) => Heading(table) is not null;

    /// <summary>The column of tasks in a row of names; -1 where none is.</summary>
    public static int TaskColumn(IReadOnlyList<PaperCell> names) => names.ToList().FindIndex(n => Of(Vietnamese.Key(n.Text)) == Column.Task);

    /// <summary>The column whose cells tell rows apart where no numbers do: that of the time, or of who leads; -1 where neither is.</summary>
    public static int TellingColumn(IReadOnlyList<PaperCell> names)
    {
        var columns = names.Select(n => Of(Vietnamese.Key(n.Text))).ToList();
        return columns.FindIndex(c => c is Column.Time or Column.Finish) is >= 0 and var time ? time : columns.IndexOf(Column.Lead);
    }

    public IEnumerable<PlanTask> Read(PaperTable table)
    {
        if (Heading(table) is not { } heading)
            yield break;
        PlanTask? open = null;
        var grouped = IsGrouped(table, heading);
        foreach (var row in table.Rows.Skip(heading.Rows))
        {
            var cells = Cells(row, heading.Columns);
            var task = cells.GetValueOrDefault(Column.Task);
            if (task is null || task.Text.Length == 0 || Ordinal().IsMatch(task.Text))
                continue;
            if (task.Below && open is not null)
            {
                // The task goes on: a row of the plan stands once, and what the further row adds is added.
                open = Merge(open, Task(cells, open.Id));
                continue;
            }
            if (open is not null)
                yield return open;
            open = IsGroup(row, cells) || (grouped && IsPart(cells)) ? null : Task(cells, ids.Take(Id(cells)));
        }
        if (open is not null)
            yield return open;
    }

    private PlanTask Task(Dictionary<Column, PaperCell> cells, string id)
    {
        var labels = new List<Labelled>();
        void Add(Column column, LabelKind kind)
        {
            if (cells.TryGetValue(column, out var cell) && cell.Text.Any(char.IsLetterOrDigit))
                labels.Add(new Labelled(kind, 0, kind is LabelKind.Lead or LabelKind.Partner ? Listed(cell.Text) : cell.Text.ReplaceLineEndings(" ")));
        }
        Add(Column.Lead, LabelKind.Lead);
        Add(Column.Partner, LabelKind.Partner);
        Add(Column.Finish, LabelKind.Finish);
        Add(Column.Time, LabelKind.Time);
        Add(Column.Result, LabelKind.Result);
        var text = cells[Column.Task].Text;
        return TaskParts.Apply(new PlanTask { Id = id, Text = text, Line = cells[Column.Task].Line, Form = cells.TryGetValue(Column.Form, out var form) && form.Text.Any(char.IsLetter) ? form.Text.ReplaceLineEndings(" ") : null }, labels, year);
    }

    /// <summary>Paragraphs of a cell are names of a list, unless the line before is plainly unfinished.</summary>
    private static string Listed(string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim(' ', '-', '+', ';', '.')).Where(l => l.Length > 0).ToList();
        for (var i = lines.Count - 1; i > 0; i--)
            if (!UnitNames.Starts(lines[i]) || lines[i - 1].EndsWith(',') || lines[i - 1].EndsWith("và", StringComparison.Ordinal))
            {
                lines[i - 1] += " " + lines[i];
                lines.RemoveAt(i);
            }
        return string.Join("; ", lines);
    }

    private static PlanTask Merge(PlanTask task, PlanTask more) => task with
    {
        Lead = [.. task.Lead.Concat(more.Lead).DistinctBy(Vietnamese.Key)],
        Partners = [.. task.Partners.Concat(more.Partners).DistinctBy(Vietnamese.Key)],
        Result = task.Result is null || more.Result is null || task.Result == more.Result ? task.Result ?? more.Result : $"{task.Result}; {more.Result}",
        When = task.When.Kind == PlanTimeKind.None ? more.When : task.When,
    };

    /// <summary>A row over others: its words span the table, or nothing but number and words stand in it.</summary>
    private static bool IsGroup(IReadOnlyList<PaperCell> row, Dictionary<Column, PaperCell> cells)
    {
        var words = cells[Column.Task];
        if (row.Count(c => c.Text.Length > 0 && c.Text == words.Text && c.Line == words.Line) > 1 || IsLoud(cells))
            return true;
        var bare = cells.Where(c => c.Key is not (Column.Number or Column.Task)).All(c => !c.Value.Text.Any(char.IsLetterOrDigit));
        return bare && (!cells.TryGetValue(Column.Number, out var number) || GroupNumber().IsMatch(number.Text.Trim()));
    }

    /// <summary>Whether rows with plain numbers stand below rows with Roman ones or letters.</summary>
    private static bool IsGrouped(PaperTable table, (int Rows, Column[] Columns) heading)
    {
        var numbers = table.Rows.Skip(heading.Rows).Select(row => Cells(row, heading.Columns)).Where(cells => cells.ContainsKey(Column.Number)).Select(cells => cells[Column.Number].Text.Trim(' ', '.', ')')).ToList();
        return numbers.Exists(number => number.Length > 0 && number.All(char.IsAsciiDigit)) && numbers.Exists(PartNumber().IsMatch);
    }

    /// <summary>"I. Tuyên truyền trên Trang thông tin điện tử, …" over the whole width of a page, whose words the columns' lines cut apart: it names no time.</summary>
    private static bool IsPart(Dictionary<Column, PaperCell> cells) => cells.TryGetValue(Column.Number, out var number) && PartNumber().IsMatch(number.Text.Trim(' ', '.', ')'))
        && !cells.Any(cell => cell.Key is Column.Time or Column.Finish && cell.Value.Text.Any(char.IsLetterOrDigit));

    /// <summary>"B. TẬP HUẤN, HỘI THI, TRỰC QUAN" over the whole width of a page, whose words the columns' lines cut apart: every cell shouts.</summary>
    private static bool IsLoud(Dictionary<Column, PaperCell> cells) =>
        cells.TryGetValue(Column.Number, out var number) && GroupNumber().Match(number.Text.Split(' ')[0].Trim()) is { Success: true, Length: > 0 } && string.Concat(cells.Values.Select(c => c.Text)) is var all
        && !all.Any(char.IsLower) && all.Count(char.IsLetter) >= FewestLoud && cells.Count(c => c.Value.Text.Any(char.IsLetter)) > 2;

    private static string Id(Dictionary<Column, PaperCell> cells)
    {
        var number = cells.TryGetValue(Column.Number, out var cell) ? cell.Text.Trim(' ', '.', ')', '(') : "";
        return number.Length is > 0 and < 12 && !number.Contains('\n') ? "PL." + number : "PL";
    }

    private static Dictionary<Column, PaperCell> Cells(IReadOnlyList<PaperCell> row, Column[] columns)
    {
        var cells = new Dictionary<Column, PaperCell>();
        for (var i = 0; i < row.Count && i < columns.Length; i++)
            if (columns[i] != Column.Unknown && !cells.TryAdd(columns[i], row[i]) && cells[columns[i]].Text != row[i].Text && row[i].Text.Length > 0)
                cells[columns[i]] = cells[columns[i]] with { Text = $"{cells[columns[i]].Text}\n{row[i].Text}".Trim() };
        return cells;
    }

    private static (int Rows, Column[] Columns)? Heading(PaperTable table)
    {
        // A heading may take two rows: "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp". A title row may stand above it.
        for (var top = 0; top < Math.Min(3, table.Rows.Count); top++)
            foreach (var height in new[] { 2, 1 })
            {
                if (top + height > table.Rows.Count || Math.Max(table.Rows[top].Count, table.Rows[top + height - 1].Count) is var width && width > 40)
                    continue;
                if (height == 2 && !table.Rows[top + 1].Any(c => c.Below) && !table.Rows[top].Any(c => c.Beside))
                    continue;
                var columns = Enumerable.Range(0, width).Select(i => Name(table, top, height, i)).ToArray();
                if (columns.Count(c => c == Column.Task) == 1 || columns.Contains(Column.Task) && height == 1)
                    if (columns.Any(c => c is Column.Lead or Column.Partner or Column.Time or Column.Finish))
                        return (top + height, columns);
            }
        return null;
    }

    private static Column Name(PaperTable table, int top, int height, int index)
    {
        var name = Column.Unknown;
        for (var row = top; row < top + height; row++)
            if (index < table.Rows[row].Count && table.Rows[row][index].Text is { Length: > 0 and < 120 } text && Of(Vietnamese.Key(text)) is var found && found != Column.Unknown)
                name = found;
        return name;
    }

    private static Column Of(string words) =>
        NumberName().IsMatch(words) ? Column.Number
        : PartnerName().IsMatch(words) && !words.Contains("chu tri", StringComparison.Ordinal) ? Column.Partner
        : TimeName().Match(words) is { Success: true } ? words.Contains("hoan thanh", StringComparison.Ordinal) || words.Contains("thoi han", StringComparison.Ordinal) ? Column.Finish : Column.Time
        : LeadName().IsMatch(words) ? Column.Lead
        : ResultName().IsMatch(words) ? Column.Result
        : TaskName().IsMatch(words) ? Column.Task
        : FormName().IsMatch(words) ? Column.Form : Column.Unknown;

    [GeneratedRegex("^(?:s?tt|so tt|so thu tu)$", RegexOptions.None, 10_000)]
    private static partial Regex NumberName();

    [GeneratedRegex(@"\bphoi hop\b", RegexOptions.None, 10_000)]
    private static partial Regex PartnerName();

    [GeneratedRegex(@"^(?:thoi gian|thoi han|tien do|thoi diem|han|hoan thanh|lo trinh)\b", RegexOptions.None, 10_000)]
    private static partial Regex TimeName();

    [GeneratedRegex(@"\bchu tri\b|^(?:co quan|don vi|bo phan|nguoi|ca nhan|phan cong)\b.*\b(?:thuc hien|phu trach|chiu trach nhiem|dau moi|tham muu)\b|^phan cong$|^don vi$|^co quan$", RegexOptions.None, 10_000)]
    private static partial Regex LeadName();

    [GeneratedRegex(@"^(?:san pham|ket qua|dau ra|du kien ket qua)\b", RegexOptions.None, 10_000)]
    private static partial Regex ResultName();

    [GeneratedRegex(@"^(?:ten |cac )?(?:noi dung|nhiem vu|cong viec|hoat dong|dau viec|muc tieu|nhom nhiem vu)\b", RegexOptions.None, 10_000)]
    private static partial Regex TaskName();

    [GeneratedRegex(@"^(?:hinh thuc|phuong thuc|kenh|phuong tien)\b", RegexOptions.None, 10_000)]
    private static partial Regex FormName();

    [GeneratedRegex(@"^\(?\d{1,2}\)?$", RegexOptions.None, 10_000)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(?:[IVX]{1,5}|[A-HĐ])$", RegexOptions.None, 10_000)]
    private static partial Regex PartNumber();

    [GeneratedRegex(@"^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})?[.)]?$", RegexOptions.None, 10_000)]
    private static partial Regex GroupNumber();
}
