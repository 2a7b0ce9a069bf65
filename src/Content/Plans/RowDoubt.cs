using System.Text.Json.Nodes;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans;

/// <summary>Tells which rows of a reading a person should look at.</summary>
internal sealed class RowDoubt(PlanContent content, IEnumerable<KeptLine> lines)
{
    /// <summary>Surer letters, and a larger share of syllables, are taken for read.</summary>
    private const int Sure = 60;

    private const double Sound = 0.85;

    private readonly Dictionary<int, int> _sure = lines.Where(line => line.Place is not null).ToDictionary(line => line.Number, line => line.Place!.Sure);
    private readonly HashSet<int> _warned = [.. content.Warnings.Select(warning => warning.Line).Where(line => line > 0)];

    /// <summary>Whether the letters of a line are too poorly read to be trusted.</summary>
    public static bool Poor(KeptLine line) => line.Place is { Sure: < Sure };

    public DoubtKind Of(PlanRowKind kind, JsonObject row)
    {
        if (kind == PlanRowKind.Document)
            return new[] { "number", "date", "issuer", "title" }.Any(field => row[field] is null) ? DoubtKind.Lacks : DoubtKind.None;
        var line = row["line"]?.GetValue<int>() ?? 0;
        var text = string.Join(' ', new[] { "text", "unit", "reporter", "to", "result", "name" }.Select(field => row[field]?.GetValue<string>()));
        return line == 0 ? DoubtKind.None : _warned.Contains(line) ? DoubtKind.Warned
            : _sure.GetValueOrDefault(line, 100) < Sure || Syllables.Share([text]) < Sound ? DoubtKind.Letters : DoubtKind.None;
    }
}
