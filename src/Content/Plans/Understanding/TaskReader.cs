using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Reads tasks from running text. A task that carries labels ("Cơ quan chủ trì: …") is a task wherever it stands outside the
/// organisation's own sections; in a section of tasks the items without labels are tasks too, with blanks. A wave is a task under any
/// heading, and lends its time to what stands under it.
/// </summary>
internal sealed partial class TaskReader(RowIds ids, int? year)
{
    private const int HeadingWords = 24;

    /// <summary>Labels one behind the other that stand for themselves among the words; no task has as many.</summary>
    private const int MostSilent = 40;

    private readonly Dictionary<Node, bool> _noted = [];
    private readonly Dictionary<Node, List<Node>> _labelled = [];
    private readonly FormsOfWork _forms = new();
    private Waves? _waves;

    public IReadOnlyList<PlanTask> Read(Outline outline)
    {
        _waves = new Waves(outline, year);
        var tasks = new List<PlanTask>();
        Visit(outline.Root, tasks);
        return tasks;
    }

    private void Visit(Node node, List<PlanTask> tasks)
    {
        if (node.Section is SectionKind.Budget or SectionKind.Objectives or SectionKind.Purpose)
            return;
        if (node.Section != SectionKind.Organisation && IsWave(node))
        {
            tasks.Add(Make(node, [node, .. node.Descendants()], []));
            return;
        }
        if (node.Section == SectionKind.Reporting)
        {
            // "V. THỜI GIAN THỰC HIỆN" may hold waves beside the reports.
            node.Children.FindAll(child => child.Section == SectionKind.Reporting).ForEach(child => Visit(child, tasks));
            return;
        }
        var labelled = node.Parent is not null && (Own(node) || node.Children.Exists(IsLabel));
        if (labelled && node.Section != SectionKind.Organisation)
        {
            Labelled(node, tasks);
            return;
        }
        if (node.Section == SectionKind.Tasks && node.Parent is not null && IsItem(node) && !InAnnex(node))
        {
            tasks.Add(Make(node, [node, .. node.Descendants()], []));
            return;
        }
        if (node.Section == SectionKind.Methods && _forms.Has(node, LabelledBeside(node)) && !HasLabels(node))
        {
            tasks.Add(Make(node, [node, .. node.Descendants()], []));
            return;
        }
        foreach (var child in node.Children)
            Visit(child, tasks);
    }

    /// <summary>Whether another numbered point of the same list has labels below it.</summary>
    private bool LabelledBeside(Node node)
    {
        if (!_labelled.TryGetValue(node.Parent!, out var labelled))
            _labelled[node.Parent!] = labelled = [.. node.Parent!.Children.Where(c => c.Marker.Kind == MarkerKind.Number && c.Children.Exists(IsLabel)).Take(2)];
        return labelled.Exists(c => c != node);
    }

    /// <summary>
    /// The children of a labelled place are words and labels by turns. One turn: the place itself is the task. Several: each
    /// run of words up to its labels is a task of its own. Numbered children stand for themselves.
    /// </summary>
    private void Labelled(Node node, List<PlanTask> tasks)
    {
        var turns = Turns(node);
        var numbered = node.Children.Where(c => !Loose(c) && !IsLabel(c)).ToList();
        if (turns.Count <= 1 || Own(node))
        {
            var words = node.Children.Where(c => Loose(c) && !IsLabel(c)).SelectMany(c => c.Descendants().Prepend(c));
            // A heading over numbered tasks lends them nothing: what it says of itself stays with it only if they say nothing.
            if (numbered.Exists(HasLabels))
                numbered.ForEach(c => Visit(c, tasks));
            else
                tasks.Add(Make(node, [node, .. words, .. numbered.SelectMany(c => c.Descendants().Prepend(c))], [.. node.Children.Where(IsLabel)]));
            return;
        }
        // What stands above all words is said of each: "Thời gian: …" below the name of a wave.
        var shared = turns[0].Words.Count == 0 ? turns[0].Labels : [];
        foreach (var (words, labels) in turns)
            if (words.Count > 0)
                tasks.Add(Make(words[0], [.. words.SelectMany(w => w.Descendants().Prepend(w))], [.. labels, .. shared]));
        numbered.ForEach(c => Visit(c, tasks));
    }

