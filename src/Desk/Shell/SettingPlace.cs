using System.Collections;
using System.ComponentModel;
using System.Reflection;

namespace Campaigns.Desk.Shell;

/// <summary>One place in the tree of settings: a value, a section with keys of its own, or a list of either.</summary>
/// <param name="Path">The whole key: <c>Store:BackupKeep</c>; empty for the root.</param>
/// <param name="Value">The type of the one value that stands here; null where keys or a list stand.</param>
internal sealed record SettingPlace(string Path, Type? Value = null)
{
    /// <summary>The keys of a section.</summary>
    public Dictionary<string, SettingPlace> Keys { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What each entry of a list or a map is; null where this is neither.</summary>
    public SettingPlace? Each { get; private init; }

    /// <summary>A section of the framework's own, which judges it itself.</summary>
    public bool Foreign { get; init; }

    public SettingPlace? Find(string key) => Keys.GetValueOrDefault(key) ?? Each;

    /// <summary>The section of this path below here, made where there is none.</summary>
    public SettingPlace Section(string path)
    {
        var place = this;
        foreach (var key in path.Split(':'))
            place = place.Keys.TryGetValue(key, out var known) ? known : place.Keys[key] = new SettingPlace(place.Below(key));
        return place;
    }

    /// <summary>Takes every settable property of <paramref name="options"/> as a key.</summary>
    public void Take(Type options)
    {
        foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
            Keys[property.Name] = Of(Below(property.Name), property.PropertyType);
    }

    /// <summary>Every place that holds a value or a list, in the order of the classes.</summary>
    public IEnumerable<SettingPlace> Leaves() =>
        Foreign ? [] : Value is not null || Each is not null ? [this] : Keys.Values.SelectMany(k => k.Leaves());

    private static SettingPlace Of(string path, Type type)
    {
        if (TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
            return new SettingPlace(path, type);
        if (Entry(type) is { } entry)
            return new SettingPlace(path) { Each = Of($"{path}:*", entry) };
        var section = new SettingPlace(path);
        section.Take(type);
        return section;
    }

    /// <summary>The type of the values of a map or of the entries of a list.</summary>
    private static Type? Entry(Type type)
    {
        if (!typeof(IEnumerable).IsAssignableFrom(type))
            return null;
        var sequence = type.GetInterfaces().Append(type)
            .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        return sequence.IsGenericType && sequence.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? sequence.GetGenericArguments()[1] : sequence;
    }

    private string Below(string key) => Path.Length == 0 ? key : $"{Path}:{key}";
}
