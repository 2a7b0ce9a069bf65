using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Units;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Understands a plan: from lines to rows, one reader a kind of row.</summary>
internal static partial class PlanReader
{
    private const int MostBefore = 20, TitleLines = 4, ShortestTitle = 10;

    /// <summary>The plan that stands there; a problem where the text is plainly none.</summary>
    /// <param name="paper">The document's text.</param>
    /// <param name="where">How problems name the file.</param>
    /// <param name="unit">Whose eyes it is read with; null leaves every "mine" unsaid.</param>
    public static Result<PlanContent> Read(PaperText paper, string where, Unit? unit)
    {
        var confidence = Syllables.Share(paper.Lines.Select(l => l.Text));
        var damaged = confidence < WarningReader.Damaged;
        var tables = paper.Tables.Select((table, i) => (table, i)).Where(t => TableTaskReader.IsTasks(t.table)).ToDictionary(t => t.i, t => t.table);
        var aims = paper.Tables.Select((table, i) => (table, i)).Where(t => !tables.ContainsKey(t.i) && TargetTableReader.IsTargets(t.table)).ToDictionary(t => t.i, t => t.table);
        var lines = Tops(paper) is { } tops ? RunningLines.Drop(paper.Lines, tops) : paper.Lines;
        // Words that look like a table's heading, with no cell below them, are running text.
        var runs = RunTogetherFinder.Find(lines, r => RunTogetherTables.Held(lines, r)).ToList();
        bool InTable(PaperLine line, int index) => tables.ContainsKey(line.Table) || aims.ContainsKey(line.Table) || runs.Any(r => index >= r.Head && index < r.Last);
        var paragraphs = Paragraphs.Of(lines.Where((l, i) => !InTable(l, i)), damaged);
        var outline = Outline.Of(paragraphs, tabled: tables.Count + runs.Count > 0);
        var cells = lines.Where((l, i) => InTable(l, i) && l.Text.Length > 0).Select(l => new Paragraph(l.Text, l.Number, l.Number, Marker.None)).ToList();
        var document = HeadReader.Read(damaged ? HeadOf(paragraphs, outline) : outline.Head, [.. paragraphs, .. cells], damaged);
        document = document with { Basis = BasisReader.Read(outline, document.Number, damaged) };

        var ids = new RowIds();
        var responsibilities = ResponsibilityReader.Read(outline, damaged);
        var named = responsibilities.Select(r => r.Unit).SelectMany(UnitNames.Split).ToList();
        var year = YearOf(document.Title);
        var tasks = Once(new TaskReader(ids, year).Read(outline).Concat(tables.Values.SelectMany(new TableTaskReader(ids, year).Read)).Concat(RunTogetherTables.Read(lines, runs, named, year, ids, damaged)))
            .Select(t => damaged ? t with { Lead = [.. UnitNames.Reread(t.Lead)], Partners = [.. UnitNames.Reread(t.Partners)] } : t)
            .Select(t => t with { Channels = Vocabulary.Channels(Said(t), damaged) }).ToList();
        // No report was due before its plan: that year was misread.
        var duties = DutyReader.Read(outline, damaged).Select(d => d.BeforeYear < document.Date?.Year ? d with { BeforeYear = null } : d).ToList();
        var (targets, goals) = GoalReader.Read(outline, tasks, year, damaged);
        var body = string.Join('\n', outline.All.Select(n => n.Text).Concat(runs.SelectMany(r => lines.Skip(r.First).Take(r.Last - r.First)).Select(l => l.Text)).Concat(tasks.Select(Said)).Concat(tasks.SelectMany(t => t.Lead.Concat(t.Partners))));
        var (channels, audiences) = Vocabulary.In(body, damaged);
        var content = new PlanContent
        {
            Document = document,
            Tasks = tasks,
            Responsibilities = responsibilities,
            Themes = ThemeReader.Read(outline),
            Channels = channels,
            Audiences = audiences,
            Observances = ObservanceReader.Read(outline.All.Select(n => (n.Text, n.Line)).Concat(tasks.Select(t => (t.Text, t.Line))).Concat(damaged ? runs.SelectMany(r => Pairs(lines, r)) : []).Concat(Titled(outline.Head, document.Title)), damaged),
            Duties = duties,
            Targets = [.. targets, .. aims.Values.SelectMany(TargetTableReader.Read)],
            Goals = goals,
            Warnings = WarningReader.Read([.. paragraphs, .. cells], outline, document, duties, confidence),
            Confidence = Math.Round(confidence, 3),
        };
        if (!PlanEvidence.In([.. paragraphs, .. cells], outline, content))
            return NoPlan(where);
        return unit is null ? content : Owned(content, new Ownership(unit, document.Issuer, damaged));
    }

    /// <summary>The title with the line it stands on: the day that a plan is for may be named nowhere else.</summary>
    private static IEnumerable<(string Text, int Line)> Titled(IReadOnlyList<Paragraph> head, string? title) =>
        title is not null && Vietnamese.Key(title) is var key && head.FirstOrDefault(p => Vietnamese.Key(p.Text) is { Length: > ShortestTitle } words && (words.Contains(key, StringComparison.Ordinal) || key.StartsWith(words, StringComparison.Ordinal))) is { } found ? [(title, found.Line)] : [];

