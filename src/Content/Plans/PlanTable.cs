using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Content.Plans;

/// <summary>How rows of a kind are kept: the table, what makes a new row an old one, and the columns beside the row itself.</summary>
/// <param name="Kind">What the rows are.</param>
/// <param name="Name">The table's.</param>
/// <param name="Sames">The surest sign first.</param>
/// <param name="Columns">By their names, of the row as it stands.</param>
internal sealed record PlanTable<T>(PlanRowKind Kind, string Name, Func<T, string>[] Sames, Func<T, Dictionary<string, object?>> Columns) : IPlanTable
{
    /// <summary>The words by which a row is known though some of them changed; null: by its signs alone.</summary>
    public Func<T, string>? Words { get; init; }

    /// <summary>Where it stands in the document, the least sure sign; null: rows of this kind have no place.</summary>
    public Func<T, string>? Place { get; init; }

    public Dictionary<string, object?> Of(JsonObject row) => Columns(row.Deserialize<T>(Json.Compact)!);
}
