using System.CommandLine;
using System.Text;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Documents;
using Campaigns.Content.Speech;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Radio;

/// <summary><c>speak</c>: lines in, the reading of each out, one for one. Without a station it needs no store.</summary>
internal sealed class SpeakVerb : Verb
{
    private readonly Option<bool> _trace = new("--trace") { Says = new("dưới mỗi dòng: phần nào đọc theo luật nào, điều cần xem lại", "under each line: which part was read by which rule, and what to look at") };
    private readonly Option<string?> _station = new("--station") { Says = new("giọng và từ điển của đài này: tên hoặc mã", "the voice and the dictionary of this station: name or id") };

    public SpeakVerb() : base("speak", new("đọc từng dòng từ đầu vào chuẩn thành lời phát thanh", "read the lines of standard input as an announcer says them"))
    {
        Add(_trace);
        Add(_station);
    }

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var reader = call.Get(_station) is { } station ? await OfStation(call, station, cancel) : await Usual(call, cancel);
        if (!reader.Ok)
            return Answer.Failed(reader.Problems);
        using var lines = new SpokenLines(Console.OpenStandardInput());
        if (call.Json)
        {
            var readings = new List<object>();
            while (lines.Next() is { } line)
                readings.Add(View(reader.Value.Read(line)));
            return Answer.Done(new { readings }, _ => { });
        }
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        while (lines.Next() is { } line)
        {
            cancel.ThrowIfCancellationRequested();
            var reading = reader.Value.Read(line);
            output.Write(reading.Text.ReplaceLineEndings(" "));
            output.Write('\n');
            if (call.Get(_trace))
                Trace(reading, call.Language, output);
        }
        await output.FlushAsync(cancel);
        return Answer.Done(null, _ => { });
    }

    private static Task<Result<SpeechReader>> Usual(VerbCall call, CancellationToken cancel)
    {
        var templates = new TemplateFolder(new Installation(AppContext.BaseDirectory, Path.GetFullPath(call.Data)));
        return new SpeechShelf(templates, new DocumentCatalog(templates)).Usual(cancel);
    }

    private static async Task<Result<SpeechReader>> OfStation(VerbCall call, string wanted, CancellationToken cancel)
    {
        var opened = await House.Open(call.Data, call.Settings, TimeProvider.System, cancel);
        if (!opened.Ok)
            return opened.Problems.ToArray();
        await using var house = opened.Value;
        var station = await house.Services.GetRequiredService<RadioScripts>().Station(wanted, cancel);
        if (!station.Ok)
            return station.Problems.ToArray();
        var unit = await house.Services.GetRequiredService<UnitStore>().ById(station.Value.UnitId, cancel);
        var announcer = await house.Services.GetRequiredService<SpeechShelf>().For(unit!, station.Value, cancel);
        return announcer.Ok ? announcer.Value.Reader : announcer.Problems.ToArray();
    }

    private static void Trace(Reading reading, string language, StreamWriter output)
    {
        foreach (var step in reading.Steps)
            output.Write($"\t{step.Start}+{step.Length}\t{step.Rule}\t{reading.Written.Substring(step.Start, step.Length)}\t{step.Spoken}\n");
        foreach (var token in reading.Unknown)
            output.Write($"\t?\t{token}\n");
        foreach (var note in reading.Notes)
            output.Write($"\t!\t{note.In(language)}\n");
    }

    private static object View(Reading reading) => new
    {
        written = reading.Written,
        spoken = reading.Text,
        steps = reading.Steps.Select(s => new { start = s.Start, length = s.Length, rule = s.Rule, spoken = s.Spoken }),
        unknown = reading.Unknown,
        notes = reading.Notes.Select(n => n.Vi),
    };
}
