using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Desk.Keys;

namespace Campaigns.Desk.Shell;

/// <summary>
/// The shell's door: what is written there becomes a verb's run. Wrong arguments end with 2 and in the reader's language; whatever
/// no verb foresaw ends here with 1, one line for the person and the detail after it, never as a crash of the runtime.
/// </summary>
internal static class CommandLine
{
    /// <summary>Posts on their way get the time to arrive when the process is told to stop.</summary>
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(40);

    /// <summary>Runs what <paramref name="arguments"/> ask of <paramref name="root"/>; answers the exit code.</summary>
    public static async Task<int> Run(RootCommand root, IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var (language, json) = (Language(arguments), arguments.Contains("--json", StringComparer.Ordinal));
        HelpPage.Hang(root, language);
        var parsed = root.Parse(Asked(arguments));
        if (parsed.Action is ParseErrorAction)
            return Refuse(ArgumentProblems.Of(parsed), language, json, output, error);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Parting, EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (OperationCanceledException)
        {
            return Refuse([Problem.World(new("Đã dừng giữa chừng theo yêu cầu.", "Stopped half-way, as asked."))], language, json, output, error);
        }
        catch (KeysShutException e)
        {
            return Refuse([e.Problem], language, json, output, error);
        }
        catch (DbException e) when (StoreFault.Explain(e) is { } known)
        {
            return Refuse([known], language, json, output, error);
        }
        catch (Exception e)
        {
            var exit = Refuse([Unforeseen(e)], language, json, output, error);
            await error.WriteLineAsync(e.ToString());
            return exit;
        }
    }

    /// <summary>The problems as the one document of <c>--json</c>: <c>{ "problems": [ { "where", "what", "mend" } ] }</c>.</summary>
    public static void WriteJson(IEnumerable<Problem> problems, string language, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(new { problems = problems.Select(p => new { p.Where, What = p.What.In(language), Mend = p.Mend?.In(language) }) }, Json.Indented));

    /// <summary>Without a verb it serves: <c>campaigns --urls …</c> is <c>campaigns serve --urls …</c>.</summary>
    private static string[] Asked(IReadOnlyList<string> arguments) =>
        arguments is [] or [['-', ..], ..] && !AsksAboutAll(arguments) ? ["serve", .. arguments] : [.. arguments];

    /// <summary>Help or the version of the whole, whichever side of it the language is named.</summary>
    private static bool AsksAboutAll(IReadOnlyList<string> arguments)
    {
        var first = 0;
        while (first < arguments.Count && arguments[first].StartsWith("--lang", StringComparison.Ordinal))
            first += arguments[first].Contains('=', StringComparison.Ordinal) ? 1 : 2;
        return first < arguments.Count && arguments[first] is ("-h" or "--help" or "-?" or "--version");
    }

    private static int Refuse(IReadOnlyList<Problem> problems, string language, bool json, TextWriter output, TextWriter error)
    {
        foreach (var problem in problems)
            error.WriteLine(problem.In(language));
        if (json)
            WriteJson(problems, language, output);
        return (int)problems.Max(p => p.Kind);
    }

    /// <summary>The language of the answer, known even where the rest of the line cannot be understood.</summary>
    private static string Language(IReadOnlyList<string> arguments) =>
        arguments.Contains("--lang=en", StringComparer.Ordinal) || arguments.Zip(arguments.Skip(1)).Any(pair => pair is ("--lang", "en")) ? "en" : "vi";

    private static Problem Unforeseen(Exception e)
    {
        var said = e.Message.ReplaceLineEndings(" ");
        return e is IOException or UnauthorizedAccessException
            ? Problem.World(FileFault.In(e, new("Không đọc hoặc ghi được", "Cannot read or write")), (e as FileNotFoundException)?.FileName,
                new("Kiểm tra ổ đĩa, quyền ghi và thư mục --data rồi chạy lại.", "Look at the disk, the right to write and the folder of --data, then run again."))
            : Problem.World(new($"Lỗi ngoài dự kiến ({e.GetType().Name}): {said}", $"An unforeseen error ({e.GetType().Name}): {said}"), null,
                new("Chạy campaigns check để tìm nguyên nhân; nếu không ra, gửi phần chi tiết bên dưới cho người bảo trì.", "Run campaigns check to find the cause; else send the detail below to whoever maintains this."));
    }
}
