using Campaigns.Content.Documents;
using Campaigns.Content.Templates;
using YamlDotNet.RepresentationModel;

namespace Campaigns.Content.Speech;

/// <summary>Reads the files of <c>templates/speech</c>, each a list; a centre's own file of the same name wins as a whole.</summary>
internal sealed class SpeechFiles(TemplateFolder templates, DocumentCatalog documents)
{
    private const string Abbreviations = "speech/abbreviations.yaml", Loanwords = "speech/loanwords.yaml", Units = "speech/units.yaml",
        Issuers = "speech/issuers.yaml", Addresses = "speech/addresses.yaml", Hotlines = "speech/hotlines.yaml";

    private readonly List<Problem> _problems = [];

    public static IReadOnlyList<string> Names { get; } = [Abbreviations, Loanwords, Units, Issuers, Addresses, Hotlines, "documents.yaml"];

    public async Task<Result<SpeechTables>> Read(CancellationToken cancel)
    {
        var terms = await List(Abbreviations, ["short"], ["say", "senses"], Abbreviation, cancel);
        var loanwords = await List(Loanwords, ["word", "say"], [], m => (Word: m.Text("word"), Say: m.Text("say")), cancel);
        var units = await List(Units, ["unit", "say"], ["glued"], m => new SpokenUnit(m.Text("unit"), m.Text("say"), m.Keys.Contains("glued") && m.Flag("glued")), cancel);
        var codes = await List(Issuers, ["code"], ["kind", "issuer", "names", "check"], m =>
            (Code: m.Text("code"), Kind: m.Words("kind"), Issuer: new IssuerName(m.Text("code"), m.Words("issuer"), [.. m.Texts("names").Select(t => t.Text)], m.Keys.Contains("check") && m.Flag("check"))), cancel);
        var labels = await List(Addresses, ["label", "say"], [], m => (Label: m.Text("label").ToLowerInvariant(), Say: m.Text("say")), cancel);
        var hotlines = await List(Hotlines, ["number"], ["what"], m => m.Text("number"), cancel);
        var cited = await documents.All(cancel);
        _problems.AddRange(cited.Problems);
        return _problems.Count > 0 ? _problems.ToArray() : new SpeechTables
        {
            Terms = [.. terms.Where(t => t.Written.Length > 0), .. loanwords.Where(w => w.Word.Length > 0).SelectMany(w => Loanword(w.Word, w.Say))],
            Units = [.. units.DistinctBy(u => u.Written)],
            Kinds = codes.Where(c => c.Kind.Length > 0).DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.Kind),
            Issuers = [.. codes.Where(c => c.Issuer.Say.Length > 0).Select(c => c.Issuer).DistinctBy(i => i.Code)],
            Labels = labels.DistinctBy(l => l.Label).ToDictionary(l => l.Label, l => l.Say),
            Hotlines = hotlines,
            Documents = cited.Value!,
        };
    }

    private async Task<List<T>> List<T>(string name, string[] required, string[] optional, Func<TemplateMap, T> read, CancellationToken cancel)
    {
        var rows = new List<T>();
        var list = await TemplateText.List(templates, name, new("từ và cách đọc", "words and their readings"), cancel);
        _problems.AddRange(list.Problems);
        foreach (var node in list.Ok ? list.Value.Rows.Children : [])
            rows.Add(read(new TemplateMap(node, list.Value.File, _problems, required, optional)));
        return rows;
    }

    private Term Abbreviation(TemplateMap map)
    {
        var senses = new List<Sense>();
        foreach (var node in map.Nodes("senses"))
        {
            var sense = new TemplateMap(node, templates.Find(Abbreviations)!, _problems, ["say"], ["after", "before"]);
            senses.Add(new(sense.Text("say"), [.. sense.Texts("after").Select(t => t.Text)], [.. sense.Texts("before").Select(t => t.Text)]));
        }
        var say = map.Words("say");
        if (say.Length == 0 && senses.Count == 0)
            map.Report("short", new("Thiếu cách đọc (“say” hoặc “senses”).", "There is no reading (“say” or “senses”)."));
        return new(map.Text("short"), "abbreviation", senses, say.Length > 0 ? say : null);
    }

    /// <summary>As it is written, and as it stands at the start of a sentence or in a heading; what is written in capitals ("AI") is no other word.</summary>
    private static IEnumerable<Term> Loanword(string word, string say)
    {
        IEnumerable<(string, string)> forms = !word.Any(char.IsLower) ? [(word, say)]
            : [(word, say), (word.ToLowerInvariant(), say), (Capital(word.ToLowerInvariant()), Capital(say)), (word.ToUpperInvariant(), say)];
        return forms.DistinctBy(f => f.Item1).Select(f => new Term(f.Item1, "loanword", [], f.Item2));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
