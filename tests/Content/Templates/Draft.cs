using YamlDotNet.RepresentationModel;

namespace Campaigns.Content.Tests.Templates;

/// <summary>One beat's words, named by its campaign and key so that a complaint says where it belongs.</summary>
internal sealed class Draft(string campaign, YamlMappingNode node)
{
    public string Name => $"{campaign}/{Text("key")}";

    public string Campaign => campaign;

    public YamlMappingNode Node => node;

    public IReadOnlyDictionary<string, string> Boxes =>
        ((YamlMappingNode)node["card"]["boxes"]).ToDictionary(box => CampaignFile.Text(box.Key), box => CampaignFile.Text(box.Value));

    public string Text(string key) => CampaignFile.Text(node[key]);

    public IReadOnlyList<string> List(string key) => CampaignFile.Texts(node[key]);

    public override string ToString() => Name;
}
