using System.CommandLine;
using System.Text.Json;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>A verb of the command line. Its options are its own; <c>--data</c>, <c>--settings</c>, <c>--json</c> and <c>--lang</c> are everyone's.</summary>
internal abstract class Verb : Command
{
    private readonly Option<string?> _data = new("--data") { Says = new("thư mục kho dữ liệu, ảnh, khóa (mặc định: data)", "store, media, keys (default: data)") };
    private readonly Option<FileInfo?> _settings = new("--settings") { Says = new("tệp cấu hình", "settings file") };
    private readonly Option<bool> _json = new("--json") { Says = new("in đúng một tài liệu JSON ra đầu ra chuẩn", "one JSON document on standard output") };
    private readonly Option<string> _language = new("--lang") { Says = new("ngôn ngữ trả lời", "language of the answer"), DefaultValueFactory = _ => "vi" };

    protected Verb(string name, Phrase says) : base(name)
    {
        this.Says = says;
        _language.AcceptOnlyFromAmong("vi", "en");
        Options.Add(_data);
        Options.Add(_settings);
        Options.Add(_json);
        Options.Add(_language);
        SetAction(async (parsed, cancel) =>
        {
            var call = new VerbCall(parsed, parsed.GetValue(_data) ?? DefaultData, parsed.GetValue(_settings)?.FullName,
                parsed.GetValue(_json), parsed.GetValue(_language)!);
            return Write(Unicode.Missing() is { } missing ? missing : await Run(call, cancel), call);
        });
    }

    /// <summary>The data folder where none is named.</summary>
    protected virtual string DefaultData => "data";

    protected abstract Task<Answer> Run(VerbCall call, CancellationToken cancel);

    private static int Write(Answer answer, VerbCall call)
    {
        foreach (var problem in answer.Problems)
            Console.Error.WriteLine(problem.In(call.Language));
        if (call.Json && answer.Data is not null)
            Console.Out.WriteLine(JsonSerializer.Serialize(answer.Data, answer.Data.GetType(), Json.Indented));
        else if (call.Json && answer.Problems.Count > 0)
            CommandLine.WriteJson(answer.Problems, call.Language, Console.Out);
        else if (!call.Json)
            answer.Say(Console.Out);
        return answer.Exit;
    }
}
