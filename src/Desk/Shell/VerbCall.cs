using System.CommandLine;

namespace Campaigns.Desk.Shell;

/// <summary>One call of a verb: its parsed arguments and what every verb takes.</summary>
internal sealed record VerbCall(ParseResult Parsed, string Data, string? Settings, bool Json, string Language)
{
    public T? Get<T>(Option<T> option) => Parsed.GetValue(option);

    public T Get<T>(Argument<T> argument) => Parsed.GetRequiredValue(argument);
}
