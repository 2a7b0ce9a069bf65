using System.Text.Json;
using Campaigns.Content;

namespace Campaigns.Desk.Api;

/// <summary>The values of an enum as JSON names them, for the parameters that ask for one.</summary>
internal static class ApiNames<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> s_values = Enum.GetValues<T>().ToDictionary(value => JsonSerializer.SerializeToElement(value, Json.Compact).GetString()!, StringComparer.Ordinal);

    public static IReadOnlyList<string> All { get; } = [.. s_values.Keys];

    /// <summary>Null where nothing is asked for; the name is one of <see cref="All"/>.</summary>
    public static T? Find(string? name) => name is null ? null : s_values[name];
}
