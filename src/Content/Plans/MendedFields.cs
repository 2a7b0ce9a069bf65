using System.Text.Json.Nodes;

namespace Campaigns.Content.Plans;

/// <summary>What of a form of a plan's row is otherwise than the row.</summary>
internal static class MendedFields
{
    /// <param name="kind">What the row is.</param>
    /// <param name="row">As it stands.</param>
    /// <param name="mends">What was said of it before.</param>
    /// <param name="typed">By the fields' names; a field that is not among them stays.</param>
    /// <param name="planYear">The one year the plan is for.</param>
    public static (List<(string Field, JsonNode? Value)> Changed, List<Problem> Problems) Of(PlanRowKind kind, JsonObject row, IReadOnlyList<KeptMend> mends, IReadOnlyDictionary<string, string?> typed, int? planYear)
    {
        var (changed, problems, next) = (new List<(string, JsonNode?)>(), new List<Problem>(), (JsonObject)row.DeepClone());
        foreach (var field in PlanFields.Of(kind))
            if (typed.TryGetValue(field.Name, out var text))
            {
                var parsed = field.Parse(text, planYear);
                if (!parsed.Ok)
                {
                    problems.AddRange(parsed.Problems);
                    continue;
                }
                var value = parsed.Value.Value;
                next[field.Name] = value?.DeepClone();
                // Whose a row is stands only where a person says so, though the names say the same; left open, it goes by them again.
                if (field.Name == PlanFields.Mine ? Json(value) != (mends.FirstOrDefault(mend => mend.Field == field.Name)?.Value ?? "null")
                    // What a form shows of a time is its words alone: the same words leave the time as it was understood.
                    : !row.ContainsKey(field.Name) || field.Show(value) != field.Show(row[field.Name]))
                    changed.Add((field.Name, value));
            }
        if (problems.Count == 0 && PlanFields.Wrong(kind, next) is { } wrong)
            problems.Add(wrong);
        return (changed, problems);
    }

    /// <summary>As a mend keeps it.</summary>
    public static string Json(JsonNode? value) => value?.ToJsonString(Content.Json.Compact) ?? "null";
}