    private static List<(List<Node> Words, List<Node> Labels)> Turns(Node node)
    {
        var turns = new List<(List<Node> Words, List<Node> Labels)> { ([], []) };
        foreach (var child in node.Children.Where(c => Loose(c) || IsLabel(c)))
        {
            if (IsLabel(child))
            {
                turns[^1].Labels.Add(child);
                continue;
            }
            if (turns[^1].Labels.Count > 0 || Own(child) || (turns[^1].Words.Count > 0 && Own(turns[^1].Words[^1])))
                turns.Add(([], []));
            turns[^1].Words.Add(child);
        }
        return turns;
    }

    /// <param name="words">The task's own nodes; those under it that are labels speak for it too.</param>
    private PlanTask Make(Node place, List<Node> words, List<Node> labels)
    {
        var found = new List<Labelled>();
        var texts = new List<string>();
        var (heard, silent) = (new List<string>(), 0);
        foreach (var node in words.Concat(labels).Distinct())
        {
            var here = node.Labels;
            found.AddRange(here);
            var text = here.Count > 0 ? node.Text[..node.Read.RawAt(here[0].Index)].Trim(' ', '(', ';', ',', '-') : node.Text;
            var said = here.Count > 0 ? node.Read.Text[..here[0].Index] : node.Read.Text;
            silent = said.Length == 0 ? silent + 1 : 0;
            if (silent < MostSilent)
                heard.Add(said);
            if (text.Length > 0)
                texts.Add(node == place || !node.Marker.IsBullet ? text : "- " + text);
        }
        var task = new PlanTask { Id = ids.Take(place.Path), Text = string.Join('\n', texts), Line = place.Line };
        var wave = _waves!.Time(place) ?? place.Ancestors().Select(a => a.Read.Text).FirstOrDefault(SpokenParts.IsTime);
        if (wave is not null && _waves.Tells(place) && !found.Exists(f => Timely(f.Kind)))
            found.Add(new Labelled(LabelKind.Time, 0, wave));
        // What no label says, the sentence may; what neither says, the wave or the month in which it stands.
        var all = string.Join('\n', heard);
        var spoken = SpokenParts.In(all).Where(s => !found.Exists(f => f.Kind == s.Kind || (Timely(f.Kind) && Timely(s.Kind))) && !(wave is not null && Aside(s, all))).ToList();
        if (wave is not null && !found.Concat(spoken).Any(f => Timely(f.Kind)))
            found.Add(new Labelled(LabelKind.Time, 0, wave));
        var read = TaskParts.Apply(task, [.. found, .. spoken], year);
        return read.Lead.Count > 0 || (place.IsCharge ? ResponsibilityReader.UnitOver(place.Parent!) : Over(place)) is not { } unit ? read : read with { Lead = UnitNames.Split(unit) };
    }

    /// <summary>"Đề cương dùng trong Ngày pháp luật hằng tháng" says when that day is, and not when the task is done that stands under a time of its own.</summary>
    private static bool Aside(Labelled said, string text) => said.Kind == LabelKind.Time && said.Index > 0 && Gathering().IsMatch(Vietnamese.Fold(text[..Math.Min(text.Length, said.Index)]));

    [GeneratedRegex(@"\b(?:ngay|sinh hoat|hop|giao ban)\b[^.;,:\n]{0,30}$", RegexOptions.None, 10_000)]
    private static partial Regex Gathering();

    /// <summary>A wave, or what stands under the heading of one where no section of tasks lists it anyway.</summary>
    private bool IsWave(Node node) => !HasLabels(node) && (_waves!.Tells(node)
        || (node.Parent is { Section: not SectionKind.Tasks } above && _waves.Heads(above) && node.Labels.Count == 0));

    private static bool Timely(LabelKind kind) => kind is LabelKind.Time or LabelKind.Finish;

