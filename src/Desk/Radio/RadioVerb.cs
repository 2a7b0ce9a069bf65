using System.CommandLine;
using System.Globalization;
using System.Text;
using Campaigns.Content;
using Campaigns.Content.Bulletins;
using Campaigns.Desk.Operators;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Radio;

/// <summary><c>radio</c>: the day's scripts, to print or to send.</summary>
internal sealed class RadioVerb : ServicesVerb
{
    private const int MostDays = 14;

    private readonly DayOption _date = new("--date", new("yyyy-MM-dd (mặc định: hôm nay)", "yyyy-MM-dd (default: today)"));
    private readonly Option<string?> _station = new("--station") { Says = new("tên hoặc mã (mặc định: mọi đài)", "name or id (default: every station)") };
    private readonly Option<int> _days = new("--days") { Says = new("số ngày liền nhau, từ 1 đến 14 (mặc định: 1)", "days in a row, 1 to 14 (default: 1)"), DefaultValueFactory = _ => 1 };
    private readonly Option<string> _format = new("--format") { Says = new("dạng in ra: text, json, html, docx", "form of the output: text, json, html, docx"), DefaultValueFactory = _ => "text" };
    private readonly Option<FileInfo?> _output = new("--output", "-o") { Says = new("ghi ra tệp (bắt buộc với docx)", "file to write (needed for docx)") };

    public RadioVerb() : base("radio", new("kịch bản phát thanh trong ngày", "the day's scripts"))
    {
        _format.AcceptOnlyFromAmong("text", "json", "html", "docx");
        Add(_date);
        Add(_station);
        Add(_days);
        Add(_format);
        Add(_output);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var radio = services.GetRequiredService<RadioScripts>();
        var asked = _date.Read(call);
        if (!asked.Ok)
            return Answer.Failed(asked.Problems);
        if (call.Get(_days) is < 1 or > MostDays)
            return Problem.Input(new($"Số ngày từ 1 đến {MostDays}.", $"Days are 1 to {MostDays}."), "--days");
        var stations = await radio.Stations(cancel);
        if (call.Get(_station) is { } wanted)
        {
            var station = await radio.Station(wanted, cancel);
            if (!station.Ok)
                return Answer.Failed(station.Problems);
            stations = [station.Value];
        }
        var scripts = new List<Script>();
        foreach (var station in stations)
        {
            var from = asked.Value ?? await radio.Today(station, cancel);
            var found = await radio.Of(station, from, from.AddDays(call.Get(_days) - 1), cancel);
            if (!found.Ok)
                return Answer.Failed(found.Problems);
            scripts.AddRange(found.Value.Where(script => script.Entries.Count > 0));
        }
        return await Write(call, scripts, cancel);
    }

    private async Task<Answer> Write(VerbCall call, List<Script> scripts, CancellationToken cancel)
    {
        var format = call.Json ? "json" : call.Get(_format);
        var output = call.Get(_output);
        if (format == "docx" && output is null)
            return Problem.Input(new("Định dạng docx cần tên tệp.", "The format docx needs a file."), "-o", new("Thêm -o TEN.docx", "Add -o NAME.docx"));
        if (output is not null)
        {
            var bytes = format == "docx" ? ScriptDocument.Write(scripts) : new UTF8Encoding(false).GetBytes(format == "html" ? ScriptPack.Html(scripts) : ScriptPack.Plain(scripts));
            await File.WriteAllBytesAsync(output.FullName, bytes, cancel);
            return Answer.Done(null, to => to.WriteLine(output.FullName));
        }
        var json = new { scripts = scripts.Select(View) };
        return format == "json"
            ? new Answer(0, json, to => to.WriteLine(System.Text.Json.JsonSerializer.Serialize(json, Json.Indented)))
            : Answer.Done(json, to => to.Write(format == "html" ? ScriptPack.Html(scripts) : ScriptPack.Plain(scripts)));
    }

    private static object View(Script script) => new
    {
        station = script.Station,
        date = script.Bulletin.Day,
        start = script.Bulletin.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
        minutes = script.Bulletin.Minutes,
        seconds = Math.Round(script.Seconds),
        language = script.Bulletin.Language,
        approved = script.Approved,
        standsIn = script.StandsIn,
        opening = script.Opening,
        entries = script.Entries.Select(e => new
        {
            post = e.Written.PostId, kind = e.Written.Kind, priority = e.Written.Priority, e.Written.Title, lead = e.Lead, text = e.Reading.Text, written = e.Written.Text, seconds = Math.Round(e.Seconds), unknown = e.Reading.Unknown,
        }),
        closing = script.Closing,
    };
}
