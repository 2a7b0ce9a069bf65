using System.CommandLine;
using System.Text.RegularExpressions;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Tests.Shell;

/// <summary><c>--help</c>, of the whole and of every verb, in both languages.</summary>
public sealed partial class HelpPageTests
{
    public static TheoryData<string> Paths => [.. Below(Verbs.All(), "").Select(found => found.Path).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_verb_option_and_argument_says_what_it_is_for_in_both_languages(string path)
    {
        var root = Verbs.All();
        HelpPage.Hang(root, "vi");
        var command = Below(root, "").Single(found => found.Path == path).Command;

        foreach (Symbol symbol in new Symbol[] { command }.Concat(command.Options).Concat(command.Arguments))
        {
            symbol.Says.Vi.ShouldNotBeNullOrWhiteSpace(symbol.Name);
            symbol.Says.En.ShouldNotBeNullOrWhiteSpace(symbol.Name);
            symbol.Says.Vi.ShouldBe(symbol.Says.Vi.Normalize());
            if (Unnamed(symbol.Says.En).Any(char.IsLetter))
                symbol.Says.Vi.ShouldNotBe(symbol.Says.En, symbol.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Help_is_Vietnamese_and_with_lang_en_English(string path)
    {
        var vietnamese = await Help(path, "--help");
        var english = await Help(path, "--help", "--lang", "en");

        vietnamese.ShouldContain("\nCách dùng:\n  campaigns " + path);
        vietnamese.ShouldContain("\nLựa chọn:\n");
        foreach (var word in new[] { "Usage:", "Options:", "Arguments:", "Commands:", "Description:", "REQUIRED", "default:", "Show help" })
            vietnamese.ShouldNotContain(word);
        english.ShouldContain("\nUsage:\n  campaigns " + path);
        Unnamed(english).Where(c => c > 'ÿ' && char.IsLetter(c)).ShouldBeEmpty(english);
    }

    [Theory]
    [InlineData("--lang", "en", "--help")]
    [InlineData("--lang=en", "-h")]
    [InlineData("--help", "--lang", "en")]
    public async Task The_language_may_stand_on_either_side(params string[] line) => (await Run(line)).ShouldContain("\nCommands:\n");

    [Fact]
    public async Task Required_options_choices_and_defaults_are_told()
    {
        (await Help("item new", "--help")).ShouldContain("campaigns item new <file> --account <account> --at <at> [lựa chọn]");
        (await Help("post list", "--help")).ShouldContain("missed");
        (await Help("radio", "--help", "--lang", "en")).ShouldContain("[default: text]");
    }

    /// <summary>Without the names of Việt Nam that stand as examples in either language.</summary>
    private static string Unnamed(string text) => Names().Replace(text, "");

    [GeneratedRegex("UBND xã Mường Sáng|xã Mường Sáng|Đài Truyền thanh|tỉnh Sơn La|T2,T3,…", RegexOptions.None, 1000)]
    private static partial Regex Names();

    private static Task<string> Help(string path, params string[] more) => Run([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. more]);

    private static async Task<string> Run(string[] line)
    {
        await using StringWriter output = new(), errors = new();
        (await CommandLine.Run(Verbs.All(), line, output, errors)).ShouldBe(0, errors.ToString());
        errors.ToString().ShouldBeEmpty();
        return "\n" + output.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<(string Path, System.CommandLine.Command Command)> Below(System.CommandLine.Command command, string path) =>
        command.Subcommands.SelectMany(below => Below(below, $"{path} {below.Name}".Trim())).Prepend((path, command));
}
