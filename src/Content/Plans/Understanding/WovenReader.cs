using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Reads the tasks of a table whose cells a scan wove into each other, by the places of its columns and by what is like a name or a
/// time, so that units which no list knows are read too. What the scan does not show plainly stays blank.
/// </summary>
/// <param name="ids">Of the plan's rows.</param>
/// <param name="year">The one year the plan is for.</param>
/// <param name="damaged">Whether names are misread.</param>
internal sealed partial class WovenReader(RowIds ids, int? year, bool damaged)
{
    private const int PageGap = 3, FewestRows = 2, MostLines = 600, LongestName = 90, ShortestTask = 12, FewWords = 1, MostWords = 14;
    private const double MostlyNames = 0.7;


    /// <summary>The rows; none where they cannot be made out.</summary>
    public IReadOnlyList<PlanTask> Read(IReadOnlyList<PaperLine> paper, RunTogether table)
    {
        var texts = new List<(PaperLine Line, string Text, bool NewPage)>();
        var blank = 0;
        for (var i = table.First; i < table.Last; i++)
            if (paper[i].Text.Length == 0)
                blank++;
            else if (!ColumnNames.IsHeading(paper[i].Text) && !(PageScraps.Is(paper[i].Text) && !paper[i].Text.Any(char.IsAsciiDigit)))
            {
                texts.Add((paper[i], Bracket().Replace(Rule().Replace(paper[i].Text, " | "), " | "), blank >= PageGap && texts.Count > 0));
                blank = 0;
            }
        if (texts.Count is 0 or > MostLines)
            return [];
        var marks = WovenMarks.Find([.. texts.Select(t => t.Text)]);
        var lines = texts.Select((t, i) => new WovenLine(t.Line.Number, marks.FirstOrDefault(m => m.Line == i && m.Length > 0) is { Length: > 0 } mark ? t.Text[mark.Length..] : t.Text, t.NewPage)).ToList();
        var columns = Columns(table);
        var cuts = WovenCells.Of(lines, columns);
        var lost = WovenMarks.Lost(marks);
        var rows = WovenRows.Choose(lines, cuts, columns, marks, lost);
        var tasks = new List<PlanTask>();
        var waiting = new Queue<string>(lost.Count > 0 ? lost[0] : []);
        foreach (var row in rows)
        {
            if (row.Mark >= 0)
                waiting = new(row.Mark + 1 < lost.Count ? lost[row.Mark + 1] : []);
            if (row.Mark >= 0 && marks[row.Mark].Group)
                continue;
            var label = row.Mark >= 0 ? marks[row.Mark].Label : waiting.Count > 0 ? waiting.Dequeue() : "";
            if (Task(label, row, marks, lines, cuts, columns, table) is { } task)
                tasks.Add(task);
        }
        return tasks.Count < FewestRows ? [] : tasks;
    }

    private static List<WovenColumn> Columns(RunTogether table)
    {
        List<WovenColumn> columns = table.Partners ? table.PartnersFirst ? [WovenColumn.Partner, WovenColumn.Lead] : [WovenColumn.Lead, WovenColumn.Partner] : [WovenColumn.Lead];
        columns.Insert(table.TimeFirst ? 0 : columns.Count, WovenColumn.Time);
        return [WovenColumn.Task, .. columns, WovenColumn.Other];
    }

    private PlanTask? Task(string label, WovenRows.Row row, IReadOnlyList<RowMark> marks, List<WovenLine> lines, IReadOnlyList<int[]> cuts, List<WovenColumn> columns, RunTogether table)
    {
        string Of(WovenColumn column, bool clean)
        {
            if (columns.IndexOf(column) is < 0)
                return "";
            var c = columns.IndexOf(column);
            var held = Enumerable.Range(row.From, row.To - row.From).Where(i => cuts[i][c + 1] > cuts[i][c]).ToList();
            if (held.Count == 0 || (row.Mark >= 0 && !Belongs(held[0], held[^1], marks[row.Mark], marks)))
                return "";
            return Joined(Enumerable.Range(row.From, row.To - row.From).Select(i => clean ? lines[i].Clean(cuts[i][c], cuts[i][c + 1]) : lines[i].Said(cuts[i][c], cuts[i][c + 1])));
        }
        var at = Enumerable.Range(row.From, row.To - row.From).FirstOrDefault(i => cuts[i][1] > 0, -1);
        var text = at < 0 ? "" : Text(Enumerable.Range(row.From, row.To - row.From).Where(i => cuts[i][1] > 0).Select(i => (lines[i].Text, lines[i].Said(0, cuts[i][1]))));
        if (text.Count(char.IsLetter) < ShortestTask)
            return null;
        var (lead, whole) = Units(Of(WovenColumn.Lead, clean: true));
        var (partners, _) = Units(Of(WovenColumn.Partner, clean: true));
        if (!whole && table.Partners && partners.Count == 0)
            (lead, partners) = ([], lead);   // what cannot be read stood before it
        var time = Quarter().Replace(Of(WovenColumn.Time, clean: true), Roman);
        var when = time.Length == 0 ? PlanTime.Unsaid : Times.Of(damaged ? UnitReading.Read(time) : time, table.Finish, year);
        Doubts += time.Length > 0 && when.Kind == PlanTimeKind.None ? 1 : 0;
        return new PlanTask
        {
            Id = ids.Take(label.Length == 0 ? "PL" : "PL." + label),
            Text = text,
            Line = lines[at].Number,
            Lead = lead,
            Partners = partners,
            When = when.Kind == PlanTimeKind.None ? PlanTime.Unsaid : when,
        };
    }

