using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Content.Templates;

/// <summary>
/// One mapping of a YAML template, read strictly: keys it does not know and keys it misses are problems with file and line.
/// A value that is wrong is reported once and read as something harmless, so that every problem of a file is found at once.
/// </summary>
internal sealed class TemplateMap
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly YamlNode _node;
    private readonly string _file;

    /// <param name="required">Keys that must be there.</param>
    /// <param name="optional">Keys that may be; null: any key may.</param>
    public TemplateMap(YamlNode node, string file, List<Problem> problems, IReadOnlyCollection<string> required, IReadOnlyCollection<string>? optional = null)
    {
        (_node, _file, Problems) = (node, file, problems);
        if (node is not YamlMappingNode map)
        {
            Report(node, new("Ở đây phải là các dòng “khóa: giá trị”.", "Lines of “key: value” are expected here."));
            return;
        }
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (optional is null || required.Contains(name) || optional.Contains(name))
                _values[name] = value;
            else
                Report(key, new($"Khóa lạ: “{name}”.", $"Unknown key: “{name}”."), Suggest(name, [.. required, .. optional]));
        }
        foreach (var missing in required.Where(r => !_values.ContainsKey(r)))
            Report(node, new($"Thiếu khóa “{missing}”.", $"The key “{missing}” is missing."), new($"Thêm dòng “{missing}: …”.", $"Add a line “{missing}: …”."));
    }

    public List<Problem> Problems { get; }

    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The file and line of a key's value; of the mapping where it has no such key.</summary>
    public string Where(string? key = null) => TemplateText.At(_file, (key is not null ? _values.GetValueOrDefault(key, _node) : _node).Start);

    /// <summary>The text of a key, trimmed at its end; empty where it is missing. Empty text is a problem.</summary>
    public string Text(string key)
    {
        var text = Words(key);
        if (text.Length == 0 && _values.TryGetValue(key, out var node) && node is YamlScalarNode)
            Report(node, new($"“{key}” để trống.", $"“{key}” is empty."));
        return text;
    }

    /// <summary>The text of a key, which may be empty or missing.</summary>
    public string Words(string key)
    {
        if (!_values.TryGetValue(key, out var node))
            return "";
        if (node is YamlScalarNode scalar)
            return scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~" ? "" : (scalar.Value ?? "").Trim();
        Report(node, new($"“{key}” phải là một dòng chữ.", $"“{key}” must be text."));
        return "";
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text.Length > 0 && text is not ("true" or "false"))
            Report(key, new($"“{key}” là “{text}”; chỉ nhận true hoặc false.", $"“{key}” is “{text}”; only true or false will do."));
        return text == "true";
    }

    public int Number(string key, int least, int most)
    {
        var text = Text(key);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        if (text.Length > 0)
            Report(key, new($"“{key}” là “{text}”; phải là số nguyên từ {least} đến {most}.", $"“{key}” is “{text}”; it must be a whole number from {least} to {most}."));
        return 0;
    }

    /// <summary>One of the words that <paramref name="choices"/> names.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices) where T : struct => Choose(Text(key), Where(key), choices);

    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyDictionary<string, T> choices) where T : struct =>
        [.. Texts(key).Select(t => Choose(t.Text, t.Where, choices)).Distinct()];

    /// <summary>The texts of a list, each with its place; empty where the key is missing.</summary>
    public IReadOnlyList<(string Text, string Where)> Texts(string key)
    {
        var texts = new List<(string, string)>();
        foreach (var node in Nodes(key))
        {
            if (node is YamlScalarNode { Value.Length: > 0 } scalar)
                texts.Add((scalar.Value.Trim(), TemplateText.At(_file, node.Start)));
            else
                Report(node, new($"Mỗi dòng của “{key}” phải là chữ.", $"Every entry of “{key}” must be text."));
        }
        return texts;
    }

    /// <summary>The nodes of a list; empty where the key is missing.</summary>
    public IEnumerable<YamlNode> Nodes(string key)
    {
        if (!_values.TryGetValue(key, out var node))
            return [];
        if (node is YamlSequenceNode list)
            return list.Children;
        Report(node, new($"“{key}” phải là một danh sách.", $"“{key}” must be a list."));
        return [];
    }

    public YamlNode? Node(string key) => _values.GetValueOrDefault(key);

    public void Report(string key, Phrase what, Phrase? mend = null) => Problems.Add(Problem.Input(what, Where(key), mend));

    private void Report(YamlNode node, Phrase what, Phrase? mend = null) => Problems.Add(Problem.Input(what, TemplateText.At(_file, node.Start), mend));

    private T Choose<T>(string text, string where, IReadOnlyDictionary<string, T> choices) where T : struct
    {
        if (choices.TryGetValue(text, out var value))
            return value;
        if (text.Length > 0)
            Problems.Add(Problem.Input(new($"Không có “{text}” ở đây.", $"“{text}” is not one of the words allowed here."), where, Suggest(text, [.. choices.Keys])));
        return default;
    }

    public static Phrase Suggest(string word, IReadOnlyCollection<string> known) => NearestWord.To(word, known) is { } nearest
        ? new($"Có phải là “{nearest}”?", $"Did you mean “{nearest}”?")
        : new($"Chỉ có: {string.Join(", ", known)}.", $"There are only: {string.Join(", ", known)}.");
}
