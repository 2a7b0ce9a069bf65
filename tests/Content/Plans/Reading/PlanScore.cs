using System.Globalization;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>
/// How much of a sample's rows a reading holds, and what it holds that the sample does not say. A row is worth two points, each of
/// its fields one; a "?" behind a field says that either is right.
/// </summary>
internal sealed class PlanScore
{
    private const int LinesApart = 3;

    private readonly List<string> _missed = [], _invented = [];
    private double _asked, _held;

    private PlanScore()
    {
    }

    public double Share => _asked == 0 ? 1 : _held / _asked;
    public IReadOnlyList<string> Missed => _missed;
    public IReadOnlyList<string> Invented => _invented;

    /// <param name="sample">With its rows.</param>
    /// <param name="read">What was read.</param>
    /// <param name="text">What it was read from: the sample's text, or what damage left of it.</param>
    public static PlanScore Of(SamplePlan sample, PlanContent read, string text)
    {
        var score = new PlanScore();
        var lines = text.Split('\n');
        score.Document(sample, read);
        score.Tasks(sample, read, lines);
        score.Responsibilities(sample, read);
        score.Duties(sample, read);
        score.Targets(sample, read);
        score.Statements("goal", sample, [.. read.Goals.Select(g => (g.Text, g.Year))]);
        score.Statements("theme", sample, [.. read.Themes.Select(t => (t.Text, (int?)null))]);
        score.Observances(sample, read);
        score.Sets(sample, read);
        foreach (var warning in sample.Of("warning"))
            score.Ask($"warning {warning[1]}", read.Warnings.Any(w => w.Code == warning[1]));
        return score;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share:P1}\n  missed: {string.Join("\n          ", _missed)}\n  invented: {string.Join("\n          ", _invented)}");

    private void Ask(string what, bool holds, double points = 1)
    {
        _asked += points;
        _held += holds ? points : 0;
        if (!holds)
            _missed.Add(what);
    }

    private void Document(SamplePlan sample, PlanContent read)
    {
        var gold = sample.Of("document").Single();
        var document = read.Document;
        Ask($"kind {document.Kind}", document.Kind == gold[1]);
        Ask($"number {document.Number}", Said(document.Number, gold[2]));
        Ask($"date {document.Date:O}", Said(document.Date?.ToString("O", CultureInfo.InvariantCulture), gold[3]));
        Ask($"issuer {document.Issuer}", gold[4] == "?" || (document.Issuer is not null && Loosely.Names(gold[4], document.Issuer)));
        Ask($"title {document.Title}", document.Title is not null && Loosely.Holds(document.Title, gold[5]));
        foreach (var basis in sample.Of("basis"))
            Ask($"basis {basis[1]}", read.Document.Basis.Any(b => b.Number == basis[1] && Said(b.Date?.ToString("O", CultureInfo.InvariantCulture), basis[2])));
        foreach (var basis in document.Basis.Where(b => b.Number is not null && sample.Of("basis").All(g => g[1] != b.Number)))
            _invented.Add($"basis {basis.Number}");
    }

    private void Tasks(SamplePlan sample, PlanContent read, string[] lines)
    {
        var left = read.Tasks.ToList();
        foreach (var gold in sample.Of("task"))
        {
            var task = left.FirstOrDefault(t => Loosely.Holds(t.Text, gold[1]));
            Ask($"task {gold[1]}", task is not null, 2);
            _ = task is not null && left.Remove(task);
            Ask($"{gold[1]} lead {string.Join("; ", task?.Lead ?? [])}", task is not null && Agree(gold[2], task.Lead));
            Ask($"{gold[1]} partners {string.Join("; ", task?.Partners ?? [])}", task is not null && Agree(gold[3], task.Partners));
            Ask($"{gold[1]} when {task?.When}", task is not null && Timed(gold[4], task.When));
            Ask($"{gold[1]} mine {task?.Mine}", task is not null && Said(task.Mine.ToString().ToLowerInvariant(), gold[5]));
            Ask($"{gold[1]} line {task?.Line}", task is not null && Loosely.Holds(string.Join(' ', lines.Skip(task.Line - 1 - LinesApart).Take(1 + (2 * LinesApart))), gold[1]));
        }
        _invented.AddRange(left.Select(t => $"task {t.Id} {t.Text}"));
    }

    private void Responsibilities(SamplePlan sample, PlanContent read)
    {
        var left = read.Responsibilities.ToList();
        foreach (var gold in sample.Of("resp"))
        {
            var row = left.FirstOrDefault(r => Loosely.Holds(r.Text, gold[2]) && Loosely.Names(gold[1], r.Unit));
            Ask($"responsibility {gold[1]}: {gold[2]}", row is not null, 2);
            _ = row is not null && left.Remove(row);
            Ask($"{gold[1]}: {gold[2]} mine {row?.Mine}", row is not null && Said(row.Mine ? "mine" : "no", gold[3]));
        }
        _invented.AddRange(left.Select(r => $"responsibility {r.Unit}: {r.Text}"));
    }

