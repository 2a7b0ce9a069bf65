using System.Text.Json.Nodes;

namespace Campaigns.Content.Plans;

/// <summary>A table of rows whose kind is told apart at run time.</summary>
internal interface IPlanTable
{
    string Name { get; }

    PlanRowKind Kind { get; }

    /// <summary>The columns of a row; a JSON that is no such row throws a <see cref="System.Text.Json.JsonException"/>.</summary>
    Dictionary<string, object?> Of(JsonObject row);
}
