using System.Text;
using Campaigns.Content.Store;

namespace Campaigns.Content.Reports;

/// <summary>
/// How forms call the figures that were sent in. Two writings of one name ("Số hộ", "số hộ") with one measure are one figure; with another measure they are another.
/// What was written down first keeps the plain name, whatever comes later and whatever period is told: a name that went to another figure would stand for it in every form.
/// </summary>
internal sealed class SentNames
{
    private readonly Dictionary<(string Name, string Measure), string> _names = [];

    /// <param name="session">Of the caller.</param>
    /// <param name="units">Whose figures are told together.</param>
    public static async Task<SentNames> Of(Session session, IReadOnlyList<string> units)
    {
        var all = new SentNames();
        var (known, taken) = (new Dictionary<(string, string), string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in await session.List<Row>("SELECT name AS Name, measure AS Measure, MIN(at) AS Since FROM figure WHERE unit_id IN @units GROUP BY name, measure ORDER BY Since, name, measure", new { units }))
        {
            var key = (Whole(row.Name), row.Measure.Normalize(NormalizationForm.FormC).Trim().ToLowerInvariant());
            if (!known.TryGetValue(key, out var name))
                known.Add(key, name = Free(Slug.Of(row.Name), Slug.Of(row.Measure, 12), taken));
            all._names.TryAdd((row.Name, row.Measure), name);
        }
        return all;
    }

    /// <summary>What two writings of one name share, however long it is.</summary>
    public static string Whole(string name) => Slug.Of(name, int.MaxValue);

    /// <summary>Of a figure as it was written down.</summary>
    public string this[string name, string measure] => _names[(name, measure)];

    /// <summary>All writings, and measures, of the figure that is called so.</summary>
    public (string[] Names, string[] Measures) Written(string called)
    {
        var those = _names.Where(one => one.Value == called).Select(one => one.Key).ToArray();
        return ([.. those.Select(one => one.Name).Distinct(StringComparer.Ordinal)], [.. those.Select(one => one.Measure).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Two hyphens are in no name of a figure, so that "băng rôn tấm" and "băng rôn", counted in "tấm", stay apart.</summary>
    private static string Free(string name, string measure, HashSet<string> taken)
    {
        IEnumerable<string> names = [name, $"{name}--{measure}", .. Enumerable.Range(2, taken.Count + 1).Select(number => $"{name}--{number}")];
        return FigureCatalog.SentPrefix + names.First(taken.Add);
    }

    private sealed class Row
    {
        public string Name { get; set; } = "";
        public string Measure { get; set; } = "";
        public long Since { get; set; }
    }
}