    private void Duties(SamplePlan sample, PlanContent read)
    {
        var left = read.Duties.Where(d => d.BeforeDay is not null).ToList();
        foreach (var gold in sample.Of("duty"))
        {
            var duty = left.FirstOrDefault(d => $"{d.BeforeDay}/{d.BeforeMonth}" == gold[3] && d.Reporter is not null && Loosely.Names(gold[1], d.Reporter));
            var name = $"duty {gold[1]} {gold[3]}";
            Ask(name, duty is not null, 2);
            _ = duty is not null && left.Remove(duty);
            Ask($"{name} kind {duty?.Kind}", duty is not null && gold[2].Split(" or ").Contains(duty.Kind.ToString()));
            Ask($"{name} to {duty?.To}", gold[4].Length == 0 || (duty?.To is { } to && Loosely.Names(gold[4], to)));
            Ask($"{name} via {duty?.Via}", gold[5].Length == 0 ? duty?.Via is null : duty?.Via is { } via && Loosely.Names(gold[5], via));
            Ask($"{name} mine {duty?.Mine}", duty is not null && Said(duty.Mine ? "mine" : "no", gold[6]));
        }
        _invented.AddRange(left.Select(d => $"duty {d.Reporter} {d.BeforeDay}/{d.BeforeMonth}"));
    }

    private void Targets(SamplePlan sample, PlanContent read)
    {
        var left = read.Targets.ToList();
        foreach (var gold in sample.Of("target"))
        {
            var target = left.FirstOrDefault(t => t.Value == decimal.Parse(gold[1], CultureInfo.InvariantCulture) && Loosely.Holds(t.Text, gold[4]));
            var name = $"target {gold[1]} {gold[2]}";
            Ask(name, target is not null, 2);
            _ = target is not null && left.Remove(target);
            Ask($"{name} of {target?.Unit}", target is not null && (Loosely.Names(gold[2], target.Unit) || gold[2] == target.Unit));
            Ask($"{name} year {target?.Year}", target is not null && Year(gold[3], target.Year));
        }
        foreach (var maybe in sample.Of("target?"))
            left.RemoveAll(t => t.Value == decimal.Parse(maybe[1], CultureInfo.InvariantCulture) && Loosely.Holds(t.Text, maybe[4]));
        _invented.AddRange(left.Select(t => $"target {t.Value} {t.Unit}: {t.Text}"));
    }

    private void Statements(string kind, SamplePlan sample, IReadOnlyList<(string Text, int? Year)> read)
    {
        var left = read.ToList();
        foreach (var gold in sample.Of(kind))
        {
            var found = left.FindIndex(r => Loosely.Holds(r.Text, gold[1]));
            Ask($"{kind} {gold[1]}", found >= 0, 2);
            if (gold.Length > 2 && gold[2].Length > 0)
                Ask($"{kind} {gold[1]} year", found >= 0 && Year(gold[2], left[found].Year));
            if (found >= 0)
                left.RemoveAt(found);
        }
        foreach (var maybe in sample.Of(kind + "?"))
            left.RemoveAll(r => Loosely.Holds(r.Text, maybe[1]));
        _invented.AddRange(left.Select(r => $"{kind} {r.Text}"));
    }

    private void Observances(SamplePlan sample, PlanContent read)
    {
        foreach (var gold in sample.Of("observance"))
            Ask($"observance {gold[1]} {gold[2]}", read.Observances.Any(o => $"{o.Day}/{o.Month}" == gold[1] && Loosely.Holds(o.Name, gold[2])), 2);
        _invented.AddRange(read.Observances.Where(o => sample.Of("observance").All(g => g[1] != $"{o.Day}/{o.Month}")).Select(o => $"observance {o.Name} {o.Day}/{o.Month}"));
    }

    private void Sets(SamplePlan sample, PlanContent read)
    {
        foreach (var (kind, told) in new[] { ("channels", read.Channels.Select(c => c.ToString())), ("audiences", read.Audiences.Select(a => a.ToString())) })
        {
            var gold = sample.Of(kind).Single()[1].Split(' ');
            foreach (var name in gold)
                Ask($"{kind} {name}", told.Contains(name), 0.5);
            _invented.AddRange(told.Except(gold).Select(n => $"{kind} {n}"));
        }
    }

    private static bool Said(string? read, string gold) => gold.EndsWith('?') || (read ?? "") == gold;

    private static bool Year(string gold, int? read) => gold.EndsWith('?') ? read is null || gold == $"{read}?" : gold.Length == 0 ? read is null : gold == $"{read}";

    private static bool Agree(string gold, IReadOnlyList<string> read)
    {
        var asked = gold.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return asked.Length == read.Count && asked.All(a => read.Any(r => Loosely.Names(a, r)));
    }

    private static bool Timed(string gold, PlanTime read)
    {
        var parts = gold.Split(' ');
        var span = parts[^1].Contains("..", StringComparison.Ordinal) ? parts[^1].Split("..") : null;
        return parts.Contains(read.Kind.ToString()) && (span is null || (Day(read.From) == span[0] && Day(read.To) == span[1]) || (span[0].Length > 0 && read.Kind == PlanTimeKind.By && Day(read.To) == span[1]));
    }

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
