using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Content.Tests.Templates;

/// <summary>The words of the templates as they stand in the files: raw YAML nodes, read by nothing of the product.</summary>
internal static class CampaignFile
{
    public static IReadOnlyList<string> Names { get; } = ["18-5", "1-10", "10-10"];

    public static IReadOnlyList<Draft> Drafts { get; } =
        [.. Names.SelectMany(name => Items(Root($"campaigns/{name}.yaml")["beats"]).Select(node => new Draft(name, node)))];

    public static IReadOnlyList<YamlMappingNode> Observances { get; } = Items(Root("observances.yaml"));

    /// <summary>The documents by number, with their date where it is known.</summary>
    public static IReadOnlyDictionary<string, DateOnly?> Documents { get; } = Items(Root("documents.yaml")).ToDictionary(
        node => Text(node["number"]),
        node => node.Children.TryGetValue("date", out var date) ? Date(Text(date)) : (DateOnly?)null);

    public static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, ["dd/MM/yyyy", "dd/M/yyyy"], CultureInfo.InvariantCulture);

    public static string File(string name) => Repository.Path("templates", name);

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    public static IReadOnlyList<string> Texts(YamlNode node) => [.. ((YamlSequenceNode)node).Select(Text)];

    public static IEnumerable<string> AllTexts(YamlNode node) => node.AllNodes.OfType<YamlScalarNode>().Select(Text);

    private static IReadOnlyList<YamlMappingNode> Items(YamlNode node) => [.. ((YamlSequenceNode)node).Cast<YamlMappingNode>()];

    private static YamlNode Root(string name)
    {
        using var reader = System.IO.File.OpenText(File(name));
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }
}
