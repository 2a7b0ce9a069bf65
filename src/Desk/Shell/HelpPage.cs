using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary><c>--help</c> in the reader's language: the library writes its own in English and in none of ours.</summary>
internal sealed class HelpPage(string language) : SynchronousCommandLineAction
{
    /// <summary>Columns of text, and of the names to the left of it.</summary>
    private const int Width = 100, LongestName = 34;

    public override bool ClearsParseErrors => true;

    /// <summary>Puts this page, and words in both languages, in the place of the library's.</summary>
    public static void Hang(RootCommand root, string language)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                (help.Says, help.Action) = (new("xem cách dùng", "show how it is used"), new HelpPage(language));
            else if (option is VersionOption version)
                version.Says = new("xem phiên bản", "show the version");
        }
    }

    public override int Invoke(ParseResult parsed)
    {
        var (command, to) = (parsed.CommandResult.Command, parsed.InvocationConfiguration.Output);
        var says = command.Says.In(language);
        if (says.Length > 0)
            to.WriteLine($"{char.ToUpperInvariant(says[0])}{says[1..]}\n");
        to.WriteLine(Word("Cách dùng:", "Usage:"));
        to.WriteLine($"  {Usage(command)}");
        Table(to, Word("Tham số:", "Arguments:"), command.Arguments.Where(a => !a.Hidden).Select(a => ($"<{a.Name}>", a.Says.In(language))));
        Table(to, Word("Lựa chọn:", "Options:"), Options(command).Select(o => (Name(o), About(o))));
        Table(to, Word("Lệnh:", "Commands:"), command.Subcommands.Where(c => !c.Hidden).Select(c =>
            (string.Join(' ', c.Arguments.Select(a => $"<{a.Name}>").Prepend(c.Name)), c.Says.In(language))));
        return 0;
    }

    private string Word(string vi, string en) => new Phrase(vi, en).In(language);

    private string Usage(Command command)
    {
        var path = Above(command).Reverse().Append(command).Select(c => c is RootCommand ? "campaigns" : c.Name);
        var required = command.Options.Where(o => o.Required).Select(Name);
        return string.Join(' ',
        [
            .. path, .. command.Arguments.Select(a => $"<{a.Name}>"), .. required,
            .. command.Subcommands.Count > 0 ? [Word("<lệnh>", "<command>")] : Array.Empty<string>(), Word("[lựa chọn]", "[options]"),
        ]);
    }

    /// <summary>Its own, and those of the commands above that hold below them too.</summary>
    private static IEnumerable<Option> Options(Command command) => command.Options.Concat(Above(command).SelectMany(c => c.Options).Where(o => o.Recursive))
        .Where(o => !o.Hidden).OrderByDescending(o => o.Required);

    private static IEnumerable<Command> Above(Symbol symbol) => symbol.Parents.OfType<Command>().SelectMany(c => Above(c).Prepend(c));

    private static string Name(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a != "-?" && a != "/?" && a != "/h").Prepend(option.Name).Distinct(StringComparer.Ordinal));
        if (option.ValueType == typeof(bool) || option.ValueType == typeof(void) || option is HelpOption or VersionOption)
            return names;
        return Fits(option) ? $"{names} <{string.Join('|', Choices(option))}>" : $"{names} <{option.Aliases.Append(option.Name).MaxBy(n => n.Length)!.TrimStart('-')}>";
    }

    private static string[] Choices(Option option) => [.. option.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];

    private static bool Fits(Option option) => Choices(option) is { Length: > 0 } choices && option.Name.Length + choices.Sum(c => c.Length + 1) < LongestName;

    private string About(Option option)
    {
        var notes = new List<string> { option.Says.In(language) };
        if (!Fits(option) && option.ValueType != typeof(bool) && Choices(option) is { Length: > 0 } choices)
            notes[0] += ": " + string.Join(", ", choices);
        if (option.Required)
            notes.Add(Word("(bắt buộc)", "(required)"));
        if (option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value && $"{value}" is { Length: > 0 } text)
            notes.Add(Word($"[mặc định: {text}]", $"[default: {text}]"));
        return string.Join(' ', notes);
    }

    private static void Table(TextWriter to, string title, IEnumerable<(string Name, string About)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        to.WriteLine();
        to.WriteLine(title);
        var wide = Math.Min(LongestName, all.Max(r => r.Name.Length));
        foreach (var (name, about) in all)
        {
            var lines = Lines(about, Width - wide - 4).ToList();
            to.WriteLine($"  {name.PadRight(wide)}  {lines[0]}".TrimEnd());
            foreach (var line in lines.Skip(1))
                to.WriteLine($"  {new string(' ', wide)}  {line}");
        }
    }

    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return line;
    }
}
