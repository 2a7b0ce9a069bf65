using System.Globalization;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Keeps the ids of a plan's rows apart: a place that is taken twice gets "-2".</summary>
internal sealed class RowIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Take(string wanted)
    {
        var id = wanted.Length == 0 ? "1" : wanted;
        for (var i = 2; !_taken.Add(id); i++)
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        return id;
    }
}