    /// <summary>Whether a cell stands beside its row's number rather than plainly beside another's.</summary>
    private static bool Belongs(int first, int last, RowMark own, IReadOnlyList<RowMark> marks)
    {
        double Off(RowMark mark) => Math.Min(Math.Abs((first + last) / 2.0 - mark.Line), Math.Abs(first - mark.Line));
        return !marks.Any(m => !m.Group && m.Line != own.Line && Off(m) + 1 < Off(own));
    }

    private static string Joined(IEnumerable<string> pieces) => Vietnamese.Tidy(string.Join(' ', pieces));

    private static string Text(IEnumerable<(string Raw, string Words)> lines)
    {
        var text = "";
        foreach (var (raw, words) in lines)
        {
            var bullet = Bullet().IsMatch(raw);
            text += text.Length == 0 ? (bullet ? "- " : "") + words : bullet ? "\n- " + words : text.EndsWith('-') && !text.EndsWith(" -", StringComparison.Ordinal) ? words : " " + words;
        }
        return text;
    }

    /// <summary>The units of a cell, and whether nothing unreadable stands before the first.</summary>
    private (List<string> Names, bool Whole) Units(string cell)
    {
        var words = cell.Split(' ');
        var start = 0;
        while (start < words.Length && !(words[start].Length > 1 && (char.IsUpper(words[start][0]) || words[start] == "các") && UnitNames.Starts(damaged ? UnitReading.Read(string.Join(' ', words[start..])) : string.Join(' ', words[start..]))))
            start++;
        if (start == words.Length)
        {
            Doubts += words.Length > FewWords ? 1 : 0;
            return ([], false);
        }
        var names = UnitNames.Split(string.Join(' ', words[start..])).Where(n => n.Length <= LongestName && UnitNames.Starts(damaged ? UnitReading.Read(n) : n)).DistinctBy(Vietnamese.Key).ToList();
        // One part that is no name makes the cell's other parts doubtful as well.
        Doubts += names.Exists(n => !IsName(n)) ? 1 : 0;
        return (names.TrueForAll(IsName) ? names : [], start == 0);
    }

    /// <summary>Whether the words are like those of units: no sentence ends among them, no letter stands alone, most stand in names.</summary>
    private static bool IsName(string name)
    {
        var words = ScanWords.Of(name).Where(w => w.Text.Length > 0).ToList();
        return words.Count is > 1 and <= MostWords && !words.SkipLast(1).Any(w => w.Ends && name[w.Index + w.Length - 1] == '.') && !words.Exists(w => WovenWords.IsDirt(w.Text) || (w.Text.Length == 1 && !char.IsAsciiDigit(w.Text[0]) && w.Text != "y"))
            && words.Count(w => WovenWords.OfUnit(w.Text)) >= MostlyNames * words.Count && words.Skip(1).Count(w => w.Upper) <= (words.Count + 3) / 2;
    }

    /// <summary>Cells in whose place words stand that are no cell's.</summary>
    public int Doubts { get; private set; }

    /// <summary>"TV/2026" behind "Quý" is the fourth.</summary>
    private static string Roman(Match quarter) => quarter.Groups["q"].Value + string.Concat(quarter.Groups["n"].Value.Select(c => c is 'V' or 'v' ? 'V' : 'I')) + "/";

    [GeneratedRegex(@"(?<q>\bQu\S{1,2}\s+)(?<n>[ITl1ViVtj]{1,4})/(?=20\d\d)", RegexOptions.None, 10_000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^\W{0,2}[-–—•+]\s*\p{L}", RegexOptions.None, 10_000)]
    private static partial Regex Bullet();

    /// <summary>A drawn line between columns, as scans read it, with the dirt beside it.</summary>
    [GeneratedRegex(@"\s*[_‘’'`~—]*\s*(?:[|¦]|[}{\[\]](?=\s|$)|(?<=\s)[}{\[\]]|(?<=[.,;])[}\]])\s*[_‘’'`~—.]*\s*", RegexOptions.None, 10_000)]
    private static partial Regex Rule();

    /// <summary>A bracket that nothing opened.</summary>
    [GeneratedRegex(@"(?<=^[^(]*)\)(?=\s|$)", RegexOptions.None, 10_000)]
    private static partial Regex Bracket();
}
