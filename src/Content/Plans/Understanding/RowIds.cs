using System.Globalization;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Keeps the ids of a plan's rows apart: a place that is taken twice gets "-2".</summary>
internal sealed class RowIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>How often each was wanted: what is wanted ten thousand times is not tried from "-2" again.</summary>
    private readonly Dictionary<string, int> _wanted = new(StringComparer.Ordinal);

    public string Take(string wanted)
    {
        var id = wanted.Length == 0 ? "1" : wanted;
        while (!_taken.Add(id))
        {
            var often = _wanted[wanted] = _wanted.GetValueOrDefault(wanted, 1) + 1;
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{often}");
        }
        return id;
    }
}
