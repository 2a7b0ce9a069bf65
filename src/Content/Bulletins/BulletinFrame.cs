using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Content.Speech;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;

namespace Campaigns.Content.Bulletins;

/// <summary>
/// Puts a programme into its frame: <c>templates/bulletins/daily.yaml</c>, which a centre may edit; for a programme of another language
/// the file that bears its name beside it (<c>daily.thai.yaml</c>), where there is one.
/// </summary>
public sealed class BulletinFrame(TemplateFolder templates)
{
    private const string Name = "bulletins/daily.yaml";

    private readonly ConcurrentDictionary<string, (DateTime Written, long Length, BulletinTemplate Template)> _read = new(StringComparer.Ordinal);

    /// <summary>The whole script as that announcer reads it, or what is wrong with the frame and where.</summary>
    public Task<Result<Script>> Compose(Bulletin bulletin, Unit unit, string station, Announcer announcer, CancellationToken cancel = default) =>
        Compose(bulletin, unit, station, announcer, ProgrammeRules.Usual, cancel);

    /// <summary>The same by the rules of a station.</summary>
    public async Task<Result<Script>> Compose(Bulletin bulletin, Unit unit, string station, Announcer announcer, ProgrammeRules rules, CancellationToken cancel = default)
    {
        var template = await Template(bulletin.Language, cancel);
        return template.Ok ? Compose(template.Value, bulletin, unit, station, announcer, rules) : template.Problems.ToArray();
    }

    /// <summary>The frame of programmes of a language, read again once its file changes.</summary>
    internal async Task<Result<BulletinTemplate>> Template(string? language, CancellationToken cancel)
    {
        if (((language is null ? null : templates.Find($"bulletins/daily.{Slug.Of(language)}.yaml")) ?? templates.Find(Name)) is not { } file)
            return Problem.World(new("Thiếu mẫu chương trình phát thanh.", "The template of the programme is missing."), Name,
                new("Cài lại chương trình, hoặc đặt tệp này vào templates/ của thư mục dữ liệu.", "Install the program again, or put the file into templates/ of the data folder."));
        var now = new FileInfo(file);
        if (_read.TryGetValue(file, out var known) && now.Exists && known.Written == now.LastWriteTimeUtc && known.Length == now.Length)
            return known.Template;
        var yaml = await TemplateText.Read(file, cancel);
        if (!yaml.Ok)
            return yaml.Problems.ToArray();
        var template = BulletinTemplate.Read(yaml.Value, file);
        if (template.Ok)
            _read[file] = (now.LastWriteTimeUtc, now.Length, template.Value);
        return template;
    }

    internal static Script Compose(BulletinTemplate template, Bulletin bulletin, Unit unit, string station, Announcer announcer, ProgrammeRules rules)
    {
        // Who reads the programme reads its frame too; a text of another language is read by who reads that one.
        var pace = rules.Pace(announcer, bulletin.Language, bulletin.Start, null);
        var (lines, said) = (new FrameLines(template, bulletin, unit, station, rules), new Dictionary<(string, bool), Reading>());
        BulletinEntry[] composed = [.. bulletin.Entries.Where(entry => entry.Kind != EntryKind.Reserve)];
        BulletinEntry[] sealedEntries = [.. composed.Where(entry => !entry.Urgent)];
        var (hash, reading) = Seal();
        var approved = sealedEntries.Length > 0 && bulletin.Approval?.Hash == hash;
        var asComposed = bulletin.AsComposed ?? (!rules.Approval || approved);
        // What is urgent has an approver of its own, and is read whatever the programme is waiting for.
        BulletinEntry[] own = [.. composed.Where(entry => asComposed || entry.Urgent)];
        var standsIn = own.All(entry => entry.Urgent) && bulletin.Entries.Any(entry => entry.Kind == EntryKind.Reserve);
        BulletinEntry[] read = standsIn ? [.. own, .. bulletin.Entries.Where(entry => entry.Kind == EntryKind.Reserve)] : own;
        var (opening, closing, entries) = (Aloud(lines.Opening(read)), Aloud(lines.Closing()), Entries(read));
        return new Script(bulletin, station, opening, entries, closing, template.Tune + template.TuneAfter + opening.Concat(closing).Sum(pace.Seconds)
            + entries.Sum(e => e.Seconds) + (entries.Count * pace.Item))
        {
            Pace = pace, Tune = template.Tune, TuneAfter = template.TuneAfter, Hash = hash, Reading = reading, Approved = approved, NeedsApproval = rules.Approval, StandsIn = standsIn,
            Left = asComposed ? [] : Entries(sealedEntries),
        };

        IReadOnlyList<ScriptEntry> Entries(BulletinEntry[] all) => [.. all.Select((entry, at) =>
        {
            var lead = Aloud(lines.Lead(at > 0 ? all[at - 1] : null, entry));
            var words = Read(entry.Text, entry.Language is not null);
            var its = rules.Pace(announcer, bulletin.Language, bulletin.Start, entry.Language);
            return new ScriptEntry(entry with { Position = at + 1 }, words, lead.Sum(pace.Seconds) + (entry.Recording?.Seconds ?? its.Seconds(words.Text))) { Lead = lead, Pace = its };
        })];

        IReadOnlyList<string> Aloud(IEnumerable<string> written) => [.. written.Select(line => Read(line, asWritten: false).Text)];

        // The rules of reading are those of Vietnamese: what is written in another language is said as it stands.
        Reading Read(string text, bool asWritten) => said.TryGetValue((text, asWritten), out var known) ? known
            : said[(text, asWritten)] = asWritten ? new Reading(text, text, [], [], []) : announcer.Read(text);

        (string Hash, string Reading) Seal()
        {
            var (written, aloud) = (new StringBuilder(), new StringBuilder());
            Put($"{bulletin.AccountId} {bulletin.Day.Iso()} {bulletin.Start:HH\\:mm} {bulletin.Language}", null);
            foreach (var line in lines.Opening(sealedEntries))
                Put(line, false);
            for (var at = 0; at < sealedEntries.Length; at++)
            {
                var entry = sealedEntries[at];
                foreach (var line in lines.Lead(at > 0 ? sealedEntries[at - 1] : null, entry))
                    Put(line, false);
                Put($"{(int)entry.Kind} {entry.Recording?.Hash} {entry.Title}", null);
                Put(entry.Text, entry.Language is not null);
            }
            foreach (var line in lines.Closing())
                Put(line, false);
            aloud.Append(pace);
            return (Hex(written), Hex(aloud));

            void Put(string text, bool? asWritten)
            {
                written.Append(text).Append('\0');
                if (asWritten is { } as_)
                    aloud.Append(Read(text, as_).Text).Append('\0');
            }
        }
    }

    private static string Hex(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
