using Campaigns.Content.Accounts;
using Campaigns.Content.Documents;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;

namespace Campaigns.Content.Speech;

/// <summary>The readers of this installation: the tables of <c>templates/speech</c> and <c>documents.yaml</c>, read again once one of them changes.</summary>
public sealed class SpeechShelf(TemplateFolder templates, DocumentCatalog documents)
{
    private readonly Lock _lock = new();
    private (string Stamp, SpeechReader Reader)? _kept;

    /// <summary>Who reads at a station of that unit; every problem of the tables at once.</summary>
    public async Task<Result<Announcer>> For(Unit unit, Account station, CancellationToken cancel = default)
    {
        var voice = Voice.Of(station.Settings);
        var reader = await Usual(cancel);
        if (!reader.Ok)
            return reader.Problems.ToArray();
        return new Announcer(unit.Settings.Readings.Count == 0 && voice.Style == new SpeechStyle() ? reader.Value : reader.Value.With(voice.Style, unit.Settings.Readings), voice.Pace) { Voice = voice };
    }

    /// <summary>The reader without any unit's dictionary, in the Northern style.</summary>
    public async Task<Result<SpeechReader>> Usual(CancellationToken cancel = default)
    {
        var stamp = Stamp();
        lock (_lock)
            if (_kept is { } kept && kept.Stamp == stamp)
                return kept.Reader;
        var tables = await new SpeechFiles(templates, documents).Read(cancel);
        if (!tables.Ok)
            return tables.Problems.ToArray();
        var reader = new SpeechReader(tables.Value, new SpeechStyle(), new Dictionary<string, string>());
        lock (_lock)
            _kept = (stamp, reader);
        return reader;
    }

    /// <summary>Which files there are, and as of when.</summary>
    private string Stamp() => string.Join('|', SpeechFiles.Names.Select(name => templates.Find(name) is { } file ? $"{file} {File.GetLastWriteTimeUtc(file).Ticks}" : name));
}
