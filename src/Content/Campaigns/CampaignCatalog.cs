using Campaigns.Content.Documents;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Campaigns;

/// <summary>The campaigns of <c>templates/campaigns/*.yaml</c>, read anew at each call so that an edit counts at once.</summary>
public sealed class CampaignCatalog(TemplateFolder templates, DocumentCatalog documents)
{
    private const string Folder = "campaigns", Ending = ".yaml";
    private const int MostBeats = 60;

    /// <summary>One by the name of its file; every problem of the file at once, with its line.</summary>
    public async Task<Result<CampaignTemplate>> Find(string name, CancellationToken cancel = default)
    {
        if (templates.Find(Path.Combine(Folder, name + Ending)) is not { } file)
            return Problem.Input(new($"Không có mẫu chiến dịch “{name}”.", $"There is no campaign template “{name}”."), $"{Folder}/{name}{Ending}",
                TemplateMap.Suggest(name, [.. templates.All(Folder, "*" + Ending).Select(f => Path.GetFileNameWithoutExtension(f)!)]));
        var known = await documents.All(cancel);
        if (!known.Ok)
            return known.Problems.ToArray();
        var yaml = await TemplateText.Read(file, cancel);
        if (!yaml.Ok)
            return yaml.Problems.ToArray();
        var problems = new List<Problem>();
        var map = new TemplateMap(yaml.Value, file, problems, ["name", "beats"], []);
        var title = map.Text("name");
        Placeholders.Check(title, map.Where("name"), problems);
        var reader = new BeatReader(file, known.Value, templates, problems);
        var beats = map.Nodes("beats").Take(MostBeats + 1).Select(reader.Read).ToArray();
        if (problems.Count == 0 && beats.Length is 0 or > MostBeats)
            map.Report("beats", new($"Một chiến dịch có từ 1 đến {MostBeats} mốc.", $"A campaign has 1 to {MostBeats} beats."));
        return problems.Count > 0 ? problems.ToArray() : new CampaignTemplate(name, title, beats, file);
    }
}
