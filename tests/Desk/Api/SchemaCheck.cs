using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Desk.Api;

/// <summary>
/// Holds an answer against a schema of an OpenAPI 3.1 document, as JSON Schema 2020-12 says, by the few words that these documents use; a
/// word that is not among them is no schema that was checked. A property that the schema does not name is an error.
/// </summary>
internal static class SchemaCheck
{
    private const string Local = "#/components/schemas/";

    private static readonly string[] s_known = ["$ref", "type", "enum", "format", "properties", "required", "items", "additionalProperties", "oneOf", "anyOf", "description", "title", "default", "pattern", "minimum", "maximum"];

    public static IReadOnlyList<string> Errors(JsonNode document, JsonNode schema, JsonNode? value)
    {
        var errors = new List<string>();
        Check(document, schema, value, "$", errors);
        return errors;
    }

    private static void Check(JsonNode document, JsonNode schema, JsonNode? value, string at, List<string> errors)
    {
        var words = schema.AsObject();
        if (words.FirstOrDefault(word => !s_known.Contains(word.Key)).Key is { } unknown)
            throw new InvalidOperationException($"{at}: this check does not know {unknown}.");
        if (words["$ref"]?.GetValue<string>() is { } reference)
            Check(document, Named(document, reference), value, at, errors);
        foreach (var some in new[] { words["oneOf"], words["anyOf"] }.OfType<JsonArray>())
            if (!some.Any(one => Errors(document, one!, value).Count == 0))
                errors.Add($"{at}: none of {some.ToJsonString()}");
        if (words["type"] is { } type && !(type is JsonArray types ? types.Select(name => name!.GetValue<string>()) : [type.GetValue<string>()]).Any(name => Is(name, value)))
            errors.Add($"{at}: no {type.ToJsonString()}");
        if (words["enum"] is JsonArray only && !only.Any(one => JsonNode.DeepEquals(one, value)))
            errors.Add($"{at}: not one of {only.ToJsonString()}");
        if (words["format"]?.GetValue<string>() == "date-time" && value is not null
            && !(value.GetValueKind() == JsonValueKind.String && DateTimeOffset.TryParseExact(value.GetValue<string>(), "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
            errors.Add($"{at}: no moment");
        if (value is JsonObject properties)
            Members(document, words, properties, at, errors);
        if (value is JsonArray list && words["items"] is { } items)
            for (var i = 0; i < list.Count; i++)
                Check(document, items, list[i], $"{at}[{i}]", errors);
    }

    private static void Members(JsonNode document, JsonObject words, JsonObject value, string at, List<string> errors)
    {
        foreach (var name in (words["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !value.ContainsKey(name)))
            errors.Add($"{at}: {name} is missing");
        if (words["properties"] is not JsonObject && words["additionalProperties"] is not JsonObject)
            return;
        foreach (var (name, member) in value)
            if (words["properties"]?[name] is { } schema)
                Check(document, schema, member, $"{at}.{name}", errors);
            else if (words["additionalProperties"] is JsonObject any)
                Check(document, any, member, $"{at}.{name}", errors);
            else
                errors.Add($"{at}: {name} is not named");
    }

    private static JsonNode Named(JsonNode document, string reference) =>
        reference.StartsWith(Local, StringComparison.Ordinal) && document["components"]!["schemas"]![reference[Local.Length..]] is { } schema ? schema : throw new InvalidOperationException($"There is no {reference}.");

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number),
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        _ => false,
    };
}
