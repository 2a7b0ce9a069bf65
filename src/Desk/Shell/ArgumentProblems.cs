using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>What is wrong with a line that could not be understood, in words of ours: the parser's own speak English and of types.</summary>
internal static class ArgumentProblems
{
    public static IReadOnlyList<Problem> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        List<Problem> problems = [.. parsed.UnmatchedTokens.Distinct(StringComparer.Ordinal).Select(token => Unknown(token, command))];
        foreach (var error in parsed.Errors.DistinctBy(e => e.SymbolResult))
        {
            if (Said(error, command, problems.Count > 0) is { } problem)
                problems.Add(problem);
        }
        return problems.Count > 0 ? problems : [.. parsed.Errors.Select(e => Problem.Input(new(e.Message, e.Message)))];
    }

    private static Problem Unknown(string token, Command command)
    {
        var option = token.StartsWith('-');
        string[] there = option ? Options(command) : [.. command.Subcommands.Select(c => c.Name)];
        var what = option ? new Phrase("Không có lựa chọn này.", "There is no such option.")
            : there.Length > 0 ? new("Không có lệnh này.", "There is no such verb.")
            : new Phrase("Thừa tham số này.", "This argument is one too many.");
        return Problem.Input(what, token, NearestWord.To(token, there) is { } near ? new($"Có phải ý bạn là {near}?", $"Did you mean {near}?")
            : there.Length > 0 ? Choices(there) : Help(command));
    }

    /// <summary>Null where the words already said tell it: an unknown verb is also a missing one.</summary>
    private static Problem? Said(ParseError error, Command command, bool told) => error.SymbolResult switch
    {
        OptionResult { Option: var option } result => result.IdentifierToken is null
            ? Problem.Input(new("Thiếu lựa chọn bắt buộc.", "This option is required."), option.Name, Description(option, command))
            : Value(option.Name, Written(result), option.ValueType, option.GetCompletions(CompletionContext.Empty), command),
        ArgumentResult { Argument: var argument } result => result.Parent is OptionResult { Option: var owner }
            ? Value(owner.Name, Written(result), owner.ValueType, owner.GetCompletions(CompletionContext.Empty), command)
            : result.Tokens.Count == 0
                ? told ? null : Problem.Input(new("Thiếu tham số bắt buộc.", "This argument is required."), $"<{argument.Name}>", Description(argument, command))
                : Value($"<{argument.Name}>", Written(result), argument.ValueType, argument.GetCompletions(CompletionContext.Empty), command),
        CommandResult { Command: { Subcommands.Count: > 0 } above } => told ? null
            : Problem.Input(new("Thiếu lệnh con.", "A verb is missing."), above.Name, Choices([.. above.Subcommands.Select(c => c.Name)])),
        CommandResult result => Missing(result, command) ?? (told ? null : Problem.Input(new(error.Message, error.Message), command.Name, Help(command))),
        _ => null,
    };

    private static Problem? Missing(CommandResult result, Command command) =>
        result.Command.Options.FirstOrDefault(o => o.Required && result.GetResult(o) is not { Implicit: false }) is { } option
            ? Problem.Input(new("Thiếu lựa chọn bắt buộc.", "This option is required."), option.Name, Description(option, command))
            : result.Command.Arguments.FirstOrDefault(a => result.GetResult(a) is not { Tokens.Count: > 0 }) is { } argument
                ? Problem.Input(new("Thiếu tham số bắt buộc.", "This argument is required."), $"<{argument.Name}>", Description(argument, command)) : null;

    private static Problem Value(string name, string written, Type type, IEnumerable<CompletionItem> completions, Command command)
    {
        var choices = completions.Select(c => c.Label).ToArray();
        var what = written.Length == 0 ? new Phrase("Thiếu giá trị.", "Its value is missing.")
            : new Phrase($"Giá trị “{written}” không dùng được.", $"The value “{written}” does not fit.");
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Problem.Input(what, name, choices.Length > 0 ? Choices(choices)
            : plain == typeof(int) || plain == typeof(long) ? new("Viết một số nguyên.", "Write a whole number.")
            : plain == typeof(bool) ? new("Viết true hoặc false, hoặc không viết gì.", "Write true or false, or nothing.") : Help(command));
    }

    private static string Written(SymbolResult result) => string.Join(' ', result.Tokens.Select(t => t.Value));

    private static string[] Options(Command command) => [.. command.Options.Where(o => !o.Hidden).Select(o => o.Name)];

    private static Phrase Choices(string[] names) => new($"Chọn một trong: {string.Join(", ", names)}.", $"Choose one of: {string.Join(", ", names)}.");

    private static Phrase Description(Symbol symbol, Command command) =>
        symbol.Says is { Vi.Length: > 0 } says ? new($"{says.Vi}. {Help(command).Vi}", $"{says.En}. {Help(command).En}") : Help(command);

    private static Phrase Help(Command command)
    {
        var path = Path(command);
        return new($"Xem campaigns {path}--help.", $"See campaigns {path}--help.");
    }

    private static string Path(Symbol command) =>
        command is RootCommand ? "" : string.Concat(command.Parents.OfType<Command>().Select(Path)) + command.Name + " ";
}