    /// <summary>The unit under whose heading the tasks stand: "2. Các bản, tiểu khu" over 2.1 and 2.2.</summary>
    private static string? Over(Node place) => place.Ancestors().TakeWhile(a => a.Section == SectionKind.Tasks && a.Marker.Kind == MarkerKind.Number)
        .Select(a => UnitNames.Heading(a.Read.Text)).FirstOrDefault(h => h is { Told.Length: 0 })?.Unit;

    /// <summary>Whether a place of a section of tasks is one task rather than a heading over several.</summary>
    private static bool IsItem(Node node)
    {
        if (node.Marker.Kind is MarkerKind.Roman or MarkerKind.Part or MarkerKind.Annex or MarkerKind.Article)
            return false;
        if (node.Marker.Kind == MarkerKind.None)
            return false;   // an introduction: "Tập trung thực hiện các nhiệm vụ sau:"
        if (node.Children.Count == 0)
            return true;
        if (node.Children.Exists(c => !Loose(c) && !IsLabel(c)))
            return false;
        // Bullets under a full sentence are its parts; under a short heading or a colon they are the tasks.
        return node.Marker.IsBullet || !(node.Text.EndsWith(':') || (node.Text.Count(c => c == ' ') < HeadingWords && !node.Text.EndsWith('.')))
            || !node.Children.Exists(c => c.Marker.IsBullet);
    }

    /// <summary>Whether the tasks themselves stand in an annex: the item says so, or a note in its section does, and then the section only holds headings.</summary>
    private bool InAnnex(Node node) => Annex().IsMatch(Vietnamese.Fold(node.Text)) || node.Ancestors().Where(a => a.Section == SectionKind.Tasks).Any(Noted);

    private bool Noted(Node section)
    {
        if (!_noted.TryGetValue(section, out var noted))
            _noted[section] = noted = section.Descendants().Any(d => (d.Marker.Kind == MarkerKind.None && d.Text.Length < 160 && Annex().IsMatch(Vietnamese.Fold(d.Text))) || Note().IsMatch(d.Text)) && !Charges(section);
        return noted;
    }

    /// <summary>Whether most of a section's items say who leads them: tasks beside those of the annex.</summary>
    private static bool Charges(Node section)
    {
        var items = section.Descendants().Where(IsItem).ToList();
        return items.Count > 1 && 2 * items.Count(i => Charged().IsMatch(Vietnamese.Fold(i.Read.Text))) > items.Count;
    }

    [GeneratedRegex(@"\bchu tri\b", RegexOptions.None, 10_000)]
    private static partial Regex Charged();

    /// <summary>A sentence of its own in brackets, which a text without its paragraphs has behind the last point: "… (Nội dung chi tiết, phân công thực hiện tại Phụ lục kèm theo)".</summary>
    [GeneratedRegex(@"\(\p{Lu}[^()]*[Pp]hụ lục[^()]*\)\W*$", RegexOptions.None, 10_000)]
    private static partial Regex Note();

    [GeneratedRegex(@"\b(?:chi tiet|cu the)\b.{0,30}\bphu luc\b|\bphu luc (?:\w+ )?(?:dinh )?kem\b", RegexOptions.None, 10_000)]
    private static partial Regex Annex();

    private static bool Loose(Node node) => node.Marker.Kind is MarkerKind.None or MarkerKind.Bullet;

    /// <summary>A label may have a letter of its own: "a) Cơ quan chủ trì: …".</summary>
    private static bool IsLabel(Node node) => (Loose(node) || (node.Marker.Kind is MarkerKind.Letter or MarkerKind.Number && !node.Children.Exists(c => !Loose(c)))) && node.Labels is [{ Index: 0 }, ..];

    /// <summary>Whether the paragraph ends with labels of its own.</summary>
    private static bool Own(Node node) => node.Labels is [{ Index: > 0 }, ..];

    private static bool HasLabels(Node node) => Own(node) || node.Descendants().Any(d => IsLabel(d) || Own(d));
}