    /// <summary>What a task says of channels: its words, and those of the column of forms.</summary>
    private static string Said(PlanTask task) => task.Form is null ? task.Text : $"{task.Text}\n{task.Form}";

    /// <summary>The lines of a run-together table with the next behind each: the name of a day may stand in a row's heading, or be broken over two lines.</summary>
    private static IEnumerable<(string Text, int Line)> Pairs(IReadOnlyList<PaperLine> lines, RunTogether run) =>
        Enumerable.Range(run.First, run.Last - run.First).Select(i => (i + 1 < run.Last ? $"{lines[i].Text} {lines[i + 1].Text}" : lines[i].Text, lines[i].Number));

    /// <summary>The first line of each further page as far as it is known; null where there are no pages.</summary>
    private static IReadOnlySet<int>? Tops(PaperText paper) => paper.Places.Count == 0 ? paper.Tops :
        (HashSet<int>)[.. paper.Lines.Where(l => paper.Places.ContainsKey(l.Number)).GroupBy(l => paper.Places[l.Number].Page).Skip(1).Select(g => g.First().Number)];

    /// <summary>Where a scan set the first heading above the motto and the title, the head goes on to the title.</summary>
    private static IReadOnlyList<Paragraph> HeadOf(List<Paragraph> paragraphs, Outline outline) =>
        paragraphs.Take(MostBefore).Select((p, i) => (p, i)).FirstOrDefault(x => x.i >= outline.Head.Count && HeadReader.IsKind(x.p.Text)) is { p: not null, i: var at } ? paragraphs[..Math.Min(paragraphs.Count, at + TitleLines)] : outline.Head;

    /// <summary>The year a plan is for, where its title names one alone; one that only ends there ("đến năm 2030") is for many.</summary>
    internal static int? YearOf(string? title) => title is not null && Day().Replace(Vietnamese.Fold(title), "") is var folded && !ManyYears().IsMatch(folded)
        && Year().Matches(folded).Select(m => Dates.Number(m.Groups["y"])).Distinct().ToList() is [var year] ? year : null;

    [GeneratedRegex(@"(?<![\d/])(?<y>20\d\d)(?!\d)", RegexOptions.None, 10_000)]
    private static partial Regex Year();

    /// <summary>The day of a document that the title names: "Nghị quyết số 57-NQ/TW ngày 22/12/2024".</summary>
    [GeneratedRegex(@"\bngay \d{1,2} ?(?:[/.-]\d{1,2}[/.-]|thang \d{1,2} nam )20\d\d", RegexOptions.None, 10_000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\bgiai doan\b|\b(?:den|tu|toi) (?:het )?nam\b|\bnhiem ky\b|\bngay \d|\bthang \d", RegexOptions.None, 10_000)]
    private static partial Regex ManyYears();

    private static Problem NoPlan(string where) => Problem.Input(
        new("Tệp này không phải kế hoạch: không thấy số và ký hiệu văn bản, cơ quan ban hành, tên loại (KẾ HOẠCH, QUYẾT ĐỊNH…), nhiệm vụ hay chế độ báo cáo. Không phần nào của tệp được giữ lại.",
            "This is no plan: it has no document number, issuer, kind (KẾ HOẠCH, QUYẾT ĐỊNH…), tasks or report duties. Nothing of it was kept."), where,
        new("Chọn đúng tệp kế hoạch; nếu đây là một phần của kế hoạch, thêm dòng “KẾ HOẠCH” và tên kế hoạch lên đầu rồi nhập lại.",
            "Choose the plan's own file; if this is a part of a plan, put a line “KẾ HOẠCH” and the plan's title above it and import again."));

    /// <summary>A row of the plan stands once, though the text and its annex both tell it; the annex's columns fill what the text leaves blank.</summary>
    private static List<PlanTask> Once(IEnumerable<PlanTask> tasks)
    {
        var seen = new Dictionary<string, int>();
        var once = new List<PlanTask>();
        foreach (var task in tasks)
        {
            var key = Vietnamese.Key(task.Text);
            if (seen.TryAdd(key, once.Count))
            {
                once.Add(task);
                continue;
            }
            var first = once[seen[key]];
            once[seen[key]] = first with
            {
                Lead = first.Lead.Count > 0 ? first.Lead : task.Lead,
                Partners = first.Partners.Count > 0 ? first.Partners : task.Partners,
                Result = first.Result ?? task.Result,
                When = first.When.Kind == PlanTimeKind.None && first.When.Text is null ? task.When : first.When,
            };
        }
        return once;
    }

    private static PlanContent Owned(PlanContent content, Ownership ours) => content with
    {
        Tasks = [.. content.Tasks.Select(t => t with { Mine = ours.In(t) })],
        Responsibilities = [.. content.Responsibilities.Select(r => r with { Mine = ours.In(r) })],
        Duties = [.. content.Duties.Select(d => d with { Mine = ours.In(d) })],
    };
}
